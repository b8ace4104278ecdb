// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/markdown_inline.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_label = 1000;   // bytes between brackets
constexpr std::size_t longest_target = 4000;  // bytes of an address with its title
constexpr std::size_t longest_tag = 2000;
constexpr int deepest = 4;  // links in links

constexpr auto entities = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
    {"nbsp", " "},   {"ndash", "–"},  {"mdash", "—"},  {"lsquo", "‘"},  {"rsquo", "’"},
    {"ldquo", "“"},  {"rdquo", "”"},  {"laquo", "«"},  {"raquo", "»"},  {"hellip", "…"},
    {"copy", "©"},   {"euro", "€"},   {"pound", "£"},  {"auml", "ä"},   {"ouml", "ö"},
    {"uuml", "ü"},   {"Auml", "Ä"},   {"Ouml", "Ö"},   {"Uuml", "Ü"},   {"szlig", "ß"},
    {"eacute", "é"}, {"egrave", "è"}, {"agrave", "à"}, {"ccedil", "ç"}, {"ntilde", "ñ"},
    {"middot", "·"}, {"bull", "•"},   {"deg", "°"},    {"shy", ""},     {"thinsp", " "},
});

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool is_punctuation(char c) { return c > ' ' && c < 0x7F && !is_word_byte(c); }

/// The code point of "#8217" or "#x2019".
std::optional<char32_t> parse_numeric(std::string_view name) {
  if (!name.starts_with('#')) return std::nullopt;
  name.remove_prefix(1);
  const bool hex = name.starts_with('x') || name.starts_with('X');
  if (hex) name.remove_prefix(1);
  constexpr std::size_t most_digits = 7;
  if (name.empty() || name.size() > most_digits) return std::nullopt;
  unsigned value = 0;
  const auto [end, error] =
      std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (error != std::errc() || end != name.data() + name.size() || value == 0 || value > 0x10FFFF ||
      surrogate) {
    return std::nullopt;
  }
  return static_cast<char32_t>(value);
}

/// A walk over one paragraph from left to right; every step takes at least one byte, and looks
/// ahead no further than the limits above, nor in all further than its budget.
class InlineReader {
 public:
  InlineReader(std::string_view source, int depth)
      : source_(source), depth_(depth), budget_(source.size() * 16 + longest_target) {}

  InlineText read() {
    while (at_ < source_.size()) step();
    result_.text = fold_white_space(text_);
    result_.links_only = linked_ && phrase_key(outside_).empty();
    return std::move(result_);
  }

 private:
  std::string_view rest() const { return source_.substr(at_); }

  bool spend(std::size_t bytes) {
    if (budget_ < bytes) return false;
    budget_ -= bytes;
    return true;
  }

  void put(std::string_view text) {
    text_ += text;
    outside_ += text;
  }

  void step() {
    const char c = source_[at_];
    if (c == '\\' && take_escape()) return;
    if (c == '!' && take_picture()) return;
    if (c == '[' && (take_wiki_link() || take_footnote_mark() || take_link())) return;
    if (c == '<' && take_tag()) return;
    if (c == '&' && take_entity()) return;
    if (c == '`' && take_code()) return;
    if (is_mark(c) && take_emphasis(c)) return;
    put(source_.substr(at_, 1));
    ++at_;
  }

  static bool is_mark(char c) { return c == '*' || c == '_' || c == '~' || c == '='; }

  bool take_escape() {
    if (at_ + 1 >= source_.size() || !is_punctuation(source_[at_ + 1])) return false;
    put(source_.substr(at_ + 1, 1));
    at_ += 2;
    return true;
  }

  /// Runs of marks that touch a word; "2 * 3" and "snake_case" keep theirs.
  bool take_emphasis(char mark) {
    std::size_t end = at_;
    while (end < source_.size() && source_[end] == mark) ++end;
    const std::size_t count = end - at_;
    const bool before = at_ > 0 && !is_space(source_[at_ - 1]);
    const bool word_before = at_ > 0 && is_word_byte(source_[at_ - 1]);
    const bool after = end < source_.size() && !is_space(source_[end]);
    const bool word_after = end < source_.size() && is_word_byte(source_[end]);
    const bool doubled = mark == '~' || mark == '=';
    const bool touches = before || after;
    if (!touches || (mark == '_' && word_before && word_after) || (doubled && count != 2)) {
      put(source_.substr(at_, count));
    }
    at_ = end;
    return true;
  }

  bool take_code() {
    std::size_t end = at_;
    while (end < source_.size() && source_[end] == '`') ++end;
    at_ = end;  // the marks go, what they hold stays
    return true;
  }

  bool take_entity() {
    constexpr std::size_t longest_name = 10;
    const std::size_t end = rest().substr(0, longest_name + 2).find(';');
    if (end == rest().npos || end < 2) return false;
    const std::string_view name = rest().substr(1, end - 1);
    if (const auto code_point = parse_numeric(name)) {
      std::string text;
      append_utf8(text, *code_point);
      put(text);
      at_ += end + 1;
      return true;
    }
    for (const auto& [known, text] : entities) {
      if (name != known) continue;
      put(text);
      at_ += end + 1;
      return true;
    }
    return false;
  }

