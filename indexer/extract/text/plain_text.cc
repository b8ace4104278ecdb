// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/plain_text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/text/byline.h"
#include "indexer/extract/text/caption.h"
#include "indexer/extract/text/date_line.h"
#include "indexer/extract/text/fields.h"
#include "indexer/extract/text/front_matter.h"
#include "indexer/extract/text/furniture.h"
#include "indexer/extract/text/lines.h"
#include "indexer/extract/text/masthead.h"
#include "indexer/extract/text/overrule.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t paragraphs_for_inference = 400;
constexpr std::size_t bytes_for_inference = 4000;  // of each of these paragraphs

/// From best to worst.
enum class DateRank { field, published, line, masthead, dateline, url, updated, none };

struct Gathered {
  Article article;
  DateRank rank = DateRank::none;
  std::string agency;
};

void offer_date(Gathered& gathered, DateRank rank, std::optional<Day> day, const char* source,
                Confidence confidence) {
  if (!day || rank >= gathered.rank) return;
  gathered.rank = rank;
  gathered.article.citation.published = PublishedDate{*day, source, confidence};
}

void set_aside(Gathered& gathered, Label label, const std::string& text) {
  if (!text.empty()) gathered.article.asides.push_back({std::string(name_of(label)), text});
}

void set_once(Gathered& gathered, Label label, std::string& field, const std::string& text) {
  if (field.empty()) {
    field = text;
  } else if (field != text) {
    set_aside(gathered, label, text);
  }
}

void gather_masthead(Gathered& gathered, const std::string& text) {
  const Masthead masthead = name_masthead(text);
  if (!gathered.article.citation.publication.empty()) {
    set_aside(gathered, Label::masthead, text);
    return;
  }
  gathered.article.citation.publication = masthead.publication;
  set_aside(gathered, Label::masthead, masthead.rest);
  for (const FoundDay& found : find_days(masthead.rest)) {
    offer_date(gathered, DateRank::masthead, found.day, "masthead", Confidence::likely);
  }
}

void gather_section(Gathered& gathered, const std::string& text) {
  const std::string section = parse_section(text).value_or(lower_capitals(text));
  set_once(gathered, Label::section, gathered.article.citation.section, section);
  if (section != text) set_aside(gathered, Label::section, text);
}

void gather_headline(Gathered& gathered, const std::string& text) {
  Citation& citation = gathered.article.citation;
  const auto title = split_title(text);
  if (!title || !citation.headline.empty()) {
    set_once(gathered, Label::headline, citation.headline, text);
    return;
  }
  citation.headline = title->rest;
  set_once(gathered, Label::masthead, citation.publication, title->publication);
}

void add_names(Gathered& gathered, const std::vector<std::string>& names) {
  auto& byline = gathered.article.citation.byline;
  for (const std::string& name : names) {
    if (std::find(byline.begin(), byline.end(), name) == byline.end()) byline.push_back(name);
  }
}

/// The line says more than the names, the words between them and `opening` words before them.
bool says_more(const std::string& text, const std::vector<std::string>& names,
               std::size_t opening) {
  std::size_t words = opening + names.size() - 1;
  for (const std::string& name : names) words += split_words(phrase_key(name)).size();
  return split_words(phrase_key(text)).size() > words;
}

void gather_byline(Gathered& gathered, const std::string& text) {
  auto names = parse_byline(text);
  const std::size_t opening = names ? 1 : 0;
  const bool first = gathered.article.citation.byline.empty();
  if (!names && first) names = parse_bare_byline(text);
  if (names) add_names(gathered, *names);
  if (!names || says_more(text, *names, opening)) set_aside(gathered, Label::byline, text);
}

void gather_dateline(Gathered& gathered, const std::string& text) {
  const auto dateline = parse_dateline(text);
  if (dateline) {
    std::string& place = gathered.article.citation.place;
    if (place.empty()) place = dateline->place;
    if (gathered.agency.empty()) gathered.agency = dateline->agency;
    offer_date(gathered, DateRank::dateline, dateline->day, "dateline", Confidence::likely);
  }
  const auto alone = dateline ? std::nullopt : parse_place_line(text);
  if (alone) {
    set_once(gathered, Label::dateline, gathered.article.citation.place, std::string(alone->place));
    offer_date(gathered, DateRank::dateline, alone->date.day, "dateline", Confidence::likely);
  }
  if (alone || (dateline && dateline->length >= text.size())) {
    set_aside(gathered, Label::dateline, text);
  } else {
    gathered.article.body.push_back(text);
  }
}

