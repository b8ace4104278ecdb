/// Turns away mails that are made to overwhelm whoever parses them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "common/article.h"

namespace clipfile {

/// A parser's memory grows with the lines that look like headers or boundaries far more than with
/// others; real mails have some hundreds. Takes one pass.
std::optional<Rejection> find_overload(std::string_view message);

}  // namespace clipfile