  /// "<https://...>" shows its address, tags and comments show nothing.
  bool take_tag() {
    const std::string_view window = rest().substr(0, longest_tag);
    if (!spend(1 + longest_tag / 64)) return false;
    const bool comment = window.starts_with("<!--");
    const std::size_t end = comment ? window.find("-->") : window.find('>');
    if (end == window.npos || window.size() < 3) return false;
    const std::string_view inside = window.substr(1, end - 1);
    const char first = window[1];
    const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    if (!letter && first != '/' && first != '!' && first != '?') return false;
    const bool address = inside.find("://") != inside.npos && inside.find(' ') == inside.npos &&
                         inside.find('"') == inside.npos;
    if (address) {
      note_link(inside);
      text_ += inside;
    } else {
      put(breaks_line(inside) ? " " : "");
    }
    at_ += end + (comment ? 3 : 1);
    return true;
  }

  static bool breaks_line(std::string_view tag) {
    return !(tag.starts_with("b>") || tag.starts_with("em") || tag.starts_with("i>") ||
             tag.starts_with("span") || tag.starts_with('/'));
  }

  void note_link(std::string_view url) {
    linked_ = true;
    if (result_.url.empty()) result_.url = url;
  }

  /// Up to the bracket that closes the one at the start of `text`.
  std::optional<std::size_t> find_closing(std::string_view text, char open, char close,
                                          std::size_t limit) {
    std::size_t depth = 0;
    for (std::size_t i = 0; i < std::min(text.size(), limit); ++i) {
      if (!spend(1)) return std::nullopt;
      if (text[i] == '\\') {
        ++i;
      } else if (text[i] == open) {
        ++depth;
      } else if (text[i] == close && --depth == 0) {
        return i;
      }
    }
    return std::nullopt;
  }

  /// "(address)" or "[reference]" behind a label; its length, 0 where there is none.
  std::size_t target_length(std::string_view text) {
    if (text.starts_with('(')) {
      const auto end = find_closing(text, '(', ')', longest_target);
      return end ? *end + 1 : 0;
    }
    if (text.starts_with('[')) {
      const auto end = find_closing(text, '[', ']', longest_label);
      return end ? *end + 1 : 0;
    }
    return 0;
  }

  void note_target(std::string_view target) {
    if (target.size() < 2 || target.front() != '(') return note_link("");
    const std::string_view inside = trim(target.substr(1, target.size() - 2));
    note_link(inside.substr(0, inside.find(' ')));
  }

  bool take_link() {
    const auto end =
        depth_ < deepest ? find_closing(rest(), '[', ']', longest_label) : std::nullopt;
    if (!end) return false;
    const std::string_view label = rest().substr(1, *end - 1);
    const std::string_view target = rest().substr(*end + 1);
    const std::size_t length = target_length(target);
    if (length == 0) return false;
    InlineText inside = InlineReader(label, depth_ + 1).read();
    note_target(target.substr(0, length));
    text_ += inside.text;
    for (std::string& caption : inside.captions) result_.captions.push_back(std::move(caption));
    at_ += *end + 1 + length;
    return true;
  }

  bool take_picture() {
    if (take_embedded_file()) return true;
    if (!rest().starts_with("![") || depth_ >= deepest) return false;
    const auto end = find_closing(rest().substr(1), '[', ']', longest_label);
    if (!end) return false;
    const std::string_view label = rest().substr(2, *end - 1);
    const std::string_view target = rest().substr(*end + 2);
    const std::size_t length = target_length(target);
    if (length == 0) return false;
    std::string caption = InlineReader(label, depth_ + 1).read().text;
    if (!caption.empty()) result_.captions.push_back(std::move(caption));
    note_title(target.substr(0, length));
    at_ += *end + 2 + length;
    return true;
  }

  /// The text in quotation marks behind a picture's address.
  void note_title(std::string_view target) {
    const std::size_t open = target.find(" \"");
    const std::size_t close = target.rfind('"');
    if (target.front() != '(' || open == target.npos || close <= open + 2) return;
    std::string title = fold_white_space(target.substr(open + 2, close - open - 2));
    const bool known = !result_.captions.empty() && result_.captions.back() == title;
    if (!title.empty() && !known) result_.captions.push_back(std::move(title));
  }

  bool take_embedded_file() {
    if (!rest().starts_with("![[")) return false;
    const std::size_t end = rest().substr(0, longest_label).find("]]");
    if (end == rest().npos) return false;
    at_ += end + 2;
    return true;
  }

  bool take_wiki_link() {
    if (!rest().starts_with("[[") || !spend(1 + longest_label / 64)) return false;
    const std::size_t end = rest().substr(0, longest_label).find("]]");
    if (end == rest().npos) return false;
    std::string_view label = rest().substr(2, end - 2);
    const std::size_t alias = label.find('|');
    if (alias != label.npos) label.remove_prefix(alias + 1);
    put(label);
    at_ += end + 2;
    return true;
  }

  bool take_footnote_mark() {
    constexpr std::size_t longest_mark = 40;
    if (!rest().starts_with("[^")) return false;
    const std::size_t end = rest().substr(0, longest_mark).find(']');
    if (end == rest().npos) return false;
    at_ += end + 1;
    return true;
  }

  std::string_view source_;
  int depth_;
  std::size_t budget_;  // bytes that may still be looked ahead
  std::size_t at_ = 0;
  std::string text_;
  std::string outside_;
  bool linked_ = false;
  InlineText result_;
};

}  // namespace

InlineText strip_inline(std::string_view markdown) { return InlineReader(markdown, 0).read(); }

}  // namespace clipfile
