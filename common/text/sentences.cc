// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/sentences.h"

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <utility>

#include "common/text/full_stops.h"
#include "common/text/icu_breaks.h"
#include "common/text/utf8.h"

namespace clipfile {
namespace {

ByteRange without_outer_space(std::string_view text, ByteRange range) {
  while (range.begin < range.end) {
    std::size_t next = range.begin;
    if (!is_white_space(next_code_point(text, next))) break;
    range.begin = next;
  }
  while (range.begin < range.end) {
    std::size_t before = range.end;
    if (!is_white_space(previous_code_point(text, before))) break;
    range.end = before;
  }
  return range;
}

class SentenceList {
 public:
  explicit SentenceList(std::string_view text) : text_(text) {}

  std::size_t open_since() const { return begin_; }

  void end_at(std::size_t end) {
    const ByteRange sentence = without_outer_space(text_, {begin_, end});
    if (sentence.size() > 0) sentences_.push_back(sentence);
    begin_ = end;
  }

  std::vector<ByteRange> take() { return std::move(sentences_); }

 private:
  std::string_view text_;
  std::size_t begin_ = 0;
  std::vector<ByteRange> sentences_;
};

/// ICU never ends a sentence before a lower-case letter or inside "talks.He": looks again between
/// its ends.
void end_inside(const StopContext& context, ByteRange segment, SentenceList& sentences) {
  const std::string_view up_to_end = context.text.substr(0, segment.end);
  for (std::size_t stop = up_to_end.find('.', segment.begin); stop != std::string_view::npos;
       stop = up_to_end.find('.', stop + 1)) {
    const std::optional<std::size_t> end = find_missed_end(context, stop, segment);
    if (end && *end < segment.end) sentences.end_at(*end);
  }
}

/// French sets a space before the closing quote: "C'est fini. » Il partit".
std::size_t behind_spaced_quote(std::string_view text, std::size_t end) {
  constexpr std::string_view quote = "\u00BB";
  if (!text.substr(end).starts_with(quote)) return end;
  std::size_t behind = end + quote.size();
  const std::size_t after_quote = behind;
  return after_quote == text.size() || is_white_space(next_code_point(text, behind)) ? after_quote
                                                                                     : end;
}

}  // namespace

std::vector<ByteRange> find_sentences(std::string_view paragraph, std::string_view language) {
  const StopContext context{paragraph, language, !has_capitals(paragraph)};
  SentenceList sentences(paragraph);
  std::size_t begin = 0;
  visit_breaks(paragraph, BreakRules::sentence, [&](std::size_t end) {
    end_inside(context, {begin, end}, sentences);
    const bool is_end = is_sentence_end(context, {sentences.open_since(), end});
    if (is_end) sentences.end_at(behind_spaced_quote(paragraph, end));
    begin = end;
  });
  sentences.end_at(paragraph.size());
  return sentences.take();
}

}  // namespace clipfile
