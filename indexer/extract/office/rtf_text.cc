// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/rtf_text.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/charsets.h"
#include "indexer/extract/office/rtf_charsets.h"
#include "indexer/extract/office/rtf_destinations.h"
#include "indexer/extract/office/rtf_token.h"

namespace clipfile {
namespace {

constexpr int western = 1252;

/// What a group takes over from the one around it, and gives back at its end.
struct GroupState {
  RtfDestination destination = RtfDestination::body;
  bool may_skip = false;  // "\*" stands before the next word
  bool fresh = true;      // no word or text yet: a destination may follow
  bool hidden = false;
  bool bold = false;
  double size = 12;
  int font = -1;
  int style = 0;
  unsigned level = 0;  // of an outline, from 1
  int unicode_skip = 1;
};

class RtfReader {
 public:
  OfficeText read(std::string_view rtf) {
    RtfLexer lexer(rtf);
    while (const auto token = lexer.next()) take(*token);
    flush();
    end_paragraph();
    read_created();
    text_.metadata.title = fold_white_space(text_.metadata.title);
    if (!fold_white_space(author_).empty()) {
      text_.metadata.authors.push_back(fold_white_space(author_));
    }
    return std::move(text_);
  }

 private:
  void take(const RtfToken& token) {
    switch (token.kind) {
      case RtfToken::Kind::group:
        return open_group();
      case RtfToken::Kind::group_end:
        return close_group();
      case RtfToken::Kind::hex:
        if (takes_fallback()) return;
        pending_.push_back(static_cast<char>(token.number));
        break;
      case RtfToken::Kind::text:
        return take_text(token.text);
      case RtfToken::Kind::word:
        return take_word(token);
    }
    state_.fresh = false;
  }

  /// Characters behind "\u1080" that stand for it where Unicode is not understood.
  bool takes_fallback() {
    if (skip_ == 0) return false;
    --skip_;
    return true;
  }

  void take_text(std::string_view text) {
    const auto over = std::min<std::size_t>(static_cast<std::size_t>(skip_), text.size());
    skip_ -= static_cast<int>(over);
    text.remove_prefix(over);
    state_.fresh = false;
    pending_ += text;
    constexpr std::size_t plenty = 1U << 16U;
    if (pending_.size() > plenty && !is_cut(text)) flush();
  }

  /// May end within a character of two bytes.
  static bool is_cut(std::string_view text) {
    return !text.empty() && static_cast<unsigned char>(text.back()) >= 0x80;
  }

  void open_group() {
    flush();
    skip_ = 0;
    constexpr std::size_t deepest = 1000;
    if (groups_.size() == deepest) {
      ++deeper_;
      return;
    }
    groups_.push_back(state_);
    state_.fresh = true;
    state_.may_skip = false;
  }

  void close_group() {
    flush();
    skip_ = 0;
    if (deeper_ > 0) {
      --deeper_;
      return;
    }
    if (groups_.empty()) return;
    const RtfDestination closed = state_.destination;
    state_ = groups_.back();
    groups_.pop_back();
    if (closed != state_.destination) close_destination(closed);
    state_.fresh = false;
  }

  void close_destination(RtfDestination closed) {
    const char* label = nullptr;
    if (closed == RtfDestination::note) label = "footnote";
    if (closed == RtfDestination::comment) label = "comment";
    if (closed == RtfDestination::furniture) label = "furniture";
    if (label == nullptr) return;
    text_.asides.push_back({label, std::exchange(aside_, "")});
  }

  void take_word(const RtfToken& token) {
    const std::string_view word = token.text;
    if (word == "*") {
      (state_.fresh ? state_.may_skip : passes_over_word_) = true;
      return;
    }
    if (std::exchange(passes_over_word_, false)) return flush();
    if (word == "u" && token.has_number) return take_unicode(token.number);
    if (word == "bin") return;
    if (!is_character(word) || !takes_fallback()) flush_and_apply(token);
    state_.may_skip = false;
    state_.fresh = false;
  }

  static bool is_character(std::string_view word) {
    return !rtf_character(word).empty() && word.size() == 1;
  }

