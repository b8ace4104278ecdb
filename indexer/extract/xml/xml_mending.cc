// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_mending.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "indexer/extract/xml/xml_references.h"
#include "indexer/extract/xml/xml_tag.h"

namespace clipfile {
namespace {

constexpr std::size_t max_depth = 200;       // the parser itself gives up at 256
constexpr std::size_t max_namespaces = 512;  // in scope: each is compared with each prefix
constexpr std::size_t max_bytes = std::size_t{128} << 20;
constexpr std::string_view root = "document";

struct OpenElement {
  std::string_view name;
  std::size_t namespaces;
};

class XmlMender {
 public:
  explicit XmlMender(std::string_view text) : text_(text) {
    mended_.text.reserve(text.size() + text.size() / 8);
  }

  MendedXml mend() {
    mended_.text.append("<").append(root).append(">");
    while (at_ < text_.size() && mended_.text.size() < max_bytes) {
      const std::size_t markup = std::min(text_.find('<', at_), text_.size());
      append_expanded(mended_.text, text_.substr(at_, markup - at_));
      at_ = markup;
      if (at_ < text_.size()) mend_markup();
    }
    mended_.cut = mended_.cut || at_ < text_.size() || !open_.empty();
    while (!open_.empty()) close_innermost();
    mended_.text.append("</").append(root).append(">");
    return std::move(mended_);
  }

 private:
  void mend_markup() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("<!--")) return skip_behind("-->");
    if (rest.starts_with("<?")) return skip_behind("?>");
    if (rest.starts_with("<![CDATA[")) return mend_section();
    if (rest.starts_with("<!")) return skip_declaration();
    const XmlTag tag = read_xml_tag(rest, max_namespaces - namespaces_);
    if (tag.name.empty()) {
      append_escaped(mended_.text, rest.substr(0, 1));
      ++at_;
      return;
    }
    at_ += tag.size;
    mended_.cut = mended_.cut || !tag.ends || tag.lacks_attributes;
    rest.starts_with("</") ? close(tag.name) : open(tag);
  }

  void skip_behind(std::string_view end) {
    const std::size_t found = text_.find(end, at_);
    mended_.cut = mended_.cut || found == std::string_view::npos;
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
  }

  void mend_section() {
    const std::size_t begin = at_ + std::string_view("<![CDATA[").size();
    const std::size_t end = std::min(text_.find("]]>", begin), text_.size());
    append_escaped(mended_.text, text_.substr(begin, end - begin));
    at_ = begin;
    skip_behind("]]>");
  }

  /// Where a document type does not end, each of its declarations is passed over by itself.
  void skip_declaration() {
    const std::size_t end = declarations_end_ ? end_of_declaration() : std::string_view::npos;
    declarations_end_ = end != std::string_view::npos;
    mended_.cut = mended_.cut || !declarations_end_;
    at_ = declarations_end_ ? end : std::min(text_.find('>', at_), text_.size() - 1) + 1;
  }

  /// A document type may have declarations of its own between brackets, with strings and comments
  /// in which brackets mean nothing.
  std::size_t end_of_declaration() const {
    bool inside = false;
    for (std::size_t at = at_; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == '>' && !inside) return at + 1;
      if (c == '[' || c == ']') inside = c == '[';
      if (c == '"' || c == '\'') at = text_.find(c, at + 1);
      if (c == '<' && text_.substr(at, 4) == "<!--") at = text_.find("-->", at);
      if (at == std::string_view::npos) return at;
    }
    return std::string_view::npos;
  }

  void open(const XmlTag& tag) {
    if (!tag.closes_itself && open_.size() >= max_depth) {
      mended_.cut = true;
      return;
    }
    mended_.text.append("<").append(tag.name).append(tag.attributes);
    mended_.text.append(tag.closes_itself ? "/>" : ">");
    if (tag.closes_itself) return;
    open_.push_back({tag.name, tag.namespaces});
    namespaces_ += tag.namespaces;
  }

  void close(std::string_view name) {
    const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                    [&](const OpenElement& e) { return e.name == name; });
    if (found == open_.rend()) return;
    const auto depth = static_cast<std::size_t>(open_.rend() - found) - 1;
    while (open_.size() > depth) close_innermost();
  }

  void close_innermost() {
    mended_.text.append("</").append(open_.back().name).append(">");
    namespaces_ -= open_.back().namespaces;
    open_.pop_back();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t namespaces_ = 0;
  bool declarations_end_ = true;
  std::vector<OpenElement> open_;
  MendedXml mended_;
};

}  // namespace

MendedXml mend_xml(std::string_view utf8) { return XmlMender(utf8).mend(); }

}  // namespace clipfile
