// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/html/html_references.h"

namespace clipfile {
namespace {

using Names = std::string_view;

constexpr std::array blocks = {Names("abstract"),
                               Names("address"),
                               Names("article"),
                               Names("aside"),
                               Names("author"),
                               Names("blockquote"),
                               Names("block"),
                               Names("body"),
                               Names("bq"),
                               Names("byline"),
                               Names("caption"),
                               Names("center"),
                               Names("chapter"),
                               Names("cite-group"),
                               Names("credit"),
                               Names("dd"),
                               Names("div"),
                               Names("dl"),
                               Names("dt"),
                               Names("entry"),
                               Names("fieldset"),
                               Names("figcaption"),
                               Names("figure"),
                               Names("fn"),
                               Names("footer"),
                               Names("form"),
                               Names("formalpara"),
                               Names("h1"),
                               Names("h2"),
                               Names("h3"),
                               Names("h4"),
                               Names("h5"),
                               Names("h6"),
                               Names("head"),
                               Names("header"),
                               Names("hedline"),
                               Names("hl1"),
                               Names("hl2"),
                               Names("hr"),
                               Names("item"),
                               Names("itemizedlist"),
                               Names("l"),
                               Names("lg"),
                               Names("li"),
                               Names("list"),
                               Names("listitem"),
                               Names("main"),
                               Names("media-caption"),
                               Names("nav"),
                               Names("note"),
                               Names("ol"),
                               Names("orderedlist"),
                               Names("p"),
                               Names("para"),
                               Names("paragraph"),
                               Names("pre"),
                               Names("programlisting"),
                               Names("quote-block"),
                               Names("row"),
                               Names("sec"),
                               Names("sect1"),
                               Names("sect2"),
                               Names("section"),
                               Names("simpara"),
                               Names("sp"),
                               Names("subtitle"),
                               Names("tagline"),
                               Names("table"),
                               Names("title"),
                               Names("tr"),
                               Names("ul"),
                               Names("verse")};

/// What they hold is no text of the story.
constexpr std::array unread = {Names("script"),
                               Names("style"),
                               Names("object"),
                               Names("svg"),
                               Names("math"),
                               Names("noscript"),
                               Names("media-metadata"),
                               Names("media-object"),
                               Names("media-reference"),
                               Names("media-producer"),
                               Names("tex-math"),
                               Names("instrtext"),
                               Names("bindata"),
                               Names("template")};

constexpr std::array captions = {Names("media-caption"), Names("figcaption"), Names("caption")};

template <std::size_t count>
bool holds(const std::array<Names, count>& names, const XmlElement& element) {
  std::string name(element.name());
  for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_cell(const XmlElement& element) {
  return element.is("td") || element.is("th") || element.is("nitf-col");
}

class XmlTextReader {
 public:
  XmlText read(const XmlElement& element) {
    read_contents(element);
    finish_paragraph();
    return std::move(text_);
  }

 private:
  /// Trees are bounded in depth.
  void read_contents(const XmlElement& element) {
    for (const XmlElement& node : element.contents()) {
      if (node.is_text()) {
        add(node.text());
      } else if (node.is("br")) {
        add_break();
        read_contents(node);  // where it lacks its end
      } else if (!holds(unread, node)) {
        read_element(node);
      }
    }
  }

  void read_element(const XmlElement& element) {
    const bool is_caption = holds(captions, element);
    const bool is_block = holds(blocks, element);
    if (is_block) finish_paragraph();
    captions_around_ += is_caption ? 1 : 0;
    read_contents(element);
    if (is_block) finish_paragraph();
    captions_around_ -= is_caption ? 1 : 0;
    if (is_cell(element)) pending_ += ' ';
  }

  void add(std::string_view text) {
    if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) breaks_ = 0;
    pending_.append(text);
  }

  void add_break() {
    if (++breaks_ >= 2) finish_paragraph();
    pending_ += ' ';
  }

  void finish_paragraph() {
    breaks_ = 0;
    std::string paragraph = fold_white_space(expand_entities(pending_));
    pending_.clear();
    if (paragraph.empty()) return;
    (captions_around_ > 0 ? text_.captions : text_.paragraphs).push_back(std::move(paragraph));
  }

  XmlText text_;
  std::string pending_;
  int breaks_ = 0;
  int captions_around_ = 0;
};

}  // namespace

XmlText read_xml_text(const XmlElement& element) { return XmlTextReader().read(element); }

bool has_paragraphs(const XmlElement& element) {
  for (XmlElement n = element.first_inside(); n.exists(); n = element.next_inside(n)) {
    if (!n.is_text() && (n.is("br") || holds(blocks, n))) return true;
  }
  return false;
}

std::string read_xml_line(const XmlElement& element) {
  return fold_white_space(expand_entities(element.text()));
}

}  // namespace clipfile
