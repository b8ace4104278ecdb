/// Measures text in the columns of a terminal, and cuts it to a number of them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clipfile {

/// Adds up the columns of a text that is read code point by code point.
class ColumnCounter {
 public:
  /// The columns that `c` takes after what was added before: 0 for marks and for the later parts of
  /// an emoji sequence, 2 for East Asian wide characters and emoji, 1 for the rest (controls too).
  std::size_t add(char32_t c);

 private:
  char32_t last_ = 0;
  std::size_t last_columns_ = 0;
};

/// In columns. Text that went through printable() is as wide as this on most terminals.
std::size_t display_width(std::string_view text);

/// The longest beginning that fits into `columns`; marks stay with their letter.
std::string_view fit_to_width(std::string_view text, std::size_t columns);

/// `text` as it is if it fits, else cut, with "…" in the last of `columns`; empty for 0 columns.
std::string truncate_to_width(std::string_view text, std::size_t columns);

}  // namespace clipfile
