// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/nexis.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/exports/nexis_labels.h"
#include "indexer/extract/news/news_text.h"
#include "indexer/extract/text/byline.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_head = 60;  // lines before the first label
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// A line that is a date and little else: "January 10, 2022 Monday", "Montag 10. Januar 2022".
std::optional<Day> day_of_line(std::string_view line) {
  constexpr std::size_t longest = 80;
  line = trimmed(line);
  if (line.empty() || line.size() > longest) return std::nullopt;
  const auto days = find_days(line);
  if (days.size() != 1) return std::nullopt;
  const std::size_t others = line.size() - days.front().length;
  return others <= days.front().length + 20 ? std::optional(days.front().day) : std::nullopt;
}

/// "Section A; Column 0; Foreign Desk; Pg. 1" without its page.
std::string section_without_page(std::string_view section) {
  for (const std::string_view page : {"; Pg.", "; S.", "; p.", "; Page"}) {
    section = section.substr(0, section.rfind(page));
  }
  return fold_white_space(section);
}

class NexisDocument {
 public:
  explicit NexisDocument(ExportLines lines) : lines_(lines) {
    for (const std::string_view line : lines) {
      const auto field = read_nexis_label(line);
      if (!field) continue;
      in_capitals_ = field->capitals;
      return;
    }
  }

  Article read() {
    std::size_t at = 0;
    while (at < lines_.size() && at < longest_head && !label_at(at)) ++at;
    read_head(at);
    while (at < lines_.size()) at = read_field(at);
    if (article_.body.empty()) article_.body = export_paragraphs(unlabelled_);
    if (!article_.citation.published && load_day_) {
      article_.citation.published = PublishedDate{*load_day_, "export", Confidence::likely};
    }
    return std::move(article_);
  }

 private:
  /// In the old layout only what is in capitals is a label: a text may say "City: ...".
  std::optional<NexisField> label_at(std::size_t at) const {
    auto field = read_nexis_label(lines_[at]);
    return field && in_capitals_ && !field->capitals ? std::nullopt : field;
  }

  /// Publication, date, edition and headline, in either order, before the first label.
  void read_head(std::size_t end) {
    std::size_t date = none;
    for (std::size_t i = 0; i < end; ++i) {
      const auto day = is_rights_line(lines_[i]) ? std::nullopt : day_of_line(lines_[i]);
      if (!day) continue;
      date = i;  // the last one: a title page may come first
      article_.citation.published = PublishedDate{*day, "export", Confidence::stated};
    }
    if (date == none) return read_head_without_date(end);
    const std::size_t publication = line_before(date);
    if (publication != none) article_.citation.publication = line(publication);
    const std::size_t title = publication == none ? none : line_before(publication);
    const std::string behind = headline_behind(date, end);
    article_.citation.headline = behind.empty() && title != none ? title_ending_at(title) : behind;
  }

  void read_head_without_date(std::size_t end) {
    const std::size_t first = next_line_of_text(lines_, 0);
    if (first < end) article_.citation.headline = line(first);
  }

  std::string line(std::size_t at) const { return fold_white_space(lines_[at]); }

  /// The line of text before, rights aside.
  std::size_t line_before(std::size_t at) const {
    while (at-- > 0) {
      if (!is_blank_line(lines_[at]) && !is_rights_line(lines_[at])) return at;
    }
    return none;
  }

  /// A title may take several lines.
  std::string title_ending_at(std::size_t last) const {
    constexpr std::size_t most_lines = 4;
    std::size_t first = last;
    while (first > 0 && last - first + 1 < most_lines && !is_blank_line(lines_[first - 1])) --first;
    return joined_line(lines_.subspan(first, last - first + 1));
  }

  /// The old layout has the headline below the date; what follows the date at once is an edition.
  std::string headline_behind(std::size_t date, std::size_t end) const {
    std::size_t at = date + 1;
    while (at < end && !is_blank_line(lines_[at])) ++at;
    std::string headline;
    for (; at < end; ++at) {
      const bool is_end = is_blank_line(lines_[at]) || is_rights_line(lines_[at]);
      if (is_end && !headline.empty()) break;
      if (!is_end) headline += (headline.empty() ? "" : " ") + line(at);
    }
    return headline;
  }

  /// Behind the field, and text without a label, that starts at `at`.
  std::size_t read_field(std::size_t at) {
    const auto field = label_at(at);
    if (!field) return read_unlabelled(at);
    if (field->label == NexisLabel::body) return read_body(at, field->value);
    std::size_t end = at + 1;
    const bool stands_alone = field->label == NexisLabel::graphic && field->value.empty();
    if (stands_alone) end = next_line_of_text(lines_, end);
    while (end < lines_.size() && !is_blank_line(lines_[end]) && !label_at(end)) ++end;
    std::string value(field->value);
    for (std::size_t i = at + 1; i < end; ++i) value.append(" ").append(lines_[i]);
    take(field->label, fold_white_space(value));
    return end;
  }

