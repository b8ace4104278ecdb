/// Says what an article is: one item of news, whatever file it came from.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace clipfile {

/// How far a publication date may be trusted.
enum class Confidence {
  stated,    ///< the source itself names it as its date of publication
  likely,    ///< found where sources usually put it (URL, dateline, first lines)
  inferred,  ///< worked out, for example from a weekday and a day of the month
};

struct PublishedDate {
  std::chrono::year_month_day day;
  std::string source;  ///< where it was found: "json-ld", "meta", "url", "dateline", "text", ...
  Confidence confidence = Confidence::likely;

  bool operator==(const PublishedDate&) const = default;
};

/// What a reader needs to quote an article. Empty strings mean "not known".
struct Citation {
  std::string headline;
  std::string deck;                 ///< the line under the headline
  std::vector<std::string> byline;  ///< one name each, without "By"
  std::string publication;
  std::string section;
  std::string place;     ///< of the dateline, as written
  std::string language;  ///< ISO 639-1, lower case
  std::string url;
  std::optional<PublishedDate> published;

  bool operator==(const Citation&) const = default;
};

/// A line of the source that is not the story: kept, never ranked as a passage.
struct Aside {
  std::string
      label;  ///< "masthead", "caption", "furniture", "related", "contributors", "read-more", ...
  std::string text;

  bool operator==(const Aside&) const = default;
};

/// Where a page begins, in formats that have pages.
struct PageStart {
  std::size_t paragraph = 0;  ///< of the body, the first that begins on this page
  unsigned page = 0;          ///< counted from 1

  bool operator==(const PageStart&) const = default;
};

struct Article {
  std::string id;    ///< the record's own id where it has one; else given by the indexer
  std::string path;  ///< of the clipping's file
  std::string
      part;  ///< place in a file of many articles ("12"); empty where the file is one article
  std::string type;  ///< format it was read from: "text", "markdown", "html", "json"
  Citation citation;
  std::vector<std::string> tags;
  std::vector<std::string>
      body;  ///< paragraphs in order, valid UTF-8, white space folded, none empty
  std::vector<Aside> asides;
  std::vector<PageStart> pages;  ///< in order of both; empty where there are no pages
  std::string captured;          ///< when a crawler fetched it: "2022-01-09T10:00:00Z"; else empty

  bool operator==(const Article&) const = default;
};

/// What would have to change for a rejected file to be read.
enum class RejectionCause {
  content,    ///< the file, or what this program can read
  size,       ///< the file, or the limit
  forbidden,  ///< the file's permissions
  temporary,  ///< nothing: a failing disk, a file that changes while it is read
};

/// Why a file, or a part of one, gave no article. Reads after "path: ".
struct Rejection {
  std::string reason;
  RejectionCause cause = RejectionCause::content;
};

}  // namespace clipfile
