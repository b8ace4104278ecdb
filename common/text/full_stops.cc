// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/full_stops.h"

#include <algorithm>
#include <string>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "common/text/abbreviations.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"

namespace clipfile {
namespace {

/// Longest word looked at on either side of a stop, in bytes.
constexpr std::size_t longest_word = 64;

bool is_upper(char32_t c) { return u_isUUppercase(static_cast<UChar32>(c)); }
bool is_lower(char32_t c) { return u_isULowercase(static_cast<UChar32>(c)); }
bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)); }
bool is_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)); }

bool closes(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK) == U_SB_CLOSE;
}

bool is_bracket(char32_t c) {
  const int8_t type = u_charType(static_cast<UChar32>(c));
  return type == U_START_PUNCTUATION || type == U_END_PUNCTUATION;
}

bool is_quote(char32_t c) { return closes(c) && !is_bracket(c); }

/// Drops case, and from Latin letters and ё what stands above or below them.
char32_t fold_letter(char32_t c) {
  const auto lowered = static_cast<UChar32>(u_tolower(static_cast<UChar32>(c)));
  constexpr UChar32 end_of_latin = 0x250;
  constexpr UChar32 cyrillic_io = 0x451;
  if (lowered < 0x80 || (lowered >= end_of_latin && lowered != cyrillic_io)) {
    return static_cast<char32_t>(lowered);
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString parts;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || !nfc->getRawDecomposition(lowered, parts)) {
    return static_cast<char32_t>(lowered);
  }
  return static_cast<char32_t>(parts.char32At(0));
}

bool is_function_word(std::string_view word, std::string_view language) {
  std::string folded;
  for (std::size_t offset = 0; offset < word.size();) {
    append_utf8(folded, fold_letter(next_code_point(word, offset)));
  }
  const std::string_view languages[] = {"en", "ru", "uk", language};
  return is_stop_word_in_any(folded, languages);
}

/// What stands before a possible end, read backwards.
struct Before {
  std::string_view word;  ///< up to the terminator, without it; empty if longer than longest_word
  char32_t terminator = 0;
  bool closes_quote = false;
  bool has_space = false;
};

bool parts_words(char32_t c) { return c == '-' || c == '/' || c == 0x2013 || c == 0x2014; }

/// The end of `text` up to the space, bracket, quote or dash before it.
std::string_view last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin <= longest_word) {
    std::size_t at = begin;
    const char32_t c = previous_code_point(text, at);
    if (is_white_space(c) || closes(c) || parts_words(c)) return text.substr(begin);
    begin = at;
  }
  return begin == 0 ? text : std::string_view();
}

Before read_before(std::string_view sentence) {
  Before before;
  for (std::size_t at = sentence.size(); at > 0;) {
    const char32_t c = previous_code_point(sentence, at);
    if (is_white_space(c)) {
      before.has_space = true;
    } else if (closes(c)) {
      before.closes_quote = before.closes_quote || is_quote(c);
    } else {
      before.terminator = c;
      before.word = last_word(sentence.substr(0, at));
      break;
    }
  }
  return before;
}

/// What stands behind a possible end.
struct After {
  char32_t first =
      0;  ///< behind any opening bracket or quote; 0 where no text follows, or only far off
  std::string_view word;
  bool opens_quote = false;
};

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end <= longest_word) {
    std::size_t next = end;
    const char32_t c = next_code_point(text, next);
    if (!is_letter(c) && c != '\'' && c != 0x2019) break;
    end = next;
  }
  return text.substr(0, end);
}

After read_after(std::string_view text) {
  After after;
  text = text.substr(0, longest_word * 2);
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(text, offset);
    if (is_white_space(c) || closes(c)) {
      after.opens_quote = after.opens_quote || is_quote(c);
      continue;
    }
    after.first = c;
    after.word = first_word(text.substr(begin));
    break;
  }
  return after;
}

