// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

#include "common/text/utf8.h"
#include "indexer/extract/html/html_fragment.h"
#include "indexer/extract/xml/xml_parse.h"
#include "indexer/extract/xml/xml_text.h"
#include "indexer/extract/xml_articles.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_tree(const clipfile::XmlTree& tree) {
  require(clipfile::is_valid_utf8(tree.characters));
  for (std::size_t node = 1; node < tree.nodes.size(); ++node) {
    const clipfile::XmlNode& n = tree.nodes[node];
    require(n.parent < node && n.end > node && n.end <= tree.nodes[n.parent].end);
    require(n.text_begin <= n.text_end && n.text_end <= tree.nodes[n.parent].text_end);
  }
}

void check_paragraphs(const std::vector<std::string>& paragraphs) {
  for (const std::string& paragraph : paragraphs) {
    require(!paragraph.empty() && clipfile::is_valid_utf8(paragraph));
  }
}

void read_document(std::string_view bytes) {
  const auto parsed = clipfile::parse_xml(bytes);
  const auto* tree = std::get_if<clipfile::XmlTree>(&parsed);
  if (tree == nullptr) return;
  check_tree(*tree);
  check_paragraphs(clipfile::read_xml_text(tree->document()).paragraphs);
  const auto read = clipfile::read_xml_articles(*tree);
  const auto* parts = std::get_if<std::vector<clipfile::ReadPart>>(&read);
  if (parts == nullptr) return;
  require(!parts->empty());
  for (const clipfile::ReadPart& part : *parts) {
    const auto* article = std::get_if<clipfile::Article>(&part.result);
    if (article != nullptr) check_paragraphs(article->body);
  }
}

}  // namespace

/// The first byte chooses between a document of XML and a fragment of HTML.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] == 'f') {
    check_paragraphs(clipfile::read_html_or_text(bytes).paragraphs);
  } else {
    clipfile::recognise_xml(bytes);
    read_document(bytes);
  }
  return 0;
}
