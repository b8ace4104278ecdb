/// Cuts an article into passages, at paragraph ends and, where those are far apart, at sentence
/// ends.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// A range of the article's text (bytes; begin counts, end does not).
struct Passage {
  std::size_t begin;
  std::size_t end;
  std::size_t words;  ///< at most schema::most_passage_words

  bool operator==(const Passage&) const = default;
};

/// Between two paragraphs of an article's text.
inline constexpr std::string_view paragraph_break = "\n\n";

/// The paragraphs as one text; the text that passages are ranges of.
std::string join_paragraphs(std::span<const std::string> paragraphs);

/// Whole paragraphs, joined while a passage is short; a paragraph that is too long is cut at
/// sentence ends, and a sentence that is too long between words. Every word lies in exactly one
/// passage; passages are in text order. `language` (ISO 639-1, may be empty) helps to find the
/// sentences.
std::vector<Passage> split_into_passages(std::string_view text, std::string_view language);

/// Whether a sentence may go on from a passage of so many words into the next.
bool may_cut_sentence(std::size_t words);

/// The same of a paragraph; it needs not be cut within a sentence.
bool may_cut_paragraph(std::size_t words, std::size_t words_of_next);

}  // namespace clipfile
