/// Reads the page that a mail shows, be it a story or a letter of many short items.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "common/article.h"

namespace clipfile {

/// Body and asides only; both empty where the page shows no text.
Article read_mail_page(std::string_view utf8_html);

}  // namespace clipfile
