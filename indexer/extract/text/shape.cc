// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/shape.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "common/text/utf8.h"
#include "indexer/extract/text/phrase_table.h"

namespace clipfile {
namespace {

constexpr std::size_t looked_at = 1200;  // bytes at the start of a line
constexpr std::size_t tail_bytes = 64;
constexpr std::size_t prose_words = 8;

UChar32 to_icu(char32_t c) { return static_cast<UChar32>(c); }

// Most text is ASCII, and ICU's tables need not be asked about it.
bool is_ascii(char32_t c) { return c < 0x80; }

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_letter(char32_t c) {
  if (is_ascii(c)) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return u_isalpha(to_icu(c));
}

bool is_digit(char32_t c) {
  if (is_ascii(c)) return c >= U'0' && c <= U'9';
  return u_isdigit(to_icu(c));
}

bool is_combining_mark(char32_t c) {
  return !is_ascii(c) && u_charType(to_icu(c)) == U_NON_SPACING_MARK;
}

char32_t to_lower(char32_t c) {
  if (is_ascii(c)) return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c;
  return static_cast<char32_t>(u_tolower(to_icu(c)));
}

bool is_ideograph(char32_t c) {
  if (is_ascii(c)) return false;
  return u_hasBinaryProperty(to_icu(c), UCHAR_IDEOGRAPHIC) || (c >= 0x3040 && c < 0x3100);
}

bool closes(char32_t c) {
  constexpr std::u32string_view marks = U"\"'”’»“‘)]}›」』*_";
  return marks.find(c) != marks.npos;
}

bool ends_sentences(char32_t c) {
  if (is_ascii(c)) return c == U'.' || c == U'!' || c == U'?';
  constexpr std::u32string_view marks = U"…。！？؟۔।";
  return marks.find(c) != marks.npos;
}

bool asks(char32_t c) {
  constexpr std::u32string_view marks = U"!?！？؟";
  return marks.find(c) != marks.npos;
}

std::size_t count_ascii_letters(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && is_ascii_letter(text[count])) ++count;
  return count;
}

void append_lower_ascii(std::string& text, std::string_view letters) {
  constexpr char lower_case = 0x20;
  const std::size_t begin = text.size();
  text.append(letters);
  for (std::size_t i = begin; i < text.size(); ++i) text[i] |= lower_case;
}

std::u32string decode(std::string_view text) {
  std::u32string decoded;
  decoded.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();)
    decoded.push_back(next_code_point(text, offset));
  return decoded;
}

std::u32string decode_end(std::string_view text) {
  std::size_t start = text.size() > tail_bytes ? text.size() - tail_bytes : 0;
  while (start > 0 && start < text.size() &&
         (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80)
    ++start;
  std::u32string end = decode(text.substr(start));
  while (!end.empty() && end.back() == U' ') end.pop_back();
  return end;
}

/// "U.S.", "p.m.", "J.K.": single letters, a stop after each.
bool is_dotted_abbreviation(std::u32string_view end) {
  const std::size_t space = end.rfind(U' ');
  const std::u32string_view word = space == end.npos ? end : end.substr(space + 1);
  if (word.size() < 4 || word.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i % 2 == 0 ? !u_isupper(to_icu(word[i])) : word[i] != U'.') return false;
  }
  return true;
}

struct End {
  bool sentence = false;
  bool question = false;
  bool open = false;
};

End measure_end(std::string_view text) {
  std::u32string end = decode_end(text);
  if (end.empty()) return {};
  const char32_t last = end.back();
  while (!end.empty() && closes(end.back())) end.pop_back();
  if (end.empty()) return {};
  End result;
  result.sentence = ends_sentences(end.back()) && !is_dotted_abbreviation(end);
  result.question = asks(end.back());
  result.open = !result.sentence &&
                (is_letter(last) || is_digit(last) || closes(last) || last == U'.' || last == U'%');
  return result;
}

/// Of one byte that is ASCII, or of a code point.
char32_t code_of(char c) { return static_cast<unsigned char>(c); }
char32_t code_of(char32_t c) { return c; }

/// A sentence mark, a space and a capital, where the word before the mark is no initial or short
/// abbreviation.
template <typename Text>
bool has_inner_end(Text text) {
  constexpr std::size_t letters_of_a_word = 4;
  for (std::size_t i = letters_of_a_word; i + 2 < text.size(); ++i) {
    const bool mark = code_of(text[i + 1]) == U' ' && ends_sentences(code_of(text[i])) &&
                      u_isupper(to_icu(code_of(text[i + 2])));
    if (!mark) continue;
    const Text before = text.substr(i - letters_of_a_word, letters_of_a_word);
    if (std::all_of(before.begin(), before.end(), [](auto c) { return is_letter(code_of(c)); })) {
      return true;
    }
  }
  return false;
}

template <typename Text>
bool starts_item(Text text) {
  constexpr std::u32string_view bullets = U"-*•–—·▪◦●■►▶+>";
  if (text.empty()) return false;
  if (bullets.find(code_of(text[0])) != bullets.npos) return true;
  std::size_t digits = 0;
  while (digits < text.size() && digits < 4 && is_digit(code_of(text[digits]))) ++digits;
  return digits > 0 && digits + 1 < text.size() &&
         (code_of(text[digits]) == U'.' || code_of(text[digits]) == U')') &&
         code_of(text[digits + 1]) == U' ';
}

