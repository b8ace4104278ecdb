// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/name_key.h"

#include <algorithm>

namespace clipfile {
namespace {

/// A sound that is not in the key.
constexpr char silent = '-';

bool is_vowel(char sound) { return std::string_view("aeiou").find(sound) != std::string::npos; }

/// The classes that a consonant may have, likeliest first.
std::string_view classes_of(char sound, char next, bool first) {
  const bool soft = next == 'e' || next == 'i';
  switch (sound) {
    case 'X':
    case 's':
    case 'z':
    case 'S':
    case 'Z':
    case 'C':
    case 'T':
    case 'J':
      return "J";
    case 'k':
    case 'Q':
    case 'x':
    case 'G':
      return "K";
    case 'g':
      return soft ? "KJ" : "K";
    case 'h':
      return first ? "K" : "-K";
    case 'q':
      return soft ? "JK" : "KJ";
    case 'c':
      return "JK";
    case 'j':
      return first ? "JAK" : is_vowel(next) ? "-JK" : "-J";
    case 'w':
      return is_vowel(next) ? (first ? "VA" : "V-") : "V-";
    case 'Y':
      return "TJ";
    case 'v':
    case 'f':
      return "V";
    default:
      return {};
  }
}

/// A key that is not finished, and the class of the sound before.
struct Beginning {
  std::string key;
  char before = silent;
};

Beginning extended(const Beginning& beginning, char next) {
  Beginning longer = beginning;
  if (next != silent && next != beginning.before) longer.key.push_back(next);
  longer.before = next;
  return longer;
}

void add_choices(std::vector<Beginning>& beginnings, std::string_view classes, std::size_t most) {
  const std::size_t before = beginnings.size();
  for (const char other : classes.substr(1)) {
    for (std::size_t i = 0; i < before && beginnings.size() < most; ++i) {
      beginnings.push_back(extended(beginnings[i], other));
    }
  }
  for (std::size_t i = 0; i < before; ++i) beginnings[i] = extended(beginnings[i], classes[0]);
}

}  // namespace

std::vector<std::string> keys_of(std::string_view sounds, std::size_t most) {
  std::vector<Beginning> beginnings(1);
  for (std::size_t i = 0; i < sounds.size(); ++i) {
    const char sound = sounds[i];
    if (is_vowel(sound)) {
      add_choices(beginnings, i == 0 ? "A" : "-", most);
      continue;
    }
    const char next = i + 1 < sounds.size() ? sounds[i + 1] : '\0';
    const std::string_view classes = classes_of(sound, next, i == 0);
    const char plain = static_cast<char>(sound - 'a' + 'A');
    add_choices(beginnings, classes.empty() ? std::string_view(&plain, 1) : classes, most);
  }
  std::vector<std::string> keys;
  for (const Beginning& done : beginnings) {
    if (done.key.size() < 2 || std::find(keys.begin(), keys.end(), done.key) != keys.end())
      continue;
    keys.push_back(done.key);
  }
  return keys;
}

}  // namespace clipfile