  void flush_and_apply(const RtfToken& token) {
    flush();
    const std::string_view word = token.text;
    const auto destination = rtf_destination(word);
    if (destination && (state_.fresh || state_.may_skip)) return enter(*destination);
    if (state_.may_skip) {
      state_.destination = RtfDestination::skipped;
      return;
    }
    if (const std::string_view text = rtf_character(word); !text.empty()) return append(text);
    if (apply_layout(word, token.number)) return;
    if (apply_type(token)) return;
    apply_charset(token);
  }

  /// What lies in a skipped destination is skipped; only Unicode beside it is not.
  void enter(RtfDestination destination) {
    const bool skipped = state_.destination == RtfDestination::skipped;
    if (skipped && destination != RtfDestination::body) return;
    if (destination == RtfDestination::body && !skipped) return;
    if (destination == RtfDestination::body) {
      state_.destination = around_skipped();
      return;
    }
    state_.destination = destination;
  }

  RtfDestination around_skipped() const {
    for (std::size_t i = groups_.size(); i-- > 0;) {
      if (groups_[i].destination != RtfDestination::skipped) return groups_[i].destination;
    }
    return RtfDestination::body;
  }

  bool apply_layout(std::string_view word, int number) {
    if (word == "par" || word == "sect" || word == "page" || word == "column") {
      end_line();
    } else if (word == "cell" || word == "nestcell") {
      end_cell();
    } else if (word == "row" || word == "nestrow") {
      end_line();
    } else if (word == "pard") {
      state_.style = 0;
      state_.level = 0;
    } else if (word == "s") {
      state_.style = number;
    } else if (word == "outlinelevel") {
      state_.level = static_cast<unsigned>(std::clamp(number, 0, 8)) + 1;
    } else {
      return false;
    }
    return true;
  }

  bool apply_type(const RtfToken& token) {
    const bool on = !token.has_number || token.number != 0;
    if (token.text == "plain") {
      state_.bold = false;
      state_.hidden = false;
      state_.size = 12;
      state_.font = default_font_;
    } else if (token.text == "b") {
      state_.bold = on;
    } else if (token.text == "v" || token.text == "deleted") {
      state_.hidden = on;
    } else if (token.text == "fs") {
      state_.size = static_cast<double>(std::clamp(token.number, 0, 2000)) / 2;
    } else if (token.text == "f") {
      state_.font = token.number;
    } else {
      return apply_created(token);
    }
    return true;
  }

  bool apply_created(const RtfToken& token) {
    if (state_.destination != RtfDestination::created) return false;
    if (token.text == "yr") year_ = token.number;
    if (token.text == "mo") month_ = token.number;
    if (token.text == "dy") day_ = token.number;
    return true;
  }

  void apply_charset(const RtfToken& token) {
    constexpr int mac = 10000;
    constexpr int dos = 437;
    constexpr int dos_latin = 850;
    if (token.text == "ansicpg" && charset_of_code_page(token.number)) code_page_ = token.number;
    if (token.text == "mac") code_page_ = mac;
    if (token.text == "pc") code_page_ = dos;
    if (token.text == "pca") code_page_ = dos_latin;
    if (token.text == "uc") state_.unicode_skip = std::clamp(token.number, 0, 16);
    if (token.text == "deff") default_font_ = state_.font = token.number;
    if (state_.destination != RtfDestination::fonts) return;
    if (token.text == "fcharset") set_font(code_page_of_font(token.number));
    if (token.text == "cpg" && charset_of_code_page(token.number)) set_font(token.number);
  }

  void set_font(int code_page) {
    constexpr std::size_t most_fonts = 10'000;
    if (fonts_.size() < most_fonts && code_page != 0) fonts_[state_.font] = code_page;
  }

  void take_unicode(int number) {
    flush();
    skip_ = state_.unicode_skip;
    state_.fresh = false;
    constexpr int units = 0x10000;
    const auto unit = static_cast<char32_t>(number < 0 ? number + units : number);
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_surrogate_ = unit;
      return;
    }
    char32_t c = unit;
    if (unit >= 0xDC00 && unit < 0xE000) {
      c = high_surrogate_ == 0 ? replacement_character
                               : 0x10000 + ((high_surrogate_ - 0xD800) << 10U) + (unit - 0xDC00);
    }
    high_surrogate_ = 0;
    std::string text;
    append_utf8(text, c > 0x10FFFF ? replacement_character : c);
    append(text);
  }

