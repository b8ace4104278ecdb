// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/passages.h"

#include <algorithm>

#include "common/schema.h"
#include "common/text/sentences.h"
#include "common/text/words.h"

namespace clipfile {
namespace {

/// Lengths in words; from the measurements that ARCHITECTURE.md cites.
constexpr std::size_t short_passage = 30;       ///< below, the next paragraph is taken in
constexpr std::size_t full_passage = 120;       ///< joining does not go beyond
constexpr std::size_t longest_paragraph = 200;  ///< above, a paragraph is cut

Passage join(const Passage& first, const Passage& second) {
  return {first.begin, second.end, first.words + second.words};
}

/// Appends the piece, or lets the last one take it in where that stays within `most` words.
void append_joined(std::vector<Passage>& pieces, const Passage& piece, std::size_t enough,
                   std::size_t most, std::size_t first_piece) {
  if (pieces.size() > first_piece && pieces.back().words < enough &&
      pieces.back().words + piece.words <= most) {
    pieces.back() = join(pieces.back(), piece);
  } else {
    pieces.push_back(piece);
  }
}

/// A sentence longer than a passage may be, cut between words.
void append_cut_sentence(std::vector<Passage>& pieces, std::string_view text, ByteRange sentence) {
  Passage piece{sentence.begin, sentence.begin, 0};
  WordScanner words(sentence.of(text));
  while (const auto word = words.next()) {
    if (piece.words == longest_paragraph) {
      const std::size_t cut = sentence.begin + word->begin;
      piece.end = cut;
      pieces.push_back(piece);
      piece = {cut, cut, 0};
    }
    ++piece.words;
  }
  piece.end = sentence.end;
  pieces.push_back(piece);
}

/// Sentences joined to pieces of about the same length, none longer than a full passage where
/// sentences allow it.
void append_cut_paragraph(std::vector<Passage>& pieces, std::string_view text,
                          const Passage& paragraph, std::string_view language) {
  const std::size_t first_piece = pieces.size();
  const std::size_t parts = (paragraph.words + full_passage - 1) / full_passage;
  const std::size_t enough = paragraph.words / parts;
  const std::string_view paragraph_text =
      text.substr(paragraph.begin, paragraph.end - paragraph.begin);
  for (const ByteRange& found : find_sentences(paragraph_text, language)) {
    const ByteRange sentence{paragraph.begin + found.begin, paragraph.begin + found.end};
    const std::size_t words = count_words(sentence.of(text));
    if (words > longest_paragraph) {
      append_cut_sentence(pieces, text, sentence);
    } else {
      append_joined(pieces, {sentence.begin, sentence.end, words}, enough, longest_paragraph,
                    first_piece);
    }
  }
}

}  // namespace

std::string join_paragraphs(std::span<const std::string> paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) {
    if (!text.empty()) text += paragraph_break;
    text += paragraph;
  }
  return text;
}

bool may_cut_sentence(std::size_t words) { return words >= longest_paragraph; }

// Pieces are filled to a share of the paragraph's words, which are more than the longest may have;
// one that is shorter could not take in the sentence that follows.
bool may_cut_paragraph(std::size_t words, std::size_t words_of_next) {
  constexpr std::size_t least_share = (2 * full_passage + 1) / 3;
  return words >= least_share || words + words_of_next >= longest_paragraph;
}

std::vector<Passage> split_into_passages(std::string_view text, std::string_view language) {
  std::vector<Passage> passages;
  std::size_t unjoinable = 0;  // pieces of a cut paragraph stay as they are
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(paragraph_break, begin), text.size());
    const Passage paragraph{begin, end, count_words(text.substr(begin, end - begin))};
    begin = end + paragraph_break.size();
    if (paragraph.words > longest_paragraph) {
      append_cut_paragraph(passages, text, paragraph, language);
      unjoinable = passages.size();
    } else if (paragraph.begin != paragraph.end) {
      append_joined(passages, paragraph, short_passage, full_passage, unjoinable);
    }
  }
  return passages;
}

}  // namespace clipfile
