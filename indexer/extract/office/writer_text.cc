// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/writer_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace clipfile {
namespace {

constexpr std::uint32_t end_of_document = 0xFFFF'FFFF;

/// What stands in a document and is no text of it.
bool is_passed_over(const XmlElement& element) {
  constexpr auto names = std::to_array<std::string_view>(
      {"tracked-changes", "forms", "note-citation", "ruby-text", "automatic-styles", "styles",
       "master-styles", "font-face-decls", "meta", "settings", "scripts", "binary-data", "title",
       "desc", "sequence-decls", "variable-decls", "hidden-text", "object", "hidden-paragraph"});
  return std::find(names.begin(), names.end(), element.name()) != names.end();
}

unsigned read_number(std::string_view digits, unsigned otherwise) {
  unsigned number = otherwise;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// "24pt"; sizes in other units and in percent are not known.
double read_points(std::string_view size) {
  return size.ends_with("pt") ? static_cast<double>(read_number(size, 0)) : 0;
}

WriterStyle style_called(std::string_view name, const WriterStyles& styles) {
  WriterStyle style;
  std::string next(name);
  constexpr int most_steps = 8;
  for (int step = 0; step < most_steps && !next.empty(); ++step) {
    const auto found = styles.find(next);
    if (style.style == OfficeStyle::text) style.style = office_style(next);
    if (found == styles.end()) break;
    if (style.size == 0) style.size = found->second.size;
    style.bold = style.bold || found->second.bold;
    next = found->second.base;
  }
  return style;
}

class WriterReader {
 public:
  WriterReader(const WriterStyles& styles, OfficeText& text) : styles_(styles), text_(text) {}

  void read(const XmlElement& body) {
    XmlElement element = body.first_inside();
    while (element.exists()) {
      close_before(element.node());
      const bool over = is_passed_over(element);
      if (!over) enter(element);
      element = over ? body.next_behind(element) : body.next_inside(element);
    }
    close_before(end_of_document);
  }

 private:
  enum class Kind { paragraph, row, cell, note, comment, contents };

  struct Open {
    Kind kind = Kind::paragraph;
    std::uint32_t end = 0;
    OfficeParagraph paragraph;
    OfficeType type;
    double size = 0;
    bool bold = false;
    OfficeRow row;
    std::vector<OfficeParagraph> inside;
  };

  struct Span {
    std::uint32_t end = 0;
    double size = 0;
    bool bold = false;
  };

  void close_before(std::uint32_t node) {
    while (!open_.empty() && node >= open_.back().end) close();
    while (!spans_.empty() && node >= spans_.back().end) spans_.pop_back();
  }

  void enter(const XmlElement& element) {
    if (element.is_text()) return add_text(element.text());
    const std::string_view name = element.name();
    if (name == "p" || name == "h") return open_paragraph(element);
    if (name == "table-row") return open(Kind::row, element);
    if (name == "table-cell") return open(Kind::cell, element);
    if (name == "note" || name == "footnote" || name == "endnote") return open(Kind::note, element);
    if (name == "annotation") return open(Kind::comment, element);
    if (name == "table-of-content" || name == "index-body") return open(Kind::contents, element);
    if (name == "tab" || name == "tab-stop") return add_text("\t");
    if (name == "line-break") return add_break();
    if (name == "s") return add_text(" ");
    if (name == "span") return open_span(element);
  }

  void open(Kind kind, const XmlElement& element) {
    constexpr std::size_t deepest = 100;
    if (open_.size() == deepest) return;
    open_.emplace_back();
    open_.back().kind = kind;
    open_.back().end = element.end_node();
  }

  void open_paragraph(const XmlElement& element) {
    open(Kind::paragraph, element);
    Open& opened = open_.back();
    if (opened.kind != Kind::paragraph) return;
    const WriterStyle style = style_called(element.attribute("style-name"), styles_);
    opened.paragraph.style = style.style;
    opened.size = style.size;
    opened.bold = style.bold;
    if (element.is("h") && style.style == OfficeStyle::text) {
      opened.paragraph.style = OfficeStyle::heading;
    }
    if (opened.paragraph.style == OfficeStyle::heading) {
      opened.paragraph.level = read_number(element.attribute("outline-level"), 1);
    }
  }

  void open_span(const XmlElement& element) {
    constexpr std::size_t deepest = 200;
    if (spans_.size() == deepest) return;
    const WriterStyle style = style_called(element.attribute("style-name"), styles_);
    spans_.push_back({element.end_node(), style.size, style.bold});
  }

  /// White space between elements is nobody's.
  void add_text(std::string_view text) {
    if (open_.empty() || open_.back().kind != Kind::paragraph) return;
    Open& paragraph = open_.back();
    for (const char c : text) paragraph.paragraph.text.push_back(c == '\n' || c == '\r' ? ' ' : c);
    double size = paragraph.size;
    bool bold = paragraph.bold;
    for (const Span& span : spans_) {
      if (span.end > paragraph.end) continue;
      if (span.size > 0) size = span.size;
      bold = bold || span.bold;
    }
    paragraph.type.count(text.size(), size, bold);
  }

  void add_break() {
    if (!open_.empty() && open_.back().kind == Kind::paragraph) {
      open_.back().paragraph.text.push_back('\n');
    }
  }

  void close() {
    Open closed = std::move(open_.back());
    open_.pop_back();
    switch (closed.kind) {
      case Kind::paragraph:
        closed.type.set(closed.paragraph);
        hand_up(std::move(closed.paragraph));
        break;
      case Kind::row:
        closed.row.end_row(closed.inside);
        break;
      case Kind::cell:
        if (!open_.empty() && open_.back().kind == Kind::row) return end_cell(closed);
        break;
      case Kind::note:
        return set_aside("footnote", closed.inside);
      case Kind::comment:
        return set_aside("comment", closed.inside);
      case Kind::contents:
        return set_aside("furniture", closed.inside);
    }
    for (OfficeParagraph& paragraph : closed.inside) hand_up(std::move(paragraph));
  }

  void end_cell(Open& cell) {
    OfficeRow& row = open_.back().row;
    for (OfficeParagraph& paragraph : cell.inside) row.add(std::move(paragraph));
    row.end_cell();
  }

  void set_aside(const char* label, const std::vector<OfficeParagraph>& paragraphs) {
    std::string text;
    for (const OfficeParagraph& paragraph : paragraphs) text += paragraph.text + '\n';
    text_.asides.push_back({label, std::move(text)});
  }

  void hand_up(OfficeParagraph paragraph) {
    if (open_.empty()) {
      text_.paragraphs.push_back(std::move(paragraph));
    } else {
      open_.back().inside.push_back(std::move(paragraph));
    }
  }

  const WriterStyles& styles_;
  OfficeText& text_;
  std::vector<Open> open_;
  std::vector<Span> spans_;
};

}  // namespace

void read_writer_styles(const XmlTree& tree, WriterStyles& styles) {
  for (const XmlElement& element : tree.document().descendants("style")) {
    const XmlElement properties = element.child("text-properties").exists()
                                      ? element.child("text-properties")
                                      : element.child("properties");
    WriterStyle style;
    style.base = element.attribute("parent-style-name");
    style.size = read_points(properties.attribute("font-size"));
    style.bold = properties.attribute("font-weight") == "bold";
    styles.emplace(element.attribute("name"), std::move(style));
  }
}

void read_writer_text(const XmlTree& content, const WriterStyles& styles, OfficeText& text) {
  const XmlElement body = content.document().descendant("body");
  WriterReader(styles, text).read(body.exists() ? body : content.document());
}

}  // namespace clipfile
