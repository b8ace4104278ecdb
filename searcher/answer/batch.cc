// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/batch.h"

#include <cstddef>
#include <istream>
#include <nlohmann/json.hpp>

namespace clipfile {
namespace {

std::string text_of(const nlohmann::json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

/// Whether the line is a JSON object that names a query.
bool read_json_query(const std::string& line, BatchQuery& query) {
  const auto json = nlohmann::json::parse(line, nullptr, false);
  if (!json.is_object()) return false;
  const auto text = json.contains("query") ? json.find("query") : json.find("text");
  if (text == json.end() || !text->is_string()) return false;
  query.query = *text;
  if (json.contains("id")) query.id = text_of(json["id"]);
  return true;
}

BatchQuery read_line(const std::string& line, std::size_t number) {
  BatchQuery query{std::to_string(number), line};
  if (line.front() == '{' && read_json_query(line, query)) return query;
  const auto tab = line.find('\t');
  if (tab != std::string::npos) query = {line.substr(0, tab), line.substr(tab + 1)};
  return query;
}

}  // namespace

void for_each_query(std::istream& in, const std::function<void(const BatchQuery&)>& visit) {
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty() && line.front() != '#') visit(read_line(line, number));
  }
}

}  // namespace clipfile
