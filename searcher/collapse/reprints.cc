// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/collapse/reprints.h"

#include <algorithm>
#include <string>

#include "common/hashing.h"
#include "common/passages.h"
#include "common/text/folding.h"
#include "common/text/words.h"

namespace clipfile {
namespace {

std::optional<std::uint64_t> hash_paragraph(std::string_view paragraph) {
  std::string folded;
  std::size_t words = 0;
  WordScanner scanner(paragraph);
  while (const auto word = scanner.next()) {
    folded += fold_word(word->of(paragraph)) + ' ';
    ++words;
  }
  if (words < least_reprinted_words) return std::nullopt;
  return hash_64_number(folded);
}

}  // namespace

std::vector<std::uint64_t> hash_paragraphs(std::string_view passage) {
  std::vector<std::uint64_t> hashes;
  while (!passage.empty()) {
    const std::size_t end = std::min(passage.find(paragraph_break), passage.size());
    if (const auto hash = hash_paragraph(passage.substr(0, end))) hashes.push_back(*hash);
    passage.remove_prefix(std::min(end + paragraph_break.size(), passage.size()));
  }
  return hashes;
}

bool holds_paragraphs(std::string_view text, std::string_view passage) {
  std::vector<std::uint64_t> in_text = hash_paragraphs(text);
  std::sort(in_text.begin(), in_text.end());
  std::vector<std::uint64_t> in_passage = hash_paragraphs(passage);
  std::sort(in_passage.begin(), in_passage.end());
  return std::includes(in_text.begin(), in_text.end(), in_passage.begin(), in_passage.end());
}

std::optional<std::size_t> ShownParagraphs::find_or_add(std::string_view passage) {
  const std::vector<std::uint64_t> hashes = hash_paragraphs(passage);
  const bool is_known = !hashes.empty() && std::all_of(hashes.begin(), hashes.end(),
                                                       [&](auto h) { return places_.contains(h); });
  if (is_known) return places_.at(hashes.front());
  for (const std::uint64_t hash : hashes) places_.emplace(hash, shown_);
  ++shown_;
  return std::nullopt;
}

}  // namespace clipfile
