// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/web/web_record.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "common/calendar.h"
#include "common/text/utf8.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_line = 64 * 1024;
constexpr std::size_t most_header_lines = 1000;

bool are_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::uint64_t> parse_length(std::string_view text) {
  std::uint64_t length = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), length);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return length;
}

/// "<http://example.org/>", as some versions of wget write it.
std::string_view without_brackets(std::string_view url) {
  if (url.starts_with('<') && url.ends_with('>') && url.size() > 1) {
    return url.substr(1, url.size() - 2);
  }
  return url;
}

std::string clean_address(std::string_view url) { return fold_white_space(mend_utf8(url)); }

std::string describe(const HeaderFields& fields, std::string_view name) {
  return std::string(fields.find(name));
}

std::optional<WebRecord> make_record(const HeaderFields& fields) {
  const auto length = parse_length(fields.find("content-length"));
  if (!length) return std::nullopt;
  WebRecord record;
  record.kind = describe(fields, "warc-type");
  record.url = clean_address(without_brackets(fields.find("warc-target-uri")));
  record.time = time_of_warc(fields.find("warc-date"));
  record.digest = describe(fields, "warc-payload-digest");
  record.media = parse_media_type(fields.find("content-type"));
  record.length = *length;
  return record;
}

using Line = std::variant<std::optional<FileLine>, Rejection>;

/// The next line that is not empty.
Line read_first_line(ByteSource& text) {
  for (;;) {
    auto line = text.read_line(longest_line);
    const auto* read = std::get_if<std::optional<FileLine>>(&line);
    if (!read || !*read || (*read)->too_long || !trim((*read)->text).empty()) return line;
  }
}

std::vector<std::string_view> split_at_spaces(std::string_view line) {
  std::vector<std::string_view> fields;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    fields.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return fields;
}

}  // namespace

bool begins_warc_record(std::string_view line) {
  return line.starts_with("WARC/0.") || line.starts_with("WARC/1.");
}

std::string time_of_digits(std::string_view digits) {
  constexpr std::size_t length = 14;
  if (digits.size() < length || !are_digits(digits)) return "";
  const auto part = [&](std::size_t at, std::size_t count) {
    return std::string(digits.substr(at, count));
  };
  return time_of_warc(part(0, 4) + '-' + part(4, 2) + '-' + part(6, 2) + 'T' + part(8, 2) + ':' +
                      part(10, 2) + ':' + part(12, 2) + 'Z');
}

std::string time_of_warc(std::string_view text) {
  constexpr std::string_view form = "dddd-dd-ddTdd:dd:dd";
  if (text.size() < form.size() || !parse_iso_day(text.substr(0, 10))) return "";
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool fits = form[i] == 'd' ? are_digits(text.substr(i, 1)) : text[i] == form[i];
    if (!fits) return "";
  }
  return std::string(text.substr(0, form.size())) + 'Z';
}

RecordStart read_warc_header(ByteSource& text) {
  auto first = read_first_line(text);
  if (auto* rejection = std::get_if<Rejection>(&first)) return std::move(*rejection);
  const auto& line = std::get<std::optional<FileLine>>(first);
  if (!line) return RecordEnd::end_of_text;
  if (!begins_warc_record(line->text)) return RecordEnd::no_record;
  HeaderFields fields;
  for (std::size_t i = 0; i < most_header_lines; ++i) {
    auto next = text.read_line(longest_line);
    if (auto* rejection = std::get_if<Rejection>(&next)) return std::move(*rejection);
    const auto& read = std::get<std::optional<FileLine>>(next);
    if (!read || (read->text.empty() && !read->too_long)) break;
    fields.add_line(read->text);
  }
  auto record = make_record(fields);
  if (!record) return RecordEnd::no_record;
  return *std::move(record);
}

std::optional<WebRecord> parse_arc_line(std::string_view line) {
  constexpr std::size_t fewest_fields = 5;
  const auto fields = split_at_spaces(line);
  if (fields.size() < fewest_fields) return std::nullopt;
  const auto length = parse_length(fields.back());
  if (!length) return std::nullopt;
  for (std::size_t date = fields.size() - 2; date-- > 2;) {
    const std::string time = time_of_digits(fields[date]);
    if (time.empty()) continue;
    WebRecord record;
    record.kind = "response";
    const char* const url_end = fields[date - 2].data() + fields[date - 2].size();
    record.url = clean_address(line.substr(0, static_cast<std::size_t>(url_end - line.data())));
    record.time = time;
    record.media = parse_media_type(fields[date + 1]);
    record.length = *length;
    return record;
  }
  return std::nullopt;
}

RecordStart read_arc_header(ByteSource& text) {
  auto first = read_first_line(text);
  if (auto* rejection = std::get_if<Rejection>(&first)) return std::move(*rejection);
  const auto& line = std::get<std::optional<FileLine>>(first);
  if (!line) return RecordEnd::end_of_text;
  auto record = parse_arc_line(line->text);
  if (!record) return RecordEnd::no_record;
  return *std::move(record);
}

}  // namespace clipfile
