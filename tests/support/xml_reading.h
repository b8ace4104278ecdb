/// Reads XML in tests as the indexer does.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/extract/xml/xml_parse.h"
#include "indexer/extract/xml_articles.h"

namespace clipfile {

/// The articles and rejections of a document; what is rejected as a whole is one part.
inline std::vector<ReadPart> parts_of_xml(std::string_view xml) {
  const auto parsed = parse_xml(xml);
  auto read = read_xml_articles(std::get<XmlTree>(parsed));
  if (auto* rejection = std::get_if<Rejection>(&read)) {
    std::vector<ReadPart> parts;
    parts.push_back({"", *rejection});
    return parts;
  }
  return std::get<std::vector<ReadPart>>(std::move(read));
}

/// The first one, which must be an article.
inline Article article_of_xml(std::string_view xml) {
  return std::get<Article>(parts_of_xml(xml).at(0).result);
}

/// Why the first one was rejected; empty where it was not.
inline std::string reason_of_xml(std::string_view xml) {
  const auto parts = parts_of_xml(xml);
  const auto* rejection = std::get_if<Rejection>(&parts.at(0).result);
  return rejection == nullptr ? "" : rejection->reason;
}

}  // namespace clipfile
