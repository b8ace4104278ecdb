// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/quotes/quotation_marks.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

/// One opening mark and the marks that close it.
struct MarkPair {
  char32_t opening;
  std::u32string_view closing;
};

constexpr MarkPair pairs[] = {
    {U'“', U"”\""}, {U'„', U"“”\""}, {U'«', U"»"},  {U'»', U"«"},  {U'"', U"\""},  {U'‹', U"›"},
    {U'›', U"‹"},   {U'‘', U"’"},    {U'‚', U"‘’"}, {U'`', U"\'"}, {U'\'', U"\'"},
};

const MarkPair* find_pair(char32_t opening) {
  const auto* found = std::ranges::find(pairs, opening, &MarkPair::opening);
  return found == std::end(pairs) ? nullptr : found;
}

bool is_letter_or_digit(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }

bool ends_clause(char32_t c) {
  return std::u32string_view(U".,!?…;:—–").find(c) != std::u32string_view::npos;
}

/// A mark and its surroundings; 0 at the ends of the paragraph.
struct Mark {
  char32_t before = 0;
  char32_t mark = 0;
  char32_t after = 0;
  ByteRange range;
};

bool may_stand_before_opening(char32_t c) {
  return c == 0 || is_white_space(c) ||
         std::u32string_view(U"([{—–-/“„«").find(c) != std::u32string_view::npos;
}

/// Marks whose other half looks the same, or which stand elsewhere for something else, open only
/// between a space and a word.
bool opens(const Mark& mark) {
  switch (mark.mark) {
    case U'“':
    case U'„':
    case U'«':
    case U'‹':
      return true;
    case U'"':
    case U'‘':
    case U'‚':
    case U'›':
    case U'`':
    case U'\'':
      return may_stand_before_opening(mark.before) && mark.after != 0 &&
             !is_white_space(mark.after);
    case U'»':
      return may_stand_before_opening(mark.before) && is_letter_or_digit(mark.after);
    default:
      return false;
  }
}

/// "the workers’ union" has an apostrophe; "‘Yes,’ he said" and "the word ‘no’." closing marks.
bool closes_single(const Mark& mark) {
  if (is_letter_or_digit(mark.after)) return false;
  if (ends_clause(mark.before) || mark.after == 0 || ends_clause(mark.after)) return true;
  return mark.before != U's' && mark.mark != U'\'';
}

class MarkScanner {
 public:
  explicit MarkScanner(std::string_view paragraph) : text_(paragraph) {}

  std::vector<QuotedText> scan() {
    char32_t before = 0;
    for (std::size_t offset = 0; offset < text_.size();) {
      Mark mark;
      mark.before = before;
      mark.range.begin = offset;
      mark.mark = next_code_point(text_, offset);
      mark.range.end = offset;
      before = mark.mark;
      const bool may_be_mark =
          mark.mark >= 0x80 || mark.mark == U'"' || mark.mark == U'\'' || mark.mark == U'`';
      if (!may_be_mark) continue;
      if (offset < text_.size()) {
        std::size_t behind = offset;
        mark.after = next_code_point(text_, behind);
        widen_double(mark, offset, behind);
      }
      take(mark);
    }
    finish();
    return std::move(found_);
  }

 private:
  /// `` and '' are one mark each.
  void widen_double(Mark& mark, std::size_t& offset, std::size_t behind) const {
    if ((mark.mark != U'`' && mark.mark != U'\'') || mark.after != mark.mark) return;
    offset = behind;
    mark.range.end = offset;
    mark.after = offset < text_.size() ? next_code_point(text_, behind) : 0;
  }

  void take(const Mark& mark) {
    if (open_ == nullptr) {
      start(mark);
    } else if (closes(mark)) {
      if (depth_ > 0) {
        --depth_;
        last_close_ = mark.range;
      } else {
        add(mark.range);
      }
    } else if (mark.mark == open_->opening && opens(mark)) {
      nest_or_restart(mark);
    } else if (is_single(open_->opening) && find_pair(mark.mark) && !is_single(mark.mark) &&
               opens(mark)) {
      start(mark);  // what looked like a single mark was an apostrophe
    }
  }

  static bool is_single(char32_t c) { return c == U'‘' || c == U'\'' || c == U'‚'; }

  bool closes(const Mark& mark) const {
    if (open_->closing.find(mark.mark) == std::u32string_view::npos) return false;
    if (open_->opening == U'`') return mark.range.size() == 2 || !is_letter_or_digit(mark.after);
    if (is_single(open_->opening)) return closes_single(mark);
    if (open_->opening != U'"') return true;
    return !(may_stand_before_opening(mark.before) && is_letter_or_digit(mark.after));
  }

  /// Only « nests in itself; of another mark that opens twice the first half was a slip.
  void nest_or_restart(const Mark& mark) {
    if (mark.mark == U'«') {
      ++depth_;
    } else {
      start(mark);
    }
  }

  void start(const Mark& mark) {
    const MarkPair* pair = find_pair(mark.mark);
    if (pair == nullptr || !opens(mark)) return;
    if (mark.mark == U'\'' && mark.range.size() == 2) return;
    open_ = pair;
    opening_ = mark.range;
    depth_ = 0;
    last_close_.reset();
  }

  void add(ByteRange closing) { add({opening_.begin, closing.end}, closing.begin, false); }

  void add(ByteRange whole, std::size_t inner_end, bool is_open) {
    ByteRange inner{opening_.end, inner_end};
    while (inner.begin < inner.end) {
      std::size_t next = inner.begin;
      if (!is_white_space(next_code_point(text_, next))) break;
      inner.begin = next;
    }
    while (inner.end > inner.begin) {
      std::size_t previous = inner.end;
      if (!is_white_space(previous_code_point(text_, previous))) break;
      inner.end = previous;
    }
    if (inner.size() > 0) found_.push_back({whole, inner, is_open});
    open_ = nullptr;
  }

  /// A nested quote often shares its closing mark with the outer one.
  void finish() {
    if (open_ == nullptr) return;
    if (last_close_) {
      add(*last_close_);
    } else if (!is_single(open_->opening)) {
      add({opening_.begin, text_.size()}, text_.size(), true);
    }
  }

  std::string_view text_;
  const MarkPair* open_ = nullptr;
  ByteRange opening_;
  std::size_t depth_ = 0;                ///< of quotes within the open one
  std::optional<ByteRange> last_close_;  ///< of a quote within
  std::vector<QuotedText> found_;
};

}  // namespace

std::vector<QuotedText> find_quoted_texts(std::string_view paragraph) {
  return MarkScanner(paragraph).scan();
}

bool begins_with_opening_mark(std::string_view paragraph) {
  if (paragraph.empty()) return false;
  std::size_t offset = 0;
  Mark mark;
  mark.mark = next_code_point(paragraph, offset);
  if (offset < paragraph.size()) mark.after = next_code_point(paragraph, offset);
  return mark.mark != U'\'' && find_pair(mark.mark) != nullptr && opens(mark);
}

}  // namespace clipfile
