// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/stored_quotes.h"

#include <charconv>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <system_error>

namespace clipfile {
namespace {

constexpr char inferred_mark = '?';

[[noreturn]] void refuse() {
  throw std::runtime_error("stored article: its quotes are not readable");
}

std::size_t take_number(std::string_view& line) {
  std::size_t value = 0;
  const auto parsed = std::from_chars(line.data(), line.data() + line.size(), value);
  if (parsed.ec != std::errc()) refuse();
  line.remove_prefix(static_cast<std::size_t>(parsed.ptr - line.data()));
  return value;
}

bool take(std::string_view& line, char expected) {
  if (line.empty() || line.front() != expected) return false;
  line.remove_prefix(1);
  return true;
}

void demand(std::string_view& line, char expected) {
  if (!take(line, expected)) refuse();
}

Quote take_quote(std::string_view& line) {
  Quote quote;
  quote.range.begin = take_number(line);
  demand(line, '-');
  quote.range.end = take_number(line);
  demand(line, ':');
  quote.speaker = take_number(line);
  if (take(line, inferred_mark)) quote.certainty = SpeakerCertainty::inferred;
  demand(line, ' ');
  return quote;
}

/// The names are a list of JSON, whose depth is bounded, since its parser's and destructor's is
/// not.
std::vector<std::string> read_speakers(std::string_view json) {
  const auto refuse_depth = [](int depth, nlohmann::json::parse_event_t event, auto&) {
    const bool opens = event == nlohmann::json::parse_event_t::array_start ||
                       event == nlohmann::json::parse_event_t::object_start;
    if (opens && depth > 0) refuse();
    return true;
  };
  const auto list = nlohmann::json::parse(json, refuse_depth, false);
  if (!list.is_array()) refuse();
  std::vector<std::string> speakers;
  for (const auto& name : list) {
    if (!name.is_string()) refuse();
    speakers.push_back(name.get<std::string>());
  }
  return speakers;
}

}  // namespace

// "12-50:0 66-90:1? [...]": begin, end and speaker of each quote, ? where it is inferred; the
// names.
std::string write_stored_quotes(const Quotes& quotes) {
  std::string line;
  if (quotes.quotes.empty()) return line;
  for (const Quote& quote : quotes.quotes) {
    line += std::to_string(quote.range.begin) + '-' + std::to_string(quote.range.end) + ':' +
            std::to_string(quote.speaker);
    if (quote.certainty == SpeakerCertainty::inferred) line.push_back(inferred_mark);
    line.push_back(' ');
  }
  constexpr auto mend = nlohmann::json::error_handler_t::replace;
  return line + nlohmann::json(quotes.speakers).dump(-1, ' ', false, mend);
}

Quotes read_stored_quotes(std::string_view line, std::size_t text_size) {
  Quotes quotes;
  std::size_t behind = 0;
  while (!line.empty() && line.front() != '[') {
    const Quote quote = take_quote(line);
    if (quote.range.begin < behind || quote.range.begin >= quote.range.end ||
        quote.range.end > text_size) {
      refuse();
    }
    behind = quote.range.end;
    quotes.quotes.push_back(quote);
  }
  if (line.empty() != quotes.quotes.empty()) refuse();
  if (!line.empty()) quotes.speakers = read_speakers(line);
  for (const Quote& quote : quotes.quotes) {
    if (quote.speaker >= quotes.speakers.size()) refuse();
  }
  return quotes;
}

}  // namespace clipfile
