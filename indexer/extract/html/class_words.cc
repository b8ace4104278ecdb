// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/class_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace clipfile {
namespace {

constexpr std::size_t max_name_bytes = 400;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

/// A trailing "*" stands for any ending.
bool matches(std::string_view word, std::string_view pattern) {
  if (pattern.back() != '*') return word == pattern;
  return word.starts_with(pattern.substr(0, pattern.size() - 1));
}

using Patterns = std::span<const std::string_view>;

bool any_matches(const std::vector<std::string>& words, Patterns patterns) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](std::string_view p) { return matches(word, p); });
  });
}

constexpr auto story_pairs = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"article", "body"}, {"article", "content"}, {"article", "text"}, {"article", "copy"},
    {"story", "body"},   {"story", "content"},   {"story", "text"},   {"entry", "content"},
    {"entry", "body"},   {"entry", "text"},      {"post", "body"},    {"post", "content"},
    {"post", "text"},    {"post", "entry"},      {"news", "body"},    {"news", "text"},
    {"news", "content"}, {"body", "copy"},       {"body", "text"},    {"main", "text"},
    {"main", "content"}, {"blog", "content"},    {"blog", "body"},    {"single", "content"},
    {"rich", "text"},    {"page", "content"},    {"content", "body"}, {"article", "main"},
    {"artikel", "text"}, {"field", "body"},
});

constexpr auto story_words = std::to_array<std::string_view>({
    "articlebody", "articlecontent", "articletext",   "storybody", "storytext",      "storycontent",
    "postbody",    "postcontent",    "entrycontent",  "bodytext",  "maintext",       "fulltext",
    "articulo",    "artikeltext",    "hentry",        "newstext",  "articulocuerpo", "cuerpo",
    "bodycopy",    "maincontent",    "artikelinhalt", "prose",
});

constexpr auto content_words = std::to_array<std::string_view>({
    "article",
    "body",
    "content",
    "contents",
    "main",
    "entry",
    "post",
    "story",
    "text",
    "inhalt",
    "artikel",
    "blog",
    "page",
    "column",
    "hentry",
});

constexpr auto furniture_words = std::to_array<std::string_view>({
    "abo",           "ad",           "adbox",       "ads",          "adslot",
    "adunit",        "adv",          "advert*",     "affiliate*",   "agegate",
    "agreement",     "alsoread",     "appendix",    "attachments",  "author*",
    "autor*",        "avatar",       "badge",       "banner*",      "bio",
    "biography",     "bookmark*",    "breadcrumb*", "breadcrump",   "btn",
    "button*",       "byline*",      "carousel*",   "cat",          "categories",
    "category",      "citate",       "combx",       "community",    "consent",
    "contactbox",    "contributors", "cookie*",     "copyright",    "credit",
    "credits",       "cta",          "date",        "dateline",     "datum",
    "disclaimer*",   "donat*",       "embed",       "facebook",     "feedback",
    "figcaption",    "follow*",      "foot",        "footer*",      "footnav",
    "gallery",       "gdpr",         "googlead",    "icon",         "icons",
    "impressum",     "infobox",      "instagram",   "jetpack",      "jp",
    "keywords",      "kommentar*",   "legende",     "legends",      "licence*",
    "license",       "likes",        "login*",      "logo",         "masthead",
    "menu*",         "meta*",        "modal*",      "mostread",     "nav",
    "navbar",        "navi",         "navigation*", "newsletter*",  "nextstory",
    "nocontent",     "noprint",      "outbrain",    "overlay",      "pager",
    "pagination",    "paging",       "partner",     "pinterest",    "player",
    "poll",          "popover",      "popular",     "popup",        "postmeta",
    "printfriendly", "profile",      "promo*",      "proposer",     "published",
    "rate",          "rating*",      "reactions",   "readmore",     "recirc*",
    "recommend*",    "relacionad*",  "related*",    "relatedposts", "remark",
    "replies",       "reply",        "respond",     "rss",          "sabox*",
    "search*",       "seealso",      "share*",      "sharedaddy",   "sharing*",
    "shop",          "shoutbox",     "sidebar*",    "signin",       "signup",
    "siguenos",      "similar",      "skip",        "skyscraper",   "slider",
    "slideshow",     "social*",      "sponsor*",    "subscri*",     "supplemental",
    "taboola",       "tag",          "taglist",     "tags",         "timestamp",
    "toc",           "toolbar",      "tools",       "trending",     "twitter",
    "usedproducts",  "verwandt*",    "views",       "vote*",        "warning",
    "whatsapp",      "xing",         "yarpp",       "zemanta",
});

constexpr auto comment_words = std::to_array<std::string_view>({
    "comment*",
    "disqus*",
    "kommentar*",
    "comentario*",
    "commentaire*",
    "respond",
    "livefyre",
    "discussion",
    "replies",
});

constexpr auto elsewhere_words = std::to_array<std::string_view>({
    "alsoread", "archive",    "archives",    "breadcrumb*", "calendar",     "carousel*", "latest",
    "mostread", "nav",        "navigation",  "newsletter*", "popular",      "promo*",    "recent",
    "recirc*",  "recommend*", "relacionad*", "related*",    "relatedposts", "seealso",   "sidebar*",
    "similar",  "slider",     "trending",    "verwandt*",   "yarpp",
});

/// Of leads before a story, and of boxes that lead to others behind it.
constexpr auto teaser_words = std::to_array<std::string_view>({
    "teaser*",
    "widget*",
});

constexpr auto caption_words = std::to_array<std::string_view>({
    "caption*",
    "figcaption",
    "bildunterschrift",
    "imagecaption",
    "wp-caption",
    "legende",
    "cutline",
    "photocredit",
});

constexpr auto byline_words =
    std::to_array<std::string_view>({"byline*", "author*", "autor*", "byauthor", "writtenby"});

constexpr auto date_words = std::to_array<std::string_view>({
    "created",
    "date*",
    "dateline",
    "datum",
    "fecha",
    "modified",
    "postdate",
    "posted",
    "pubdate",
    "publish*",
    "published*",
    "pubtime",
    "time",
    "timestamp*",
    "updated",
});

bool has_pair(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto same = [&](const auto& pair) {
      return words[i] == pair.first && words[i + 1] == pair.second;
    };
    if (std::any_of(story_pairs.begin(), story_pairs.end(), same)) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> split_class_words(std::string_view names) {
  names = names.substr(0, max_name_bytes);
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool hump = is_upper(c) && i > 0 && is_lower(names[i - 1]);
    if (hump || !(is_lower(c) || is_upper(c))) finish();
    if (is_lower(c) || is_upper(c)) word.push_back(lower(c));
  }
  finish();
  return words;
}

ClassPromise judge_class_names(std::string_view names) {
  const std::vector<std::string> words = split_class_words(names);
  return {.story = has_pair(words) || any_matches(words, story_words),
          .content = any_matches(words, content_words),
          .furniture = any_matches(words, furniture_words) || any_matches(words, comment_words),
          .comments = any_matches(words, comment_words),
          .elsewhere = any_matches(words, elsewhere_words) || any_matches(words, comment_words),
          .teaser = any_matches(words, teaser_words),
          .caption = any_matches(words, caption_words),
          .byline = any_matches(words, byline_words),
          .date = any_matches(words, date_words)};
}

}  // namespace clipfile
