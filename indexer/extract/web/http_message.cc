// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/web/http_message.h"

#include <algorithm>
#include <charconv>

#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t most_fields = 1000;
constexpr std::size_t longest_value = 16 * 1024;

std::string lower_case(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lowered;
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view without_quotes(std::string_view value) {
  if (value.size() > 1 && value.front() == value.back() &&
      (value.front() == '"' || value.front() == '\'')) {
    value = value.substr(1, value.size() - 2);
  }
  return value;
}

}  // namespace

HeaderFields HeaderFields::take(std::string_view& text) {
  HeaderFields fields;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (line.empty()) break;
    fields.add_line(line);
  }
  return fields;
}

void HeaderFields::add_line(std::string_view line) {
  const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
  if (goes_on && !fields_.empty()) {
    std::string& value = fields_.back().second;
    if (value.size() < longest_value) value += ' ' + std::string(trim(line));
    return;
  }
  const std::size_t colon = line.find(':');
  if (colon == line.npos || colon == 0 || fields_.size() == most_fields) return;
  fields_.emplace_back(lower_case(trim(line.substr(0, colon))),
                       trim(line.substr(colon + 1).substr(0, longest_value)));
}

std::string_view HeaderFields::find(std::string_view name) const {
  const auto found = std::find_if(fields_.begin(), fields_.end(),
                                  [&](const auto& field) { return field.first == name; });
  return found == fields_.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<HttpResponse> parse_http_response(std::string_view block) {
  if (!block.starts_with("HTTP/")) return std::nullopt;
  HttpResponse response;
  const std::string_view line = take_line(block);
  const std::size_t space = std::min(line.find(' '), line.size());
  const std::string_view code = trim(line.substr(space));
  std::from_chars(code.data(), code.data() + code.size(), response.status);
  response.fields = HeaderFields::take(block);
  response.body = block;
  return response;
}

MediaType parse_media_type(std::string_view value) {
  MediaType media;
  const std::size_t end = std::min(value.find(';'), value.size());
  media.type = lower_case(trim(value.substr(0, end)));
  const std::string lowered = lower_case(value);
  constexpr std::string_view name = "charset=";
  const std::size_t at = lowered.find(name, end);
  if (at == lowered.npos) return media;
  const std::string_view rest = value.substr(at + name.size());
  media.charset = without_quotes(trim(rest.substr(0, rest.find_first_of(";,"))));
  return media;
}

}  // namespace clipfile
