// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/word_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <utility>

namespace clipfile {
namespace {

template <std::size_t count>
bool is_one_of(std::string_view name, const std::array<std::string_view, count>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What stands in a document and is no text of it.
bool is_passed_over(const XmlElement& element) {
  constexpr auto names = std::to_array<std::string_view>(
      {"del", "moveFrom", "instrText", "delText", "Fallback", "rPr", "pPr", "tblPr", "trPr", "tcPr",
       "sectPr", "sdtPr", "rt", "tblGrid", "docPartBody", "object"});
  return is_one_of(element.name(), names);
}

double read_half_points(std::string_view value) {
  unsigned half_points = 0;
  std::from_chars(value.data(), value.data() + value.size(), half_points);
  return static_cast<double>(half_points) / 2;
}

bool is_on(const XmlElement& property) {
  if (!property.exists()) return false;
  const std::string_view value = property.attribute("val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

unsigned read_level(std::string_view digits) {
  unsigned level = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), level);
  return level;
}

WordStyle read_style(const XmlElement& element) {
  WordStyle style;
  const std::string_view name = element.child("name").attribute("val");
  style.style = office_style(name);
  if (style.style == OfficeStyle::heading)
    style.level = read_level(name.substr(name.rfind(' ') + 1));
  const XmlElement type = element.child("rPr");
  style.size = read_half_points(type.child("sz").attribute("val"));
  style.bold = is_on(type.child("b"));
  return style;
}

/// What the text says of the style that it takes after.
void take_after(const WordStyle& base, WordStyle& style) {
  if (style.style == OfficeStyle::text) {
    style.style = base.style;
    style.level = base.level;
  }
  if (style.size == 0) style.size = base.size;
  style.bold = style.bold || base.bold;
}

std::string_view text_for(const XmlElement& element) {
  const std::string_view name = element.name();
  if (name == "tab" || name == "ptab") return "\t";
  if (name == "br" || name == "cr") return "\n";
  if (name == "noBreakHyphen") return "-";
  if (name == "t") return element.text();
  return "";
}

/// Walks a document's elements and gathers paragraphs. Paragraphs lie in paragraphs where a text
/// box stands in one.
class WordReader {
 public:
  WordReader(const WordStyles& styles, std::vector<OfficeParagraph>& paragraphs)
      : styles_(styles), paragraphs_(paragraphs) {}

  void read(const XmlElement& body) {
    XmlElement element = body.first_inside();
    while (element.exists()) {
      close_before(element.node());
      if (element.is("r")) note_run(element);
      const bool over = is_passed_over(element) || (element.is("r") && run_hidden_);
      if (!over) enter(element);
      element = over ? body.next_behind(element) : body.next_inside(element);
    }
    close_before(end_of_document);
  }

 private:
  static constexpr std::uint32_t end_of_document = 0xFFFF'FFFF;

  struct Open {
    enum class Kind { paragraph, row, cell } kind;
    XmlElement element;
    WordStyle style;
    OfficeParagraph paragraph;
    OfficeType type;
    OfficeRow row;
    std::vector<OfficeParagraph> boxes;  // paragraphs of text boxes in this one
  };

  void note_run(const XmlElement& run) {
    const XmlElement type = run.child("rPr");
    run_hidden_ = is_on(type.child("vanish"));
    run_size_ = read_half_points(type.child("sz").attribute("val"));
    const XmlElement bold = type.child("b");
    run_bold_ = bold.exists() ? std::optional(is_on(bold)) : std::nullopt;
  }

  /// Ends what does not hold the node.
  void close_before(std::uint32_t node) {
    while (!open_.empty() && node >= open_.back().element.end_node()) close();
  }

  void enter(const XmlElement& element) {
    if (element.is("p") && !element.is_text()) return open(Open::Kind::paragraph, element);
    if (element.is("tr")) return open(Open::Kind::row, element);
    if (element.is("tc")) return open(Open::Kind::cell, element);
    if (element.is_text()) return;
    const std::string_view text = text_for(element);
    if (text.empty() || open_.empty() || open_.back().kind != Open::Kind::paragraph) return;
    Open& paragraph = open_.back();
    paragraph.paragraph.text += text;
    paragraph.type.count(text.size(), run_size_ > 0 ? run_size_ : paragraph.style.size,
                         run_bold_.value_or(paragraph.style.bold));
  }

  void open(Open::Kind kind, const XmlElement& element) {
    constexpr std::size_t deepest = 100;
    if (open_.size() == deepest) return;
    open_.emplace_back();
    open_.back().kind = kind;
    open_.back().element = element;
    if (kind == Open::Kind::paragraph) open_.back().style = style_of(element);
  }

  WordStyle style_of(const XmlElement& paragraph) const {
    const XmlElement properties = paragraph.child("pPr");
    const auto found = styles_.find(properties.child("pStyle").attribute("val"));
    WordStyle style = found == styles_.end() ? WordStyle{} : found->second;
    const XmlElement outline = properties.child("outlineLvl");
    constexpr unsigned body_level = 9;
    const unsigned level = outline.exists() ? read_level(outline.attribute("val")) : body_level;
    if (level < body_level && style.style == OfficeStyle::text) {
      style.style = OfficeStyle::heading;
      style.level = level + 1;
    }
    return style;
  }

  void close() {
    Open closed = std::move(open_.back());
    open_.pop_back();
    if (closed.kind == Open::Kind::cell) {
      if (!open_.empty()) open_.back().row.end_cell();
      return;
    }
    if (closed.kind == Open::Kind::row) {
      std::vector<OfficeParagraph> row;
      closed.row.end_row(row);
      for (OfficeParagraph& paragraph : row) hand_up(std::move(paragraph));
      return;
    }
    closed.type.set(closed.paragraph);
    closed.paragraph.style = closed.style.style;
    closed.paragraph.level = closed.style.level;
    hand_up(std::move(closed.paragraph));
    for (OfficeParagraph& box : closed.boxes) hand_up(std::move(box));
  }

  /// To the row, the paragraph or the document around it.
  void hand_up(OfficeParagraph paragraph) {
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].kind == Open::Kind::row) return open_[i].row.add(std::move(paragraph));
      if (open_[i].kind == Open::Kind::paragraph) {
        open_[i].boxes.push_back(std::move(paragraph));
        return;
      }
    }
    paragraphs_.push_back(std::move(paragraph));
  }

