// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_date.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/html/ascii.h"
#include "indexer/extract/html/date_markup.h"
#include "indexer/extract/html/date_text.h"

namespace clipfile {
namespace {

using Clue = std::optional<PublishedDate>;

Clue clue(std::optional<Day> day, const char* source, Confidence confidence) {
  if (!day) return std::nullopt;
  return PublishedDate{*day, source, confidence};
}

/// The first of the named tags that holds a day.
Clue from_meta(const DatedPage& page, std::initializer_list<std::string_view> names,
               Confidence confidence) {
  for (const std::string_view name : names) {
    for (const std::string& content : page.meta.all(name)) {
      if (const auto day = parse_stamp(content, NumericOrder::unambiguous))
        return clue(day, "meta", confidence);
    }
  }
  return std::nullopt;
}

Clue from_json_ld(const DatedPage& page, std::string JsonLdArticle::*part, Confidence confidence) {
  if (!page.described) return std::nullopt;
  const std::string& stamp = (*page.described).*part;
  return stamp.empty() ? std::nullopt : clue(parse_stamp(stamp), "json-ld", confidence);
}

Clue stated_in_meta(const DatedPage& page) {
  return from_meta(page,
                   {"article:published_time",
                    "og:article:published_time",
                    "og:published_time",
                    "article:published",
                    "datepublished",
                    "parsely-pub-date",
                    "sailthru.date",
                    "dc.date.issued",
                    "dcterms.issued",
                    "dc.issued",
                    "dcterms.date.issued",
                    "cxenseparse:recs:publishtime",
                    "cxenseparse:publishtime",
                    "shareaholic:article_published_time",
                    "rnews:datepublished",
                    "publishdate",
                    "publish_date",
                    "publish-date",
                    "publication_date",
                    "publication-date",
                    "publicationdate",
                    "published",
                    "published_time",
                    "published-date",
                    "published_at",
                    "pubdate",
                    "pub_date",
                    "pdate",
                    "ptime",
                    "displaydate",
                    "originalpublicationdate",
                    "article_date_original",
                    "article.published",
                    "bt:pubdate",
                    "citation_publication_date",
                    "citation_online_date",
                    "citation_date",
                    "article:publicationdate",
                    "article:publication_date",
                    "vr:published_time",
                    "datum"},
                   Confidence::stated);
}

Clue likely_in_meta(const DatedPage& page) {
  return from_meta(page,
                   {"date",
                    "dc.date",
                    "dcterms.date",
                    "dc.date.created",
                    "dcterms.created",
                    "dc.created",
                    "datecreated",
                    "article:created",
                    "created",
                    "creation_date",
                    "date_created",
                    "og:article:date",
                    "article:date",
                    "articledate",
                    "release_date",
                    "og:release_date",
                    "video:release_date",
                    "dcterms.available",
                    "timestamp",
                    "time",
                    "doc_date",
                    "originaldate",
                    "utime",
                    "dc:date",
                    "dc:created",
                    "article.created",
                    "blogger:published"},
                   Confidence::likely);
}

Clue last_change(const DatedPage& page) {
  if (const Clue found = from_json_ld(page, &JsonLdArticle::date_modified, Confidence::likely))
    return found;
  return from_meta(page,
                   {"article:modified_time", "og:updated_time", "og:article:modified_time",
                    "article:modified", "datemodified", "dcterms.modified", "dc.date.modified",
                    "dc.modified", "lastmod", "last-modified", "modified", "modificationdate",
                    "revised", "og:regdate", "updated_time", "gentime"},
                   Confidence::likely);
}

/// Whether "1/9" is read in the American way on this page.
NumericOrder numeric_order(const DatedPage& page) {
  std::string locale;
  for (NodeId node = 0; node < page.tree.nodes.size() && locale.empty(); ++node) {
    if (page.tree.nodes[node].tag == Tag::html)
      locale = lower_ascii(page.tree.attribute(node, Attr::lang));
  }
  if (locale.size() <= 2) {
    if (const std::string named = lower_ascii(page.meta.first({"og:locale"})); !named.empty())
      locale = named;
  }
  if (starts_with_ascii(locale, "en-us") || starts_with_ascii(locale, "en_us"))
    return NumericOrder::month_first;
  return locale.empty() || locale == "en" ? NumericOrder::unambiguous : NumericOrder::day_first;
}

/// Values of "datePublished" in scripts that are no JSON-LD.
Clue in_scripts(const DatedPage& page) {
  for (const std::string_view key :
       {std::string_view("\"datePublished\""), std::string_view("\"publishedAt\""),
        std::string_view("\"publishDate\""), std::string_view("\"published_at\""),
        std::string_view("\"pubDate\"")}) {
    const std::size_t found = page.html.find(key);
    if (found == std::string_view::npos) continue;
    const std::string_view rest = page.html.substr(found + key.size(), 60);
    const std::size_t quote = rest.find('"');
    if (quote == std::string_view::npos) continue;
    const std::string_view value = rest.substr(quote + 1, rest.find('"', quote + 1) - quote - 1);
    if (const auto day = parse_stamp(value)) return clue(day, "script", Confidence::likely);
  }
  return std::nullopt;
}

bool are_neighbours(Day one, Day other) {
  const auto distance = std::chrono::sys_days(one) - std::chrono::sys_days(other);
  return distance == std::chrono::days(1) || distance == std::chrono::days(-1);
}

/// A stamp in UTC may miss the paper's day by one; the day that the paper itself shows then holds.
PublishedDate in_local_time(const DatedPage& page, NodeId headline, NumericOrder order,
                            PublishedDate stated) {
  if (const auto day = find_day_in_url(page.url)) {
    if (are_neighbours(*day, stated.day)) stated.day = *day;
    return stated;
  }
  const std::vector<ShownDay> shown = find_shown_days(page.tree, headline, order, DaySearch::own);
  if (shown.empty() || !shown.front().near || shown.front().changed) return stated;
  if (are_neighbours(shown.front().day, stated.day)) stated.day = shown.front().day;
  return stated;
}

Clue stated_by_page(const DatedPage& page, NumericOrder order) {
  if (Clue found = stated_in_meta(page)) return found;
  if (Clue found = from_json_ld(page, &JsonLdArticle::date_published, Confidence::stated))
    return found;
  return clue(find_day_in_published_markup(page.tree, order), "itemprop", Confidence::stated);
}

/// What a reader sees of the date, and metadata that names some date without saying which.
Clue shown_on_page(const DatedPage& page, NodeId headline, NumericOrder order, DaySearch search) {
  const std::vector<ShownDay> shown = find_shown_days(page.tree, headline, order, search);
  const bool has_day = !shown.empty() && !shown.front().changed;
  if (has_day && shown.front().near) return clue(shown.front().day, "markup", Confidence::likely);
  const TextDays text = find_days_in_lines(page.tree, headline, order, search);
  if (Clue found = clue(text.near_headline, "text", Confidence::likely)) return found;
  if (Clue found = likely_in_meta(page)) return found;
  if (Clue found = from_json_ld(page, &JsonLdArticle::date_created, Confidence::likely))
    return found;
  if (has_day) return clue(shown.front().day, "markup", Confidence::likely);
  if (Clue found = in_scripts(page)) return found;
  if (search == DaySearch::own) return std::nullopt;
  if (Clue found = last_change(page)) return found;
  if (!shown.empty()) return clue(shown.front().day, "markup", Confidence::likely);
  return clue(text.elsewhere, "text", Confidence::likely);
}

}  // namespace

std::optional<PublishedDate> find_html_date(const DatedPage& page) {
  const NumericOrder order = numeric_order(page);
  const NodeId headline = find_headline_node(page.tree, page.headline);
  if (const Clue stated = stated_by_page(page, order))
    return in_local_time(page, headline, order, *stated);
  if (Clue found = clue(find_day_in_url(page.url), "url", Confidence::likely)) return found;
  if (Clue found = shown_on_page(page, headline, order, DaySearch::own)) return found;
  return shown_on_page(page, headline, order, DaySearch::anywhere);
}

}  // namespace clipfile
