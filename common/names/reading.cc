// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/reading.h"

#include <algorithm>

#include "common/names/case_endings.h"
#include "common/names/likeness.h"
#include "common/names/name_key.h"

namespace clipfile {
namespace {

constexpr std::size_t most_keys_filed = 4;
constexpr std::size_t most_keys_asked = 8;
constexpr std::size_t most_keys_of_nominative = 2;

std::vector<std::string> keys_of_all(const Reading& reading, std::size_t most_of_first) {
  std::vector<std::string> keys;
  std::size_t most = most_of_first;
  for (const std::string& sounds : reading.sounds) {
    for (std::string& key : keys_of(sounds, most)) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
    }
    most = most_keys_of_nominative;
  }
  return keys;
}

bool holds_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// From which likeness on two spellings of one script count as the same name: the longer, the more
/// may differ. Cyrillic and Greek are written in one way only.
double same_from(Script script, std::size_t sounds) {
  constexpr std::size_t short_name = 4;
  constexpr std::size_t long_name = 7;
  if (script != Script::latin || sounds <= short_name) return .96;
  return sounds < long_name ? .94 : .915;
}

/// Of a spelling that sounds otherwise in Swedish, where "tj" is as in "Tjernobyl"; elsewhere it is
/// as in "Katja".
std::string as_in_swedish(std::string_view folded) {
  constexpr std::string_view written = "tj";
  std::string heard;
  for (std::size_t at = 0; at < folded.size();) {
    const bool here = folded.substr(at).starts_with(written);
    heard.append(here ? std::string_view("tch") : folded.substr(at, 1));
    at += here ? written.size() : 1;
  }
  return heard;
}

Kinship kinship_of(const Reading& a, const Reading& b, double alike, std::size_t sounds) {
  constexpr double doubtful_from = .86;
  constexpr double same_across_from = .88;
  const bool one_script = a.script == b.script;
  if (alike >= (one_script ? same_from(a.script, sounds) : same_across_from)) return Kinship::same;
  return one_script && alike >= doubtful_from ? Kinship::doubtful : Kinship::other;
}

}  // namespace

Reading read_name(std::string_view folded) {
  Reading reading;
  if (holds_digit(folded)) return reading;
  reading.script = script_of(folded);
  reading.sounds.push_back(sounds_of(folded));
  for (const std::string& nominative : nominatives_of(folded)) {
    reading.sounds.push_back(sounds_of(nominative));
  }
  if (folded.find("tj") != std::string_view::npos) {
    reading.sounds.push_back(sounds_of(as_in_swedish(folded)));
  }
  if (reading.sounds.front().empty()) reading.sounds.clear();
  return reading;
}

std::vector<std::string> keys_to_file(const Reading& reading) {
  return keys_of_all(reading, most_keys_filed);
}

std::vector<std::string> keys_to_ask(const Reading& reading) {
  return keys_of_all(reading, most_keys_asked);
}

Comparison compare(const Reading& a, const Reading& b) {
  constexpr double worth_of_ending = .01;  // a word that needs no guess comes first
  const bool one_script = a.script == b.script;
  Comparison best{Kinship::other, 0};
  for (std::size_t i = 0; i < a.sounds.size(); ++i) {
    for (std::size_t j = 0; j < b.sounds.size(); ++j) {
      const std::size_t longer = std::max(a.sounds[i].size(), b.sounds[j].size());
      const double alike =
          likeness(a.sounds[i], b.sounds[j], one_script ? Scripts::one : Scripts::two) -
          (i + j > 0 ? worth_of_ending : 0);
      if (alike <= best.likeness) continue;
      best = {std::max(best.kinship, kinship_of(a, b, alike, longer)), alike};
    }
  }
  return best;
}

}  // namespace clipfile
