/// Writes strings as JSON has them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipfile {

/// Within quotation marks, as nlohmann::json writes it, but without a tree of values: what is not
/// UTF-8 becomes U+FFFD, and only what has to be escaped is.
void append_json_string(std::string& json, std::string_view text);

}  // namespace clipfile
