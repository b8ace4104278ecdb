// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_shape.h"

#include <algorithm>

namespace clipfile {
namespace {

constexpr std::string_view white_space = " \t\r\n";

std::string_view skip_white_space(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(white_space), text.size()));
}

/// Walks the brackets of JSON, passing over strings.
class Brackets {
 public:
  void pass(char c) {
    if (in_string_) {
      pass_in_string(c);
    } else if (c == '"') {
      in_string_ = true;
    } else if (c == '{' || c == '[') {
      ++depth_;
    } else if ((c == '}' || c == ']') && depth_ > 0) {
      --depth_;
    }
  }
  std::size_t depth() const { return depth_; }

 private:
  void pass_in_string(char c) {
    const bool escaped = escaped_;
    escaped_ = !escaped && c == '\\';
    in_string_ = escaped || c != '"';
  }

  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

/// A key or the end follows, as in no prose.
bool opens_object(std::string_view text) {
  const std::string_view rest = skip_white_space(text.substr(1));
  return rest.starts_with('"') || rest.starts_with('}');
}

JsonShape recognise_object(std::string_view text) {
  if (!opens_object(text)) return JsonShape::none;
  const std::size_t end = end_of_value(text);
  if (end == std::string_view::npos) return JsonShape::document;
  const std::string_view behind = text.substr(end);
  const std::string_view next = skip_white_space(behind);
  if (next.empty()) return JsonShape::document;
  const std::string_view gap = behind.substr(0, behind.size() - next.size());
  const bool one_line = text.substr(0, end).find('\n') == std::string_view::npos;
  const bool another = next.front() == '{' && gap.find('\n') != std::string_view::npos;
  return one_line && another ? JsonShape::lines : JsonShape::none;
}

JsonShape recognise_array(std::string_view text) {
  const std::string_view first = skip_white_space(text.substr(1));
  const bool of_objects = first.starts_with('{') && opens_object(first);
  const bool empty = first.starts_with(']') && skip_white_space(first.substr(1)).empty();
  return of_objects || empty ? JsonShape::document : JsonShape::none;
}

}  // namespace

JsonShape recognise_json(std::string_view text) {
  if (text.starts_with('{')) return recognise_object(text);
  if (text.starts_with('[')) return recognise_array(text);
  return JsonShape::none;
}

std::size_t end_of_value(std::string_view text) {
  Brackets brackets;
  for (std::size_t i = 0; i < text.size(); ++i) {
    brackets.pass(text[i]);
    if (brackets.depth() == 0) return i + 1;
  }
  return std::string_view::npos;
}

}  // namespace clipfile
