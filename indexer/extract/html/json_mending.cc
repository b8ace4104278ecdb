// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/json_mending.h"

#include <string>

namespace clipfile {
namespace {

using Json = nlohmann::json;

constexpr int max_depth = 100;
constexpr std::size_t longest_prologue = 64;
constexpr bool ignore_comments = true;
constexpr bool throw_on_error = false;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool nests_too_deep(std::string_view text) {
  int depth = 0;
  for (const char c : text) {
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (depth > max_depth) return true;
  }
  return false;
}

/// From the first bracket to the last that can close it.
std::string_view without_wrapping(std::string_view text) {
  constexpr std::string_view cdata = "<![CDATA[";
  if (const std::size_t mark = text.substr(0, longest_prologue).find(cdata);
      mark != std::string_view::npos) {
    text.remove_prefix(mark + cdata.size());
    text = text.substr(0, text.rfind("]]>"));
  }
  const std::size_t begin = text.find_first_of("{[");
  if (begin == std::string_view::npos) return {};
  const std::size_t end = text.find_last_of("}]");
  if (end == std::string_view::npos || end < begin) return {};
  return text.substr(begin, end - begin + 1);
}

/// Escapes line ends and control characters in strings, doubles backslashes that escape nothing,
/// drops commas before brackets.
std::string mended(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string && c == '\\') {
      const bool known = i + 1 < text.size() && std::string_view("\"\\/bfnrtu").find(text[i + 1]) !=
                                                    std::string_view::npos;
      out.push_back('\\');
      out.push_back(known ? text[++i] : '\\');
      continue;
    }
    if (c == '"') in_string = !in_string;
    if (in_string && static_cast<unsigned char>(c) < ' ') {
      out.append(c == '\n' ? "\\n" : " ");
      continue;
    }
    if (!in_string && (c == '}' || c == ']')) {
      while (!out.empty() && is_space(out.back())) out.pop_back();
      if (!out.empty() && out.back() == ',') out.pop_back();
    }
    out.push_back(c);
  }
  return out;
}

Json parse(std::string_view text) {
  return Json::parse(text, nullptr, throw_on_error, ignore_comments);
}

}  // namespace

Json parse_lenient_json(std::string_view text) {
  text = without_wrapping(text);
  if (text.empty() || nests_too_deep(text)) return Json(Json::value_t::discarded);
  Json json = parse(text);
  return json.is_discarded() ? parse(mended(text)) : json;
}

}  // namespace clipfile
