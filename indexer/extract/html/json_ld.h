/// Reads what a page says of its article in JSON-LD (schema.org's NewsArticle and its relatives).
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "indexer/extract/html/html_tree.h"

namespace clipfile {

/// White space folded, entities expanded; what is lacking is empty. Dates are as written.
struct JsonLdArticle {
  std::string headline;
  std::string deck;
  std::vector<std::string> authors;
  std::string publication;
  std::string section;
  std::string language;
  std::string url;
  std::string date_published;
  std::string date_created;
  std::string date_modified;
  std::vector<std::string> keywords;
  std::string body;  ///< with the line ends it has; markup is possible
};

/// The best described article of all scripts, wherever it stands (@graph, lists, mainEntity); what
/// is no JSON even after mending is passed over.
std::optional<JsonLdArticle> find_json_ld_article(std::span<const DataScript> scripts);

}  // namespace clipfile
