/// Makes text and bytes that look random and are the same in every run.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace clipfile {

/// Numbers do not depend on the standard library, as those of its distributions do.
class RandomText {
 public:
  explicit RandomText(unsigned seed) : engine_(seed) {}

  /// Below `limit`, which is not 0.
  std::size_t number(std::size_t limit) { return engine_() % limit; }

  bool one_in(std::size_t chances) { return number(chances) == 0; }

  template <typename Container>
  const auto& pick(const Container& choices) {
    return choices[number(std::size(choices))];
  }

  /// Any bytes but those in `without`.
  std::string bytes(std::size_t most, std::string_view without = {}) {
    std::string text;
    for (std::size_t left = number(most + 1); left > 0; --left) {
      const char byte = static_cast<char>(number(256));
      if (without.find(byte) == std::string_view::npos) text += byte;
    }
    return text;
  }

  /// A sentence of so many words, in several scripts.
  std::string sentence(std::size_t words) {
    static constexpr std::array<std::string_view, 24> vocabulary = {
        "talks", "Geneva",     "U.S.",     "Russia's", "155,221", "COVID-19", "the",  "l’Ukraine",
        "Sen.",  "Рябков",     "ёлка",     "стран",    "Straße",  "Gespräch", "über", "Αθήνα",
        "谈判",  "日内瓦会谈", "การเจรจา", "5.93",     "Zürich",  "—",        "***",  "a"};
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
      if (i > 0) text += ' ';
      text += pick(vocabulary);
    }
    return text + (one_in(4) ? "?" : ".");
  }

 private:
  std::mt19937 engine_;
};

}  // namespace clipfile
