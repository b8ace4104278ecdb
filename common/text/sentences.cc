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
#include "common/text/utf8.h"

namespace clipfile {
namespace {

/// ICU counts in 32 bits; a longer text is worked off in pieces of this many bytes.
constexpr std::size_t longest_piece = std::size_t{1} << 30;

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

/// Costly to make (some 100 microseconds), and not to be shared: one for each thread.
icu::BreakIterator& sentence_iterator() {
  static thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) {
      throw std::runtime_error(std::string("ICU sentence rules: ") + u_errorName(status));
    }
    return made;
  }();
  return *iterator;
}

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

void cut_piece(const StopContext& context, ByteRange piece, SentenceList& sentences) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> text(utext_openUTF8(
      nullptr, context.text.data() + piece.begin, static_cast<int64_t>(piece.size()), &status));
  icu::BreakIterator& iterator = sentence_iterator();
  iterator.setText(text.get(), status);
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU sentence rules: ") + u_errorName(status));
  }
  std::size_t begin = piece.begin;
  for (int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
    const ByteRange segment{begin, piece.begin + static_cast<std::size_t>(at)};
    end_inside(context, segment, sentences);
    const ByteRange sentence{sentences.open_since(), segment.end};
    if (is_sentence_end(context, sentence))
      sentences.end_at(behind_spaced_quote(context.text, segment.end));
    begin = segment.end;
  }
}

}  // namespace

std::vector<ByteRange> find_sentences(std::string_view paragraph, std::string_view language) {
  const StopContext context{paragraph, language, !has_capitals(paragraph)};
  SentenceList sentences(paragraph);
  for (std::size_t begin = 0; begin < paragraph.size();) {
    const std::size_t length = truncate_utf8(paragraph.substr(begin), longest_piece).size();
    cut_piece(context, {begin, begin + length}, sentences);
    begin += length;
  }
  sentences.end_at(paragraph.size());
  return sentences.take();
}

}  // namespace clipfile
