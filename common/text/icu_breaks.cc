// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/icu_breaks.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

/// ICU counts in 32 bits; a longer text is worked off in pieces of this many bytes.
constexpr std::size_t longest_piece = std::size_t{1} << 30;

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

void require_success(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU's break rules: ") + u_errorName(status));
  }
}

Iterator make_sentence_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  Iterator made(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  require_success(status);
  return made;
}

Iterator make_line_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  Iterator made(icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
  require_success(status);
  return made;
}

/// Costly to make, and not to be shared between threads.
icu::BreakIterator& iterator_of_this_thread(BreakRules rules) {
  if (rules == BreakRules::line) {
    static thread_local const Iterator lines = make_line_iterator();
    return *lines;
  }
  static thread_local const Iterator sentences = make_sentence_iterator();
  return *sentences;
}

void visit_piece(std::string_view piece, BreakRules rules,
                 const std::function<void(std::size_t)>& visit) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> text(
      utext_openUTF8(nullptr, piece.data(), static_cast<int64_t>(piece.size()), &status));
  icu::BreakIterator& iterator = iterator_of_this_thread(rules);
  iterator.setText(text.get(), status);
  require_success(status);
  for (int32_t at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
    visit(static_cast<std::size_t>(at));
  }
}

}  // namespace

void visit_breaks(std::string_view text, BreakRules rules,
                  const std::function<void(std::size_t)>& visit) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::string_view piece = truncate_utf8(text.substr(begin), longest_piece);
    visit_piece(piece, rules, [&](std::size_t at) { visit(begin + at); });
    begin += piece.size();
  }
}

}  // namespace clipfile
