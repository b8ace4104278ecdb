/// Guesses the charset of a text that is neither Unicode nor trusted to say what it is.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/extract/charsets.h"

namespace clipfile {

/// Words of `bytes` that hold bytes beyond ASCII, parted by spaces, bounded in length: what guesses
/// go by.
std::string sample_words(std::string_view bytes);

/// The likeliest of known_charsets() for bytes that are no UTF-8: every charset's reading of a
/// sample is scored by its letters, and uchardet and ICU's detector have a vote. `declared` may be
/// null; it is believed unless another reading is far better. windows-1252 where nothing speaks for
/// another.
const Charset& guess_charset(std::string_view bytes, const Charset* declared);

}  // namespace clipfile
