/// Makes every short word of some letters, for what has to hold for all of them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clipfile {

/// All words of five letters, each once.
template <typename Check>
void for_each_word(std::string_view letters, const Check& check) {
  constexpr std::size_t length = 5;
  std::size_t words = 1;
  for (std::size_t place = 0; place < length; ++place) words *= letters.size();
  for (std::size_t number = 0; number < words; ++number) {
    std::string word;
    std::size_t rest = number;
    for (std::size_t place = 0; place < length; ++place, rest /= letters.size()) {
      word += letters[rest % letters.size()];
    }
    check(word);
  }
}

}  // namespace clipfile