template <typename Text>
std::size_t count_words(Text text) {
  std::size_t words = 0;
  std::size_t ideographs = 0;
  bool inside = false;
  for (const auto unit : text) {
    const char32_t c = code_of(unit);
    const bool part =
        is_letter(c) || is_digit(c) || c == U'\'' || c == U'’' || c == U'-' || c == U'.';
    if (is_ideograph(c)) ++ideographs;
    if (part && !inside) ++words;
    inside = part;
  }
  return words + ideographs / 2;
}

/// `start` has code points, or bytes that are all ASCII.
template <typename Text>
void measure_start(Text start, Shape& shape) {
  constexpr std::u32string_view double_quotes = U"\"“”„«»";
  shape.words = count_words(start);
  shape.several = has_inner_end(start);
  shape.bullet = starts_item(start);
  shape.quoted = !start.empty() && double_quotes.find(code_of(start[0])) != double_quotes.npos;
}

}  // namespace

StartCase case_of_start(std::string_view text) {
  if (text.empty()) return StartCase::none;
  std::size_t offset = 0;
  const UChar32 first = to_icu(next_code_point(text, offset));
  if (u_islower(first)) return StartCase::lower;
  return u_isupper(first) ? StartCase::upper : StartCase::none;
}

bool starts_with_letter(std::string_view text) {
  std::size_t offset = 0;
  return !text.empty() && is_letter(next_code_point(text, offset));
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

bool ends_sentence(std::string_view text) { return measure_end(text).sentence; }

bool ends_in_mid_phrase(std::string_view text) {
  constexpr SortedPhrases words(std::to_array<std::string_view>(
      {"of",  "the",   "and",  "a",    "an",   "to",   "in",  "for", "with", "by",  "from",
       "as",  "or",    "that", "its",  "said", "had",  "was", "is",  "und",  "der", "die",
       "das", "den",   "dem",  "von",  "mit",  "de",   "la",  "le",  "les",  "du",  "des",
       "et",  "un",    "une",  "pour", "y",    "el",   "los", "las", "del",  "e",   "il",
       "di",  "della", "da",   "do",   "dos",  "para", "en",  "van", "het",  "een"}));
  if (text.ends_with(',')) return true;
  const std::size_t space = text.rfind(' ');
  return space != text.npos && holds(words, text.substr(space + 1));
}

Shape measure_shape(std::string_view line) {
  const End end = measure_end(line);
  Shape shape;
  shape.length = count_code_points(line);
  shape.sentence = end.sentence;
  shape.question = end.question;
  shape.open = end.open;
  const std::string_view start = truncate_utf8(line, looked_at);
  if (std::all_of(start.begin(), start.end(), [](char c) { return is_ascii(code_of(c)); })) {
    measure_start(start, shape);
  } else {
    measure_start(std::u32string_view(decode(start)), shape);
  }
  return shape;
}

bool is_prose(const Shape& shape) {
  return shape.words >= prose_words && (shape.sentence || shape.length > looked_at);
}

std::string phrase_key(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  bool gap = false;
  bool number = false;
  for (std::size_t offset = 0; offset < text.size();) {
    if (const std::size_t letters = count_ascii_letters(text.substr(offset)); letters > 0) {
      if (gap && !key.empty()) key.push_back(' ');
      gap = number = false;
      append_lower_ascii(key, text.substr(offset, letters));
      offset += letters;
      continue;
    }
    char32_t c = next_code_point(text, offset);
    if (c == U'’' || c == U'‘' || c == U'`') c = U'\'';
    if (is_digit(c)) {
      if (number) continue;
      if (gap && !key.empty()) key.push_back(' ');
      key.push_back('#');
      number = true;
      gap = false;
      continue;
    }
    const bool letter = is_letter(c) || c == U'\'' || c == U'©' || is_combining_mark(c);
    const bool inside_number = number && (c == U':' || c == U'.' || c == U',');
    if (!letter && !inside_number) gap = true;
    if (!inside_number) number = false;
    if (!letter) continue;
    if (gap && !key.empty()) key.push_back(' ');
    gap = false;
    append_utf8(key, to_lower(c));
  }
  return key;
}

std::string first_key_word(std::string_view text) {
  std::string key = phrase_key(text.substr(0, text.find(' ')));
  key.resize(std::min(key.find(' '), key.size()));
  return key;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::string_view trim(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == text.npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

bool holds_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_all_capitals(std::string_view text) {
  bool letters = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const UChar32 c = to_icu(next_code_point(text, offset));
    if (u_islower(c)) return false;
    letters = letters || u_isupper(c);
  }
  return letters;
}

std::string lower_capitals(std::string_view text) {
  if (!is_all_capitals(text)) return std::string(text);
  std::string lowered;
  bool inside = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    append_utf8(lowered, inside ? to_lower(c) : c);
    inside = is_letter(c);
  }
  return lowered;
}

}  // namespace clipfile