/// "9" in "9. Januar".
bool is_ordinal(std::string_view word) {
  constexpr std::size_t most_digits = 2;
  return !word.empty() && word.size() <= most_digits &&
         std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool full_stop_ends(const StopContext& context, const Before& before, const After& after) {
  if (is_ordinal(before.word) && follows_ordinal(after.word)) return false;
  switch (classify_full_stop(before.word)) {
    case FullStop::ends:
      return true;
    case FullStop::leads_to_name:
      return false;
    case FullStop::leads_to_number:
      return !is_digit(after.first) && !qualifies_hour(after.word);
    case FullStop::may_end:
      return before.closes_quote || after.opens_quote ||
             is_function_word(after.word, context.language);
  }
  return true;
}

/// "Why?” he asked" goes on, and so does "page?id=7".
bool mark_ends(const StopContext& context, const Before& before, const After& after) {
  if (is_lower(after.first)) return context.is_all_lower_case && before.has_space;
  return before.has_space || is_letter(after.first) || after.opens_quote;
}

/// "1." before the text of an item.
bool is_item_number(std::string_view sentence) {
  if (sentence.size() > longest_word) return false;
  return std::ranges::all_of(sentence,
                             [](char c) { return c == ' ' || c == '.' || (c >= '0' && c <= '9'); });
}

/// "ks" before a full stop and "He" or "A " behind it.
bool stands_between_words(std::string_view text, std::size_t stop) {
  std::size_t at = stop;
  for (int letters = 0; letters < 2; ++letters) {
    if (at == 0 || !is_lower(previous_code_point(text, at))) return false;
  }
  std::size_t offset = stop + 1;
  if (!is_upper(next_code_point(text, offset)) || offset >= text.size()) return false;
  const char32_t second = next_code_point(text, offset);
  return is_lower(second) || is_white_space(second);
}

bool lacks_space_only(std::string_view segment, std::size_t stop) {
  if (!stands_between_words(segment, stop)) return false;
  const std::string_view word = last_word(segment.substr(0, stop));
  return !word.empty() && word.find_first_of(".:@_") == std::string_view::npos;
}

/// The offset behind the brackets, quotes and spaces that follow `stop`.
std::size_t skip_closers(std::string_view text, std::size_t stop, std::size_t end) {
  std::size_t offset = stop + 1;
  bool has_space = false;
  while (offset < end) {
    std::size_t next = offset;
    const char32_t c = next_code_point(text, next);
    has_space = has_space || is_white_space(c);
    if (!is_white_space(c) && (has_space || !closes(c))) break;
    offset = next;
  }
  return offset;
}

}  // namespace

bool has_capitals(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (is_upper(next_code_point(text, offset))) return true;
  }
  return false;
}

bool is_sentence_end(const StopContext& context, ByteRange candidate) {
  const std::string_view sentence = candidate.of(context.text);
  const Before before = read_before(sentence);
  const After after = read_after(context.text.substr(candidate.end));
  if (after.first == 0) return true;
  if (before.terminator == '?' || before.terminator == '!')
    return mark_ends(context, before, after);
  if (before.terminator != '.') return true;
  return !is_item_number(sentence) && full_stop_ends(context, before, after);
}

std::optional<std::size_t> find_missed_end(const StopContext& context, std::size_t stop,
                                           ByteRange segment) {
  if (stop + 1 >= segment.end) return std::nullopt;
  if (lacks_space_only(segment.of(context.text), stop - segment.begin)) return stop + 1;
  if (!context.is_all_lower_case) return std::nullopt;
  const std::size_t end = skip_closers(context.text, stop, segment.end);
  std::size_t last = end;
  if (end >= segment.end || !is_white_space(previous_code_point(context.text, last))) {
    return std::nullopt;
  }
  const Before before = read_before(context.text.substr(segment.begin, end - segment.begin));
  if (before.word.empty()) return std::nullopt;
  const After after = read_after(context.text.substr(end));
  const bool starts = is_lower(after.first) || is_digit(after.first);
  return starts && full_stop_ends(context, before, after) ? std::optional(end) : std::nullopt;
}

}  // namespace clipfile
