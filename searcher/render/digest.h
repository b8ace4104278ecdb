/// Writes what saved searches report as a mail.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "searcher/alerts/look.h"

namespace clipfile {

/// Headers and a body in UTF-8, as `sendmail -t` takes them; To: with the addresses, where there
/// are any. No line is longer than mail allows (998 bytes), and none is a single dot. Empty without
/// news.
std::string write_digest(const News& news, const std::vector<std::string>& addresses);

}  // namespace clipfile
