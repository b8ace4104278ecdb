/// Decodes base64, as mails and feeds hold it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipfile {

/// Both alphabets; white space and all else that is no digit of it is passed over. Ends at the
/// first "=".
std::string decode_base64(std::string_view text);

}  // namespace clipfile
