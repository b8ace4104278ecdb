/// Reads a chapter of a book.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "common/article.h"

namespace clipfile {

/// All its text. The headline is `title`, else the first heading of the page, and no paragraph of
/// the body then. Empty but for the headline where the page holds no text.
Article read_chapter(std::string_view utf8_html, const std::string& title);

/// Whether a page says of itself that it is a cover, a table of contents, a page of title or
/// copyright ("epub:type").
bool is_front_page(std::string_view utf8_html);

}  // namespace clipfile