void gather_date(Gathered& gathered, const std::string& text) {
  set_aside(gathered, Label::date, text);
  const auto date = parse_date_line(text);
  if (!date) return;
  if (date->only_updated) {
    offer_date(gathered, DateRank::updated, date->day, "text", Confidence::likely);
  } else if (date->published) {
    offer_date(gathered, DateRank::published, date->day, "text", Confidence::stated);
  } else {
    offer_date(gathered, DateRank::line, date->day, "text", Confidence::likely);
  }
}

void gather_field(Gathered& gathered, const std::string& text) {
  const Citation before = gathered.article.citation;
  const auto field = parse_field(text);
  if (!field || !set_field(*field, "field", gathered.article)) {
    set_aside(gathered, Label::field, text);
    return;
  }
  if (field->key == FieldKey::date) gathered.rank = DateRank::field;
  keep_overruled(before, gathered.article);
}

void gather_url(Gathered& gathered, const std::string& text) {
  const std::string url = parse_url_line(text).value_or(text);
  set_once(gathered, Label::url, gathered.article.citation.url, url);
  offer_date(gathered, DateRank::url, find_day_in_url(url), "url", Confidence::likely);
}

void gather(Gathered& gathered, const LabelledLine& line) {
  switch (line.label) {
    case Label::masthead:
      return gather_masthead(gathered, line.text);
    case Label::section:
      return gather_section(gathered, line.text);
    case Label::headline:
      return gather_headline(gathered, line.text);
    case Label::deck:
      return set_once(gathered, Label::deck, gathered.article.citation.deck, line.text);
    case Label::byline:
      return gather_byline(gathered, line.text);
    case Label::dateline:
      return gather_dateline(gathered, line.text);
    case Label::date:
      return gather_date(gathered, line.text);
    case Label::field:
      return gather_field(gathered, line.text);
    case Label::url:
      return gather_url(gathered, line.text);
    case Label::body:
      gathered.article.body.push_back(line.text);
      return;
    case Label::contributors:
      add_names(gathered, parse_contributors(line.text).value_or(std::vector<std::string>{}));
      break;
    case Label::furniture:
      if (gathered.agency.empty()) gathered.agency = parse_agency_line(line.text);
      break;
    case Label::caption:
    case Label::related:
    case Label::read_more:
      break;
  }
  set_aside(gathered, line.label, line.text);
}

/// What the story itself says, in order: a day of it may be worked out from these.
std::vector<std::string> story_lines(const std::vector<LabelledLine>& lines) {
  std::vector<std::string> texts;
  for (const LabelledLine& line : lines) {
    if (texts.size() == paragraphs_for_inference) break;
    const bool foreign = line.label == Label::furniture || line.label == Label::related ||
                         line.label == Label::read_more;
    if (!foreign) texts.emplace_back(truncate_utf8(line.text, bytes_for_inference));
  }
  return texts;
}

}  // namespace

Article assemble_article(const std::vector<LabelledLine>& lines, Day today) {
  Gathered gathered;
  for (const LabelledLine& line : lines) gather(gathered, line);
  Citation& citation = gathered.article.citation;
  if (citation.publication.empty()) citation.publication = gathered.agency;
  if (!citation.published) {
    const auto day = infer_day_from_weekday(story_lines(lines), today);
    if (day) citation.published = PublishedDate{*day, "weekday", Confidence::inferred};
  }
  return std::move(gathered.article);
}

bool is_empty(const Article& article) {
  return article.body.empty() && article.asides.empty() && article.citation == Citation{};
}

std::variant<Article, Rejection> read_plain_text(std::string_view utf8, Day today) {
  const auto split = split_front_matter(utf8);
  const auto entries = split ? parse_front_matter(split->front_matter) : std::nullopt;
  const std::string headline = entries ? find_headline(*entries) : "";
  const TextLayout layout = split_into_lines(split ? split->text : utf8);
  Article article = assemble_article(label_lines(layout, {.headline = headline}), today);
  if (split) overrule_with(*split, entries, article);
  if (is_empty(article)) return Rejection{"no text"};
  article.type = "text";
  return article;
}

}  // namespace clipfile
