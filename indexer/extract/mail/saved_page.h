/// Reads a page that a browser has saved as one file of MIME (MHTML, RFC 2557).
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <variant>

#include "common/article.h"

namespace clipfile {

/// Its address is what the browser says of the page, and `captured` is when it was saved, which is
/// no day of publication.
std::variant<Article, Rejection> read_saved_page(std::string_view message);

}  // namespace clipfile
