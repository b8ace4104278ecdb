// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/tables/table_row.h"

#include <algorithm>

namespace clipfile {
namespace {

constexpr char quote = '"';
constexpr std::size_t most_fields = 4096;

}  // namespace

bool TableRow::add_line(std::string_view line) {
  if (in_quotes_) {
    append("\n");
  } else {
    fields_.emplace_back();
  }
  ended_ = false;
  while (!ended_) line = read_field(line);
  return !in_quotes_;
}

std::string_view TableRow::read_field(std::string_view rest) {
  const bool opens = !in_quotes_ && rest.starts_with(quote) && fields_.back().empty();
  if (opens) rest.remove_prefix(1);
  in_quotes_ = in_quotes_ || opens;
  if (in_quotes_) rest = read_quoted(rest);
  if (in_quotes_) {  // up to the end of the line
    ended_ = true;
    return rest;
  }
  const std::size_t end = std::min(rest.find(delimiter_), rest.size());
  append(rest.substr(0, end));
  ended_ = end == rest.size();
  if (!ended_ && fields_.size() > most_fields) {  // no table has as many
    ended_ = true;
    return {};
  }
  if (!ended_) fields_.emplace_back();
  return rest.substr(ended_ ? end : end + 1);
}

std::string_view TableRow::read_quoted(std::string_view rest) {
  for (;;) {
    const std::size_t end = std::min(rest.find(quote), rest.size());
    append(rest.substr(0, end));
    rest.remove_prefix(end);
    if (rest.empty()) return rest;
    const bool is_doubled = rest.substr(1).starts_with(quote);
    if (is_doubled) append("\"");
    rest.remove_prefix(is_doubled ? 2 : 1);
    in_quotes_ = is_doubled;
    if (!in_quotes_) return rest;
  }
}

void TableRow::append(std::string_view text) {
  fields_.back().append(text);
  size_ += text.size();
}

void TableRow::clear() {
  fields_.clear();
  size_ = 0;
  in_quotes_ = false;
}

char find_delimiter(std::string_view line) {
  char best = 0;
  std::size_t most = 1;
  for (const char delimiter : {',', ';', '\t', '|'}) {
    TableRow row(delimiter);
    row.add_line(line);
    if (row.fields().size() <= most) continue;
    most = row.fields().size();
    best = delimiter;
  }
  return best;
}

}  // namespace clipfile
