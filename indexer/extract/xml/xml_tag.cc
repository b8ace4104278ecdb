// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_tag.h"

#include <algorithm>
#include <set>

#include "indexer/extract/xml/xml_references.h"

namespace clipfile {
namespace {

constexpr std::size_t most_attributes = 256;
constexpr std::size_t longest_name = 256;  // bytes
constexpr std::string_view white_space = " \t\r\n\f";

bool starts_name(char c) {
  const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return is_letter || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool continues_name(char c) {
  return starts_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
}

/// Empty where `text` starts with no name, or one longer than any.
std::string_view name_at(std::string_view text) {
  if (text.empty() || !starts_name(text.front())) return {};
  std::size_t size = 0;
  while (size < text.size() && size <= longest_name && continues_name(text[size])) ++size;
  if (size > longest_name) return {};
  while (text[size - 1] == ':') --size;
  return text.substr(0, size);
}

class TagReader {
 public:
  TagReader(std::string_view text, std::size_t most_namespaces)
      : text_(text), most_namespaces_(most_namespaces) {}

  XmlTag read() {
    at_ = text_.starts_with("</") ? 2 : 1;
    tag_.name = name_at(text_.substr(std::min(at_, text_.size())));
    if (tag_.name.empty()) return {};
    at_ += tag_.name.size();
    while (!finish()) read_attribute();
    tag_.size = at_;
    return std::move(tag_);
  }

 private:
  void skip(std::string_view characters) {
    at_ = std::min(text_.find_first_not_of(characters, at_), text_.size());
  }

  /// Whether the tag ends here, which is then behind it. Another tag ends one without a ">".
  bool finish() {
    skip(white_space);
    tag_.ends = at_ < text_.size();
    if (!tag_.ends || text_[at_] == '<') return true;
    tag_.closes_itself = text_.substr(at_, 2) == "/>";
    if (text_[at_] != '>' && !tag_.closes_itself) return false;
    at_ += tag_.closes_itself ? 2 : 1;
    return true;
  }

  void read_attribute() {
    const std::string_view name = name_at(text_.substr(at_));
    at_ += std::max<std::size_t>(name.size(), 1);
    if (name.empty()) return;
    const std::size_t behind_name = at_;
    skip(white_space);
    if (at_ >= text_.size() || text_[at_] != '=') {
      at_ = behind_name;
      return;
    }
    ++at_;
    skip(white_space);
    take(name, read_value());
  }

  std::string_view read_value() {
    const std::size_t begin = at_ + 1;
    const bool is_quoted = at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'');
    const std::size_t end = is_quoted ? text_.find(text_[at_], begin) : std::string_view::npos;
    if (end == std::string_view::npos) {
      at_ += is_quoted ? 1 : 0;
      return read_bare_value();
    }
    at_ = end + 1;
    return text_.substr(begin, end - begin);
  }

  std::string_view read_bare_value() {
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of(" \t\r\n\f<>\"'", begin), text_.size());
    if (text_.substr(at_, 1) == ">" && at_ > begin && text_[at_ - 1] == '/') --at_;
    return text_.substr(begin, at_ - begin);
  }

  void take(std::string_view name, std::string_view value) {
    const bool is_namespace = name == "xmlns" || name.starts_with("xmlns:");
    const bool is_full =
        names_.size() >= most_attributes || (is_namespace && tag_.namespaces >= most_namespaces_);
    tag_.lacks_attributes = tag_.lacks_attributes || is_full;
    if (is_full || !names_.insert(name).second) return;
    tag_.namespaces += is_namespace ? 1 : 0;
    tag_.attributes.append(" ").append(name).append("=\"");
    append_expanded(tag_.attributes, value);
    tag_.attributes += '"';
  }

  std::string_view text_;
  std::size_t most_namespaces_;
  std::size_t at_ = 0;
  std::set<std::string_view> names_;
  XmlTag tag_;
};

}  // namespace

XmlTag read_xml_tag(std::string_view text, std::size_t most_namespaces) {
  return TagReader(text, most_namespaces).read();
}

}  // namespace clipfile
