/// Finds who says what in an article, by rules: quotation marks, verbs of saying, names.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "common/quotes.h"

namespace clipfile {

/// `text` is the paragraphs as join_paragraphs joins them, UTF-8; ranges are of it. Quotes are
/// understood in English, German, French, Spanish, Russian and Ukrainian; `language` is ISO 639-1,
/// and the empty one counts as English. Time is linear; only the first two megabytes are looked at.
Quotes find_quotes(std::string_view text, std::string_view language);

}  // namespace clipfile
