// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/office_text.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/exports/exports.h"
#include "indexer/extract/text/lines.h"
#include "indexer/extract/text/plain_text.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr double larger_type = 1.2;               // of the text's size
constexpr std::size_t longest_headline = 250;     // code points
constexpr std::size_t longest_cell = 200;         // bytes
constexpr std::size_t most_head_paragraphs = 25;  // in which a headline is looked for

bool is_running_text(const OfficeParagraph& paragraph) {
  constexpr std::size_t fewest_words = 20;
  return paragraph.style == OfficeStyle::text && is_prose(measure_shape(paragraph.text)) &&
         measure_shape(paragraph.text).words >= fewest_words;
}

double usual_size(const std::vector<OfficeParagraph>& paragraphs) {
  std::map<double, std::size_t> letters;
  for (const OfficeParagraph& paragraph : paragraphs) {
    letters[paragraph.size] += paragraph.text.size();
  }
  double size = 0;
  std::size_t most = 0;
  for (const auto& [points, count] : letters) {
    if (count > most) size = points;
    most = std::max(most, count);
  }
  return size;
}

/// How surely a paragraph over the story is its headline; 0: it is none.
double headline_rank(const OfficeParagraph& paragraph, double text_size) {
  constexpr double as_title = 1000;
  constexpr double as_heading = 100;
  if (paragraph.style == OfficeStyle::title) return as_title;
  if (paragraph.style == OfficeStyle::heading) return as_heading - paragraph.level;
  const bool larger = text_size > 0 && paragraph.size >= larger_type * text_size;
  constexpr std::size_t fewest_words = 2;
  const bool words = split_words(paragraph.text).size() >= fewest_words;
  return larger && words && paragraph.style == OfficeStyle::text ? paragraph.size / text_size : 0;
}

/// The index of the headline, where style or type tells it.
std::optional<std::size_t> find_headline(const std::vector<OfficeParagraph>& paragraphs) {
  const double text_size = usual_size(paragraphs);
  std::optional<std::size_t> best;
  double best_rank = 0;
  for (std::size_t i = 0; i < paragraphs.size() && i < most_head_paragraphs; ++i) {
    const OfficeParagraph& paragraph = paragraphs[i];
    if (is_running_text(paragraph)) break;
    if (count_code_points(paragraph.text) > longest_headline) continue;
    const double rank = headline_rank(paragraph, text_size);
    if (rank > best_rank) {
      best_rank = rank;
      best = i;
    }
  }
  return best;
}

/// A line of its own in bold type is a heading, though nobody has given it a style.
bool is_heading(const OfficeParagraph& paragraph) {
  constexpr std::size_t longest = 120;  // code points
  if (paragraph.style == OfficeStyle::heading) return true;
  return paragraph.bold && count_code_points(paragraph.text) <= longest &&
         !ends_sentence(paragraph.text);
}

void add_lines(const OfficeParagraph& paragraph, bool in_head, DocumentText& document) {
  const bool whole =
      paragraph.style != OfficeStyle::text || paragraph.text.find('\n') == std::string::npos;
  if (whole) {
    document.lines.push_back(
        {fold_white_space(paragraph.text), !in_head && is_heading(paragraph), 0});
    return;
  }
  for (TextLine& line : split_into_lines(paragraph.text).lines) {
    document.lines.push_back({std::move(line.text), false, 0});
  }
}

void drop_empty(std::vector<OfficeParagraph>& paragraphs) {
  std::erase_if(paragraphs, [](const OfficeParagraph& paragraph) {
    return fold_white_space(paragraph.text).empty();
  });
}

void keep_asides(const std::vector<Aside>& asides, Article& article) {
  std::set<std::pair<std::string, std::string>> known;
  for (const Aside& aside : article.asides) known.emplace(aside.label, aside.text);
  for (const Aside& aside : asides) {
    Aside folded{aside.label, fold_white_space(aside.text)};
    const bool is_new = !folded.text.empty() && known.emplace(folded.label, folded.text).second;
    if (is_new) article.asides.push_back(std::move(folded));
  }
}

