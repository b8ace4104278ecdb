/// Reads an HTML page as a news article.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "common/article.h"

namespace clipfile {

/// `id`, `path` and `part` are left to the caller. Rejects a page that holds no story ("holds no
/// article text"). `utf8_html` is mended where it is not UTF-8. Nothing is fetched, no entity of
/// the document's own is expanded. Asides are "caption" and, for what stands inside the story and
/// is no part of it, "furniture".
std::variant<Article, Rejection> read_html(std::string_view utf8_html);

/// The charset that the page's <meta> names in its first kilobytes, as written there; empty where
/// there is none.
std::string declared_html_charset(std::string_view bytes);

}  // namespace clipfile