  const char* charset() const {
    const auto font = fonts_.find(state_.font);
    const char* name = charset_of_code_page(font == fonts_.end() ? code_page_ : font->second);
    return name ? name : charset_of_code_page(western);
  }

  void flush() {
    if (pending_.empty()) return;
    const std::string bytes = std::exchange(pending_, "");
    if (state_.destination == RtfDestination::skipped) return;
    append(convert_to_utf8(bytes, charset(), Ending::final));
  }

  void append(std::string_view text) {
    if (state_.hidden) return;
    switch (state_.destination) {
      case RtfDestination::body:
        paragraph_.text += text;
        type_.count(text.size(), state_.size, state_.bold);
        break;
      case RtfDestination::title:
        text_.metadata.title += text;
        break;
      case RtfDestination::author:
        author_ += text;
        break;
      case RtfDestination::styles:
        name_style(text);
        break;
      case RtfDestination::note:
      case RtfDestination::comment:
      case RtfDestination::furniture:
        aside_ += text;
        break;
      case RtfDestination::skipped:
      case RtfDestination::fonts:
      case RtfDestination::info:
      case RtfDestination::created:
        break;
    }
  }

  /// "heading 1;"
  void name_style(std::string_view name) {
    constexpr std::size_t most_styles = 10'000;
    constexpr std::size_t longest = 200;
    if (styles_.size() >= most_styles) return;
    std::string& known = styles_[state_.style];
    if (known.size() < longest) known += name.substr(0, name.find(';'));
  }

  void end_line() {
    if (state_.destination == RtfDestination::body) return end_paragraph();
    append("\n");
  }

  /// A cell with much text in it is no cell of a table of figures.
  void end_cell() {
    constexpr std::size_t longest_cell = 200;
    const std::size_t tab = paragraph_.text.rfind('\t');
    const std::size_t begin = tab == std::string::npos ? 0 : tab;
    if (paragraph_.text.size() - begin > longest_cell) return end_line();
    append("\t");
  }

  void end_paragraph() {
    type_.set(paragraph_);
    const auto style = styles_.find(state_.style);
    const std::string name = style == styles_.end() ? "" : style->second;
    paragraph_.style = office_style(name);
    if (paragraph_.style == OfficeStyle::text && state_.level > 0) {
      paragraph_.style = OfficeStyle::heading;
    }
    if (paragraph_.style == OfficeStyle::heading) {
      paragraph_.level = std::max(1U, state_.level);
      const std::string_view digits = std::string_view(name).substr(name.rfind(' ') + 1);
      std::from_chars(digits.data(), digits.data() + digits.size(), paragraph_.level);
    }
    text_.paragraphs.push_back(std::exchange(paragraph_, {}));
    type_ = {};
  }

  void read_created() {
    if (year_ < 1 || year_ > 9999 || month_ < 1 || day_ < 1) return;
    const Day day{std::chrono::year(year_), std::chrono::month(static_cast<unsigned>(month_)),
                  std::chrono::day(static_cast<unsigned>(day_))};
    if (day.ok()) text_.metadata.created = day;
  }

  OfficeText text_;
  OfficeParagraph paragraph_;
  OfficeType type_;
  std::string aside_;
  std::string author_;
  std::string pending_;  // bytes of one charset
  GroupState state_;
  std::vector<GroupState> groups_;
  std::size_t deeper_ = 0;    // groups beyond those
  std::map<int, int> fonts_;  // code pages
  std::map<int, std::string> styles_;
  int code_page_ = western;
  int default_font_ = -1;
  bool passes_over_word_ = false;  // "\*" within a group concerns one word
  int skip_ = 0;
  char32_t high_surrogate_ = 0;
  int year_ = 0;
  int month_ = 0;
  int day_ = 0;
};

}  // namespace

OfficeText read_rtf_text(std::string_view rtf) { return RtfReader().read(rtf); }

}  // namespace clipfile