/// What the style alone tells to be no part of the story.
std::vector<Aside> take_asides(std::vector<OfficeParagraph>& paragraphs) {
  std::vector<Aside> asides;
  std::erase_if(paragraphs, [&](const OfficeParagraph& paragraph) {
    if (paragraph.style == OfficeStyle::caption) asides.push_back({"caption", paragraph.text});
    if (paragraph.style == OfficeStyle::contents) asides.push_back({"furniture", paragraph.text});
    return paragraph.style == OfficeStyle::caption || paragraph.style == OfficeStyle::contents;
  });
  return asides;
}

}  // namespace

OfficeStyle office_style(std::string_view name) {
  const std::string key = phrase_key(name);
  if (key == "title") return OfficeStyle::title;
  if (key == "subtitle") return OfficeStyle::subtitle;
  if (key.starts_with("caption")) return OfficeStyle::caption;
  if (key.starts_with("toc") || key.starts_with("contents") || key.starts_with("table of")) {
    return OfficeStyle::contents;
  }
  // ODF writes the space of "Heading 1" as "_20_".
  return key.starts_with("heading #") || key == "heading" ? OfficeStyle::heading
                                                          : OfficeStyle::text;
}

std::variant<Article, Rejection> read_office_text(OfficeText document, Day today) {
  drop_empty(document.paragraphs);
  const std::vector<Aside> asides = take_asides(document.paragraphs);
  DocumentText text;
  const auto headline = find_headline(document.paragraphs);
  constexpr std::size_t below_headline = 2;
  if (headline) text.headline = fold_white_space(document.paragraphs[*headline].text);
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    add_lines(document.paragraphs[i], headline && i <= *headline + below_headline, text);
  }
  Article article = read_document_text(text, today);
  keep_asides(asides, article);
  keep_asides(document.asides, article);
  if (is_empty(article)) return Rejection{"no text"};
  use_metadata(document.metadata, "document-metadata", today, article);
  return article;
}

std::string plain_text_of(const OfficeText& document) {
  std::string text;
  for (const OfficeParagraph& paragraph : document.paragraphs) text += paragraph.text + '\n';
  return text;
}

std::optional<Rejection> hand_over(OfficeText document, PartSink& sink) {
  if (auto parts = read_export(plain_text_of(document))) {
    for (ReadPart& part : *parts) {
      if (const auto* rejection = std::get_if<Rejection>(&part.result)) {
        sink.rejected(part.part, *rejection);
      } else {
        sink.article(part.part, std::get<Article>(std::move(part.result)));
      }
    }
    return std::nullopt;
  }
  auto read = read_office_text(std::move(document), today());
  if (auto* rejection = std::get_if<Rejection>(&read)) return std::move(*rejection);
  sink.article("", std::get<Article>(std::move(read)));
  return std::nullopt;
}

void OfficeRow::end_row(std::vector<OfficeParagraph>& paragraphs) {
  for (auto& cell : cells_) drop_empty(cell);
  std::erase_if(cells_, [](const auto& cell) { return cell.empty(); });
  const bool is_table = std::all_of(cells_.begin(), cells_.end(), [](const auto& cell) {
    return cell.size() == 1 && cell.front().text.size() <= longest_cell &&
           cell.front().style == OfficeStyle::text;
  });
  if (is_table && !cells_.empty()) {
    OfficeParagraph row = std::move(cells_.front().front());
    for (std::size_t i = 1; i < cells_.size(); ++i) row.text += '\t' + cells_[i].front().text;
    paragraphs.push_back(std::move(row));
  } else {
    for (auto& cell : cells_) std::move(cell.begin(), cell.end(), std::back_inserter(paragraphs));
  }
  cells_.assign(1, {});
}

void OfficeType::count(std::size_t letters, double size, bool bold) {
  letters_ += letters;
  bold_ += bold ? letters : 0;
  const auto known = std::find_if(sizes_.begin(), sizes_.end(),
                                  [&](const auto& row) { return row.first == size; });
  constexpr std::size_t most_sizes = 16;
  if (known != sizes_.end()) {
    known->second += letters;
  } else if (sizes_.size() < most_sizes) {
    sizes_.emplace_back(size, letters);
  }
}

void OfficeType::set(OfficeParagraph& paragraph) const {
  paragraph.bold = letters_ > 0 && bold_ == letters_;
  std::size_t most = 0;
  for (const auto& [size, letters] : sizes_) {
    if (letters > most) paragraph.size = size;
    most = std::max(most, letters);
  }
}

}  // namespace clipfile
