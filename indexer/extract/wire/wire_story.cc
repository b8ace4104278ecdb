// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/wire/wire_story.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/news/news_text.h"
#include "indexer/extract/text/byline.h"
#include "indexer/extract/wire/wire_date.h"
#include "indexer/extract/wire/wire_head.h"

namespace clipfile {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  if (text.find(from) == std::string::npos) return;
  std::string replaced;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find(from, at), text.size());
    replaced.append(text, at, next - at);
    if (next < text.size()) replaced.append(to);
    at = next == text.size() ? next : next + from.size();
  }
  text = std::move(replaced);
}

/// Old wires have neither quotation marks nor dashes.
void restore_punctuation(std::string& text) {
  replace_all(text, "``", "“");
  replace_all(text, "''", "”");
  replace_all(text, " _ ", " — ");
}

bool starts_paragraph(std::string_view line) {
  return line.starts_with('\t') || line.starts_with("   ");
}

/// What agencies put under a story: "# Notebook", "* * * *", "==Kyodo".
bool starts_notes(std::string_view line) {
  return line.starts_with("==") || line.starts_with("# ") || line.starts_with("## ") ||
         line.starts_with("* * *");
}

bool is_rule(const std::string& paragraph) {
  return paragraph.find_first_not_of("_-*= ") == std::string::npos;
}

class StoryReader {
 public:
  explicit StoryReader(Article& article) : article_(article) {}

  void read(const std::vector<std::string_view>& lines, std::size_t first) {
    for (std::size_t i = first; i < lines.size(); ++i) take(lines[i]);
    finish_paragraph();
  }

 private:
  void take(std::string_view line) {
    const bool is_blank = line.find_first_not_of(" \t") == std::string_view::npos;
    if (is_blank || starts_paragraph(line) || starts_notes(line)) finish_paragraph();
    in_notes_ = in_notes_ || starts_notes(line);
    line = line.substr(0, line.find_last_not_of(" \t") + 1);
    const bool ends = line.ends_with('<');
    if (ends) line.remove_suffix(1);
    line.remove_prefix(std::min(line.find_first_not_of("^"), line.size()));
    pending_.append(line).append(" ");
    if (ends) finish_paragraph();
  }

  void finish_paragraph() {
    std::string paragraph = fold_white_space(pending_);
    pending_.clear();
    if (paragraph.empty() || is_rule(paragraph)) return;
    if (in_notes_) {
      article_.asides.push_back({"furniture", std::move(paragraph)});
    } else if (!article_.body.empty() && parse_contributors(paragraph)) {
      article_.asides.push_back({"contributors", std::move(paragraph)});
    } else {
      article_.body.push_back(std::move(paragraph));
    }
  }

  Article& article_;
  std::string pending_;
  bool in_notes_ = false;
};

/// The agency of a header of IPTC 7901: "dpa" of "eca062 4 i 211 ccccb   dpa 061".
std::string agency_of_header(std::string_view header) {
  const std::string line = fold_white_space(header.substr(0, header.find('\n')));
  const std::size_t last = line.rfind(' ');
  if (last == std::string::npos || last == 0) return "";
  const std::size_t before = line.rfind(' ', last - 1);
  if (before == std::string::npos) return "";
  const std::string word = line.substr(before + 1, last - before - 1);
  const bool is_word = word.find_first_of("0123456789") == std::string::npos;
  const bool is_number = line.find_first_not_of("0123456789", last + 1) == std::string::npos;
  return is_word && is_number ? word : "";
}

std::string read_agency(const WireStory& story) {
  const std::string_view trailer = story.trailer;
  const std::string of_header = agency_of_header(story.header);
  if (!of_header.empty()) return of_header;
  return trailer.substr(0, 20).find("AP-") != std::string_view::npos ? "AP" : "";
}

/// "Germany-football/Munich/Mueller/".
void read_keywords(std::string_view rest, Article& article) {
  if (rest.find('/') == std::string_view::npos) return;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of("/\n"), rest.size());
    add_tag(article.tags, rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void read_dateline(const WireStory& story, Article& article) {
  const auto dateline = article.body.empty() ? std::nullopt : parse_dateline(article.body.front());
  Citation& citation = article.citation;
  if (dateline) citation.place = dateline->place;
  citation.publication =
      dateline && !dateline->agency.empty() ? dateline->agency : read_agency(story);
}

}  // namespace

std::variant<Article, Rejection> read_wire_story(const WireStory& story) {
  std::string text = story.text;
  if (story.is_anpa) restore_punctuation(text);
  const std::vector<std::string_view> lines = lines_of(text);
  WireHead head = read_wire_head(lines);
  Article article;
  article.citation.headline = std::move(head.headline);
  article.citation.deck = std::move(head.deck);
  article.citation.byline = std::move(head.byline);
  StoryReader(article).read(lines, head.lines);
  if (article.body.empty()) {
    article.body = std::move(head.notes);  // a list of headlines is all that was sent
  } else {
    for (std::string& note : head.notes) article.asides.push_back({"furniture", std::move(note)});
  }
  add_tag(article.tags, head.slug);
  const std::string_view header = story.header;
  read_keywords(header.substr(std::min(header.find('\n'), header.size())), article);
  read_keywords(head.keywords, article);
  read_dateline(story, article);
  if (const auto day = read_wire_date(story.trailer)) {
    article.citation.published = PublishedDate{*day, "wire", Confidence::stated};
  }
  if (article.body.empty() && article.citation.headline.empty()) {
    return Rejection{"story of a news wire without a text"};
  }
  return article;
}

}  // namespace clipfile