  /// A text without "BODY:" is the first run of lines between the fields.
  std::size_t read_unlabelled(std::size_t at) {
    std::size_t end = at;
    while (end < lines_.size() && !label_at(end)) ++end;
    const bool is_longer = end - at > unlabelled_.size();
    const bool is_rights = is_rights_line(lines_[next_in(at, end)]);
    if (is_longer && !is_rights && next_in(at, end) < end)
      unlabelled_ = lines_.subspan(at, end - at);
    return end;
  }

  std::size_t next_in(std::size_t at, std::size_t end) const {
    const std::size_t next = next_line_of_text(lines_, at);
    return next < end ? next : at;
  }

  std::size_t read_body(std::size_t at, std::string_view first) {
    std::size_t end = at + 1;
    while (end < lines_.size() && !ends_body(end)) ++end;
    std::string beside_label = fold_white_space(first);
    if (!beside_label.empty()) article_.body.push_back(std::move(beside_label));
    for (std::string& paragraph : export_paragraphs(lines_.subspan(at + 1, end - at - 1))) {
      article_.body.push_back(std::move(paragraph));
    }
    return end;
  }

  /// A label behind a blank line; in the newer layout one that texts are unlikely to have.
  bool ends_body(std::size_t at) const {
    if (is_rights_line(lines_[at])) return true;
    const auto field = label_at(at);
    if (!field || !is_blank_line(lines_[at - 1])) return false;
    const bool stands_alone = trimmed(lines_[at]).find(':') == std::string_view::npos;
    return in_capitals_ || stands_alone || field->label == NexisLabel::load_date ||
           field->label == NexisLabel::language;
  }

  /// "By JANE DOE; John Roe contributed reporting."
  void read_byline(std::string_view value) {
    while (!value.empty()) {
      const std::size_t end = std::min(value.find(';'), value.size());
      const std::string_view part = trimmed(value.substr(0, end));
      const auto contributors = parse_contributors(part);
      const auto names = contributors ? *contributors : read_byline_text(part);
      for (const std::string& name : names) add_tag(article_.citation.byline, name);
      value.remove_prefix(std::min(end + 1, value.size()));
    }
  }

  void take(NexisLabel label, std::string value) {
    Citation& citation = article_.citation;
    switch (label) {
      case NexisLabel::headline:
        citation.headline = std::move(value);
        break;
      case NexisLabel::byline:
        read_byline(value);
        break;
      case NexisLabel::section:
        citation.section = section_without_page(value);
        break;
      case NexisLabel::dateline:
        citation.place = place_of_dateline(value);
        break;
      case NexisLabel::highlight:
        citation.deck = std::move(value);
        break;
      case NexisLabel::url:
        citation.url = std::move(value);
        break;
      case NexisLabel::graphic:
        if (!value.empty()) article_.asides.push_back({"caption", std::move(value)});
        break;
      case NexisLabel::load_date:
        load_day_ = parse_stamp(value);
        break;
      default:
        break;
    }
  }

  ExportLines lines_;
  ExportLines unlabelled_;
  bool in_capitals_ = false;
  std::optional<Day> load_day_;
  Article article_;
};

bool separates(std::string_view line) { return is_nexis_count(line) || is_nexis_end(line); }

/// A document has a field or two; what stands before the first one and behind the last is a list.
bool has_fields(ExportLines lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [](std::string_view line) { return read_nexis_label(line).has_value(); });
}

std::vector<std::string_view> without_page_counts(ExportLines lines) {
  std::vector<std::string_view> kept(lines.begin(), lines.end());
  std::erase_if(kept, is_page_count);
  return kept;
}

}  // namespace

bool looks_like_nexis(ExportLines lines) {
  bool separated = false;
  std::vector<NexisLabel> found;
  std::size_t in_capitals = 0;
  for (const std::string_view line : lines) {
    separated = separated || separates(line);
    const auto field = read_nexis_label(line);
    if (!field || field->label == NexisLabel::other) continue;
    if (std::find(found.begin(), found.end(), field->label) != found.end()) continue;
    found.push_back(field->label);
    in_capitals += field->capitals ? 1U : 0U;
  }
  const auto has = [&](NexisLabel label) {
    return std::find(found.begin(), found.end(), label) != found.end();
  };
  constexpr std::size_t surely = 4;
  const bool has_length = has(NexisLabel::length);
  if (separated) {
    return found.size() >= 3 || (found.size() >= 2 && (has_length || has(NexisLabel::body)));
  }
  return has_length &&
         (in_capitals >= surely || (has(NexisLabel::body) && has(NexisLabel::load_date)));
}

std::vector<Article> read_nexis(ExportLines all) {
  const std::vector<std::string_view> kept = without_page_counts(all);
  const ExportLines lines = kept;
  std::vector<Article> articles;
  for (std::size_t at = 0; at < lines.size();) {
    std::size_t end = at;
    while (end < lines.size() && !separates(lines[end])) ++end;
    const ExportLines document = lines.subspan(at, end - at);
    if (has_fields(document)) articles.push_back(NexisDocument(document).read());
    at = end + 1;
  }
  return articles;
}

}  // namespace clipfile