  const WordStyles& styles_;
  std::vector<OfficeParagraph>& paragraphs_;
  std::vector<Open> open_;
  double run_size_ = 0;
  std::optional<bool> run_bold_;
  bool run_hidden_ = false;
};

}  // namespace

WordStyles read_word_styles(const XmlTree& tree) {
  WordStyles styles;
  std::map<std::string, std::string, std::less<>> bases;
  for (const XmlElement& element : tree.root().children("style")) {
    const std::string id(element.attribute("styleId"));
    styles.emplace(id, read_style(element));
    bases.emplace(id, element.child("basedOn").attribute("val"));
  }
  const WordStyles own = styles;
  for (auto& [id, style] : styles) {
    constexpr int most_steps = 8;
    auto base = bases.find(id);
    for (int step = 0; step < most_steps && base != bases.end(); ++step) {
      const auto found = own.find(base->second);
      if (found != own.end()) take_after(found->second, style);
      base = bases.find(base->second);
    }
  }
  return styles;
}

void read_word_paragraphs(const XmlTree& document, const WordStyles& styles,
                          std::vector<OfficeParagraph>& paragraphs) {
  WordReader(styles, paragraphs).read(document.document());
}

void read_word_notes(const XmlTree& notes, std::string_view element, std::string_view label,
                     std::vector<Aside>& asides) {
  const WordStyles none;
  for (const XmlElement& note : notes.root().children(element)) {
    if (note.attribute("type").find("eparator") != std::string_view::npos) continue;
    std::vector<OfficeParagraph> paragraphs;
    WordReader(none, paragraphs).read(note);
    std::string text;
    for (const OfficeParagraph& paragraph : paragraphs) text += paragraph.text + '\n';
    asides.push_back({std::string(label), std::move(text)});
  }
}

}  // namespace clipfile
