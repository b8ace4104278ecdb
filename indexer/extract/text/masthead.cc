// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/masthead.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/text/masthead_words.h"
#include "indexer/extract/text/phrase_table.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_masthead = 160;  // bytes
constexpr std::size_t longest_name = 60;       // bytes
constexpr std::size_t most_name_words = 6;

constexpr SortedPhrases name_particles(std::to_array<std::string_view>(
    {"of", "du",  "de",  "la",  "le",  "des", "del",   "della", "di", "do",
     "da", "van", "der", "für", "aus", "and", "&",     "und",   "et", "y",
     "d",  "het", "am",  "im",  "on",  "the", "dello", "dei",   "los"}));

constexpr auto front_pages =
    std::to_array<std::string_view>({"home", "startseite", "accueil", "inicio", "portada", "início",
                                     "главная", "front page", "homepage"});

bool ends_like_a_paper(std::string_view word) {
  return std::any_of(compound_ends.begin(), compound_ends.end(), [word](std::string_view end) {
    return word.size() > end.size() && word.ends_with(end);
  });
}

bool is_domain(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == name.npos || dot == 0 || name.find(' ') != name.npos) return false;
  const std::size_t ending = name.size() - dot - 1;
  return ending >= 2 && ending <= 5 && name.find_first_of("0123456789:/@") == name.npos;
}

bool is_capitalised_name(std::span<const std::string_view> words) {
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    const bool elided = word.find("’") != word.npos || word.find('\'') != word.npos;
    return case_of_start(word) != StartCase::lower || elided ||
           holds(name_particles, phrase_key(word));
  });
}

bool is_publication_name(std::string_view name) {
  if (name.empty() || name.size() > longest_name || ends_sentence(name)) return false;
  const std::string key = phrase_key(name);
  if (holds(known_names, key) || is_domain(name)) return true;
  const auto words = split_words(name);
  if (words.size() > most_name_words || !is_capitalised_name(words)) return false;
  if (case_of_start(words.front()) == StartCase::lower) return false;
  const auto keys = split_words(key);
  if (keys.empty() || holds(section_names, key)) return false;
  const bool article = keys.size() > 1 && holds(articles, keys.front());
  const std::string_view first = article ? keys[1] : keys.front();
  if (keys.size() == 1) {
    return ends_like_a_paper(first) || (holds(paper_nouns, first) && first.size() >= 6);
  }
  if (holds(paper_nouns, keys.back()) || holds(paper_nouns, first) || ends_like_a_paper(first) ||
      ends_like_a_paper(keys.back())) {
    return true;
  }
  return article &&
         (holds(article_nouns, keys.back()) || (keys.size() > 1 && holds(article_nouns, first)));
}

std::string spell_name(std::string_view name) {
  const bool shouted = is_all_capitals(name) && split_words(name).size() > 1 && name.size() > 9;
  return shouted ? lower_capitals(name) : std::string(name);
}

bool is_lower_ending(std::string_view text, std::size_t at) {
  std::size_t offset = at;
  do {
    --offset;
  } while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80);
  return case_of_start(text.substr(offset)) == StartCase::lower;
}

/// Where a small letter meets a capital and the text before is a name.
std::optional<Masthead> split_join(std::string_view line) {
  for (std::size_t at = 1; at < line.size(); ++at) {
    if ((static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) continue;
    if (case_of_start(line.substr(at)) != StartCase::upper || !is_lower_ending(line, at)) continue;
    const std::string_view name = line.substr(0, at);
    if (is_publication_name(name)) return Masthead{spell_name(name), std::string(line.substr(at))};
  }
  return std::nullopt;
}

constexpr auto separators = std::to_array<std::string_view>(
    {" | ", " – ", " — ", " - ", " · ", " • ", " » ", ": ", ", ", " / ", " ("});

std::optional<Masthead> split_at_separator(std::string_view line) {
  for (const std::string_view separator : separators) {
    const std::size_t end = line.find(separator);
    if (end == line.npos || !is_publication_name(line.substr(0, end))) continue;
    return Masthead{spell_name(line.substr(0, end)),
                    std::string(trim(line.substr(end + separator.size())))};
  }
  return std::nullopt;
}

/// "Home > World" with each mark between the parts as a bar.
std::string mark_trail(std::string_view line) {
  constexpr auto marks = std::to_array<std::string_view>({">", "/", "›", "»", "·", "•", "→"});
  std::string trail;
  while (!line.empty()) {
    const auto mark = std::find_if(marks.begin(), marks.end(),
                                   [&](std::string_view m) { return line.starts_with(m); });
    trail.push_back(mark == marks.end() ? line.front() : '|');
    line.remove_prefix(mark == marks.end() ? 1 : mark->size());
  }
  return trail;
}

bool is_section_name(std::string_view name) { return holds(section_names, phrase_key(name)); }

/// "Weserland-Bote Dienstag, 18. Januar 2022"
std::optional<Masthead> split_at_date(std::string_view line) {
  const auto days = find_days(line, NumericOrder::day_first);
  if (days.empty() || days.back().offset + days.back().length != line.size()) return std::nullopt;
  std::string_view name = trim(line.substr(0, days.back().offset));
  while (!name.empty() && std::string_view("-|,·–—").find(name.back()) != name.npos) {
    name = trim(name.substr(0, name.size() - 1));
  }
  if (!is_publication_name(name)) return std::nullopt;
  return Masthead{spell_name(name), std::string(line.substr(days.back().offset))};
}

}  // namespace

std::optional<Masthead> parse_masthead(std::string_view line) {
  if (line.size() > longest_masthead || ends_sentence(line)) return std::nullopt;
  if (is_publication_name(line)) {
    const auto joined = split_join(line);
    return joined ? joined : std::optional(Masthead{spell_name(line), ""});
  }
  if (auto split = split_at_date(line)) return split;
  const auto split = split_at_separator(line);
  return split ? split : split_join(line);
}

Masthead name_masthead(std::string_view line) {
  const auto masthead = parse_masthead(line);
  return masthead ? *masthead : Masthead{spell_name(line), ""};
}

bool may_be_masthead(std::string_view line) {
  constexpr std::size_t most_words = 3;
  const auto words = split_words(line);
  return !words.empty() && words.size() <= most_words && line.size() <= longest_name &&
         !ends_sentence(line) && line.find_first_of("0123456789:") == line.npos &&
         case_of_start(words.front()) == StartCase::upper && is_capitalised_name(words);
}

std::optional<Masthead> split_title(std::string_view title) {
  for (const std::string_view separator : {" | ", " – ", " — ", " - ", " · "}) {
    const std::size_t at = title.rfind(separator);
    if (at == title.npos || at == 0) continue;
    const std::string_view name = title.substr(at + separator.size());
    if (split_words(title.substr(0, at)).size() < 3 || !is_publication_name(name)) continue;
    return Masthead{spell_name(name), std::string(trim(title.substr(0, at)))};
  }
  return std::nullopt;
}

std::optional<std::string> parse_section(std::string_view line) {
  constexpr std::size_t longest_section = 100;
  if (line.size() > longest_section) return std::nullopt;
  std::string_view section;
  std::size_t parts = 0;
  std::size_t known = 0;
  const std::string trail = mark_trail(line);
  std::string_view rest = trail;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('|'), rest.size());
    const std::string_view part = trim(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (part.empty() || holds(front_pages, phrase_key(part))) continue;
    ++parts;
    known += is_section_name(part) ? 1U : 0U;
    section = part;
  }
  if (known == 0 || known * 2 < parts) return std::nullopt;
  return lower_capitals(section);
}

}  // namespace clipfile
