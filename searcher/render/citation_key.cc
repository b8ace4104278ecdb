// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/citation_key.h"

#include <algorithm>

#include "common/hashing.h"
#include "common/text/folding.h"

namespace clipfile {
namespace {

constexpr std::size_t most_letters = 20;
constexpr std::size_t digits = 10;

std::string letters_of(const std::string& name) {
  std::string letters;
  for (const char c : fold_diacritics(fold_case(name))) {
    if (c >= 'a' && c <= 'z' && letters.size() < most_letters) letters += c;
  }
  return letters;
}

/// "Voss" of "Ida Voss" and of "Voss, Ida".
std::string family_name(const std::string& name) {
  const auto comma = name.find(',');
  if (comma != std::string::npos) return name.substr(0, comma);
  const auto space = name.find_last_of(' ');
  return space == std::string::npos ? name : name.substr(space + 1);
}

}  // namespace

std::string citation_key(const Article& article) {
  const Citation& citation = article.citation;
  std::string key = citation.byline.empty() ? "" : letters_of(family_name(citation.byline.front()));
  if (key.empty()) key = letters_of(citation.publication);
  if (key.empty()) key = "clipping";
  if (citation.published) {
    key += std::to_string(static_cast<int>(citation.published->day.year()));
  }
  const std::string place = article.id + '\0' + article.path + '\0' + article.part;
  return key + '-' + hash_128(place).substr(0, digits);
}

}  // namespace clipfile
