// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/find_quotes.h"

#include <algorithm>
#include <vector>

#include "common/passages.h"
#include "indexer/analyse/quotes/interruptions.h"
#include "indexer/analyse/quotes/quotation_marks.h"
#include "indexer/analyse/quotes/speakers.h"
#include "indexer/analyse/quotes/speech_words.h"

namespace clipfile {
namespace {

constexpr std::size_t most_text = 2'000'000;

std::vector<ByteRange> find_paragraphs(std::string_view text) {
  std::vector<ByteRange> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(paragraph_break, begin), text.size());
    if (begin < end) paragraphs.push_back({begin, end});
    begin = end + paragraph_break.size();
  }
  return paragraphs;
}

std::vector<QuotedText> find_marked(std::string_view text, ByteRange paragraph,
                                    const SpeechWords& words) {
  std::vector<QuotedText> quotes = find_quoted_texts(paragraph.of(text));
  for (QuotedText& quote : quotes) {
    for (ByteRange* range : {&quote.whole, &quote.inner}) {
      range->begin += paragraph.begin;
      range->end += paragraph.begin;
    }
  }
  return cut_interrupted(text, paragraph, quotes, words);
}

/// A quote that is not closed goes on in the next paragraph, or was not meant as one.
void keep_closed(std::string_view text, const std::vector<ByteRange>& paragraphs, std::size_t i,
                 std::vector<QuotedText>& quotes) {
  if (quotes.empty() || !quotes.back().is_open) return;
  const bool goes_on =
      i + 1 < paragraphs.size() && begins_with_opening_mark(paragraphs[i + 1].of(text));
  if (!goes_on) quotes.pop_back();
}

}  // namespace

Quotes find_quotes(std::string_view text, std::string_view language) {
  const SpeechWords* words = find_speech_words(language);
  if (words == nullptr) return {};
  text = text.substr(0, most_text);
  const std::vector<ByteRange> ranges = find_paragraphs(text);
  std::vector<QuotedParagraph> paragraphs(ranges.size());
  bool any = false;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    paragraphs[i].quotes = find_marked(text, ranges[i], *words);
    keep_closed(text, ranges, i, paragraphs[i].quotes);
    any = any || !paragraphs[i].quotes.empty();
  }
  if (!any) return {};
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    paragraphs[i].tokens = tokenise_around_quotes(text, ranges[i], paragraphs[i].quotes, *words);
  }
  return attribute_quotes(text, paragraphs, *words);
}

}  // namespace clipfile
