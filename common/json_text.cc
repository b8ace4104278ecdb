// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/json_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

bool needs_no_escape(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

std::string escaped(char c) {
  return nlohmann::json(std::string(1, c))
      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void append_escaped(std::string& json, char c) {
  if (c == '"' || c == '\\') {
    json.push_back('\\');
    json.push_back(c);
    return;
  }
  const std::string quoted = escaped(c);
  json.append(quoted, 1, quoted.size() - 2);
}

}  // namespace

void append_json_string(std::string& json, std::string_view text) {
  if (!is_valid_utf8(text)) {
    const nlohmann::json value = std::string(text);
    json += value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return;
  }
  json.push_back('"');
  for (auto at = text.begin(); at != text.end();) {
    const auto end = std::find_if_not(at, text.end(), needs_no_escape);
    json.append(at, end);
    if (end == text.end()) break;
    append_escaped(json, *end);
    at = end + 1;
  }
  json.push_back('"');
}

}  // namespace clipfile
