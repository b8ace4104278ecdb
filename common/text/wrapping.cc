// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/wrapping.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <utility>

#include "common/text/columns.h"
#include "common/text/icu_breaks.h"
#include "common/text/utf8.h"

namespace clipfile {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// Fills lines with chunks, none of which may be broken unless it is wider than a line.
class LineFiller {
 public:
  LineFiller(std::string_view text, LineWidths widths) : text_(text), widths_(widths) {}

  /// `chunk` follows the one before it and may end with spaces.
  void add_chunk(ByteRange chunk) {
    const std::size_t content_end = end_without_spaces(chunk);
    const std::size_t columns = display_width(text_.substr(chunk.begin, content_end - chunk.begin));
    if (!is_empty() && columns_ + columns > width()) end_line();
    if (columns > width()) {
      cut_chunk({chunk.begin, content_end});
    } else {
      extend_line({chunk.begin, content_end}, columns);
    }
    columns_ += display_width(text_.substr(content_end, chunk.end - content_end));
  }

  void end_line() {
    lines_.push_back({begin_, end_});
    columns_ = 0;
    begin_ = end_;
  }

  /// The next line starts at `offset`.
  void start_at(std::size_t offset) { begin_ = end_ = offset; }

  bool is_empty() const { return begin_ == end_; }

  std::vector<ByteRange> take() { return std::move(lines_); }

 private:
  std::size_t width() const { return lines_.empty() ? widths_.first : widths_.others; }

  std::size_t end_without_spaces(ByteRange chunk) const {
    std::size_t end = chunk.end;
    while (end > chunk.begin) {
      std::size_t before = end;
      if (!is_white_space(previous_code_point(text_, before))) break;
      end = before;
    }
    return end;
  }

  void extend_line(ByteRange content, std::size_t columns) {
    if (content.size() == 0) return;
    if (is_empty()) {
      begin_ = content.begin;
      columns_ = 0;
    }
    end_ = content.end;
    columns_ += columns;
  }

  void cut_chunk(ByteRange content) {
    while (content.size() > 0) {
      std::string_view fitting = fit_to_width(content.of(text_), width());
      if (fitting.empty()) fitting = first_character(content.of(text_));
      extend_line({content.begin, content.begin + fitting.size()}, display_width(fitting));
      content.begin += fitting.size();
      if (content.size() > 0) end_line();
    }
  }

  /// With the marks behind it.
  static std::string_view first_character(std::string_view text) {
    ColumnCounter counter;
    std::size_t end = 0;
    counter.add(next_code_point(text, end));
    while (end < text.size()) {
      std::size_t next = end;
      if (counter.add(next_code_point(text, next)) > 0) break;
      end = next;
    }
    return text.substr(0, end);
  }

  std::string_view text_;
  LineWidths widths_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t columns_ = 0;
  std::vector<ByteRange> lines_;
};

void add_words(std::string_view text, ByteRange line, LineFiller& filler) {
  for (std::size_t begin = line.begin; begin < line.end;) {
    std::size_t end = std::min(text.find(' ', begin), line.end);
    while (end < line.end && text[end] == ' ') ++end;
    filler.add_chunk({begin, end});
    begin = end;
  }
}

/// East Asian, or of a script such as Thai that writes without spaces.
bool breaks_without_space(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  const int32_t width = u_getIntPropertyValue(code_point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ||
         u_getIntPropertyValue(code_point, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

/// ICU breaks also after hyphens and slashes; names and addresses stay whole here.
bool is_wanted_break(std::string_view text, std::size_t at) {
  if (at == text.size()) return true;
  std::size_t before = at;
  const char32_t last = previous_code_point(text, before);
  return is_white_space(last) || breaks_without_space(last) ||
         breaks_without_space(next_code_point(text, at));
}

void add_icu_chunks(std::string_view text, ByteRange line, LineFiller& filler) {
  const std::string_view content = line.of(text);
  std::size_t begin = 0;
  visit_breaks(content, BreakRules::line, [&](std::size_t at) {
    if (!is_wanted_break(content, at)) return;
    filler.add_chunk({line.begin + begin, line.begin + at});
    begin = at;
  });
}

}  // namespace

std::vector<ByteRange> wrap_text(std::string_view text, LineWidths widths) {
  LineFiller filler(text, widths);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    filler.start_at(begin);
    const ByteRange line{begin, end};
    if (is_ascii(line.of(text))) {
      add_words(text, line, filler);
    } else {
      add_icu_chunks(text, line, filler);
    }
    filler.end_line();
    begin = end + 1;
  }
  return filler.take();
}

}  // namespace clipfile
