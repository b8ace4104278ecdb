// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/article_copies.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace clipfile {
namespace {

constexpr std::array<std::string_view, 60> plain_words = {
    "the",     "a",       "of",       "to",       "in",      "and",     "on",     "for",
    "with",    "that",    "minister", "talks",    "said",    "after",   "before", "week",
    "report",  "council", "vote",     "market",   "prices",  "workers", "strike", "agreed",
    "refused", "plan",    "budget",   "city",     "river",   "bridge",  "school", "teachers",
    "company", "profit",  "loss",     "bank",     "rates",   "rose",    "fell",   "court",
    "judge",   "police",  "fire",     "storm",    "harvest", "farmers", "grain",  "export",
    "treaty",  "border",  "army",     "election", "party",   "leader",  "speech", "crowd",
    "evening", "morning", "hospital", "winter"};

constexpr std::array<std::string_view, 12> names = {"Ryabkov", "Miller", "Geneva",  "Kyiv",
                                                    "Orlova",  "Bahia",  "Ottawa",  "Dupont",
                                                    "Schmidt", "Tanaka", "Nairobi", "Bristol"};

std::size_t below(std::mt19937& random, std::size_t limit) { return random() % limit; }

std::string sentence(std::mt19937& random, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    std::string word(plain_words[below(random, plain_words.size())]);
    const std::size_t kind = below(random, 20);
    if (kind == 0) word = names[below(random, names.size())];
    if (kind == 1) word = std::to_string(below(random, 1000));
    if (i == 0) word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
    text += (i == 0 ? "" : " ") + word;
  }
  return text + '.';
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  return std::vector<std::string>(std::istream_iterator<std::string>(in), {});
}

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// Paragraphs from the first on, the last one cut.
void cut(std::vector<std::string>& body, std::mt19937& random) {
  std::size_t all = 0;
  for (const std::string& paragraph : body) all += words_of(paragraph).size();
  std::size_t left = all * (30 + below(random, 21)) / 100;
  std::vector<std::string> kept;
  for (const std::string& paragraph : body) {
    std::vector<std::string> words = words_of(paragraph);
    if (words.size() > left) words.resize(left);
    left -= words.size();
    if (!words.empty()) kept.push_back(join(words));
  }
  body = kept;
}

void edit_words(std::vector<std::string>& body, std::mt19937& random) {
  constexpr std::size_t one_in = 14;
  for (std::string& paragraph : body) {
    std::vector<std::string> words = words_of(paragraph);
    for (std::string& word : words) {
      if (below(random, one_in) != 0 || std::isupper(static_cast<unsigned char>(word[0]))) continue;
      word = plain_words[below(random, plain_words.size())];
    }
    paragraph = join(words);
  }
}

void misread(std::vector<std::string>& body, std::mt19937& random) {
  constexpr std::size_t one_in = 50;
  constexpr std::string_view letters = "eclitnrhoa";
  for (std::string& paragraph : body) {
    for (char& letter : paragraph) {
      const bool is_plain = std::isalnum(static_cast<unsigned char>(letter)) != 0;
      if (is_plain && below(random, one_in) == 0) letter = letters[below(random, letters.size())];
    }
  }
}

}  // namespace

Article copy_article(const Article& article, Edit edit, std::mt19937& random) {
  Article copy = article;
  copy.path += "." + std::to_string(static_cast<int>(edit)) + ".copy";
  if (copy.citation.published) {
    std::chrono::sys_days day(copy.citation.published->day);
    day += std::chrono::days(below(random, 4));
    copy.citation.published->day = day;
  }
  if (edit == Edit::headline) copy.citation.headline = sentence(random, 7);
  if (edit == Edit::cut) cut(copy.body, random);
  if (edit == Edit::lede && !copy.body.empty()) copy.body.front() = sentence(random, 30);
  if (edit == Edit::words) edit_words(copy.body, random);
  if (edit == Edit::scan) misread(copy.body, random);
  return copy;
}

Article make_report(std::size_t number, std::size_t paragraphs, std::mt19937& random) {
  Article article;
  article.path = "/wire/" + std::to_string(number);
  article.id = "report-" + std::to_string(number);
  article.type = "text";
  article.citation.headline = sentence(random, 6);
  article.citation.language = "en";
  const std::chrono::sys_days first{std::chrono::year{2022} / 1 / 1};
  const std::chrono::sys_days day = first + std::chrono::days(below(random, 30));
  article.citation.published = {.day = day, .source = "record", .confidence = Confidence::stated};
  for (std::size_t i = 0; i < paragraphs; ++i) {
    article.body.push_back(sentence(random, 25 + below(random, 40)));
  }
  return article;
}

}  // namespace clipfile
