// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_tag.h"

#include <algorithm>
#include <array>
#include <set>

#include "common/text/utf8.h"
#include "indexer/extract/xml/xml_references.h"

namespace clipfile {
namespace {

constexpr std::size_t most_attributes = 256;
constexpr std::size_t longest_name = 256;  // bytes
constexpr std::string_view white_space = " \t\r\n\f";

struct CharacterRange {
  char32_t first;
  char32_t last;
};

/// XML 1.0, fifth edition, production 4 (NameStartChar), without the colon.
constexpr std::array name_starts = {CharacterRange{'A', 'Z'},        CharacterRange{'_', '_'},
                                    CharacterRange{'a', 'z'},        CharacterRange{0xC0, 0xD6},
                                    CharacterRange{0xD8, 0xF6},      CharacterRange{0xF8, 0x2FF},
                                    CharacterRange{0x370, 0x37D},    CharacterRange{0x37F, 0x1FFF},
                                    CharacterRange{0x200C, 0x200D},  CharacterRange{0x2070, 0x218F},
                                    CharacterRange{0x2C00, 0x2FEF},  CharacterRange{0x3001, 0xD7FF},
                                    CharacterRange{0xF900, 0xFDCF},  CharacterRange{0xFDF0, 0xFFFC},
                                    CharacterRange{0x10000, 0xEFFFF}};

/// Production 4a (NameChar): what may follow.
constexpr std::array name_parts = {CharacterRange{'-', '.'}, CharacterRange{'0', ':'},
                                   CharacterRange{0xB7, 0xB7}, CharacterRange{0x300, 0x36F},
                                   CharacterRange{0x203F, 0x2040}};

template <std::size_t count>
bool holds(const std::array<CharacterRange, count>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [&](const CharacterRange& range) {
    return c >= range.first && c <= range.last;
  });
}

/// How many bytes at the start of `text` are characters of a name.
std::size_t size_of_name(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool belongs = holds(name_starts, c) || (end > 0 && holds(name_parts, c));
    if (!belongs) break;
    end = at;
  }
  return end;
}

class TagReader {
 public:
  TagReader(std::string_view text, std::size_t most_namespaces)
      : text_(text), most_namespaces_(most_namespaces) {}

  XmlTag read() {
    at_ = text_.starts_with("</") ? 2 : 1;
    tag_.name = read_name();
    if (tag_.name.empty()) return {};
    while (!finish()) read_attribute();
    tag_.size = at_;
    return std::move(tag_);
  }

 private:
  void skip(std::string_view characters) {
    at_ = std::min(text_.find_first_not_of(characters, at_), text_.size());
  }

  /// Empty where there is none, or one longer than any, which is passed over.
  std::string_view read_name() {
    const std::string_view rest = text_.substr(std::min(at_, text_.size()));
    const std::size_t size = size_of_name(rest);
    at_ += size;
    if (size == 0 || size > longest_name) return {};
    const std::string_view name = rest.substr(0, size);
    return name.substr(0, name.find_last_not_of(':') + 1);
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
    const std::size_t before = at_;
    const std::string_view name = read_name();
    if (at_ == before) next_code_point(text_, at_);
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
