// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_parse.h"

#include <algorithm>
#include <cstring>
#include <libxml/parser.h>
#include <memory>
#include <new>
#include <utility>

#include "indexer/extract/decode.h"
#include "indexer/extract/xml/xml_mending.h"
#include "indexer/extract/xml/xml_tree_builder.h"

namespace clipfile {
namespace {

constexpr int parser_options = XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                               XML_PARSE_NONET | XML_PARSE_IGNORE_ENC;

struct FreeXmlParser {
  void operator()(xmlParserCtxtPtr parser) const {
    xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
  }
};

/// What the parser's callbacks share.
struct XmlReading {
  XmlTreeBuilder builder;
  xmlParserCtxtPtr parser = nullptr;
  std::string_view unread;
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

/// An attribute comes as five pointers: name, prefix, namespace, begin and end of its value.
void add_attribute(XmlTreeBuilder& builder, const xmlChar** attribute) {
  const std::string_view space =
      view(attribute[2]).empty() ? view(attribute[1]) : view(attribute[2]);
  const auto size = static_cast<std::size_t>(attribute[4] - attribute[3]);
  builder.add_attribute(view(attribute[0]), space,
                        {reinterpret_cast<const char*>(attribute[3]), size});
}

void start_element(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri,
                   int, const xmlChar**, int attribute_count, int, const xmlChar** attributes) {
  constexpr int pointers_of_attribute = 5;
  auto& reading = *static_cast<XmlReading*>(context);
  if (reading.parser->nameNr == 0) return;  // the root that mending puts around all
  reading.builder.open(view(name), view(uri).empty() ? view(prefix) : view(uri),
                       static_cast<std::size_t>(reading.parser->nameNr));
  for (int i = 0; i < attribute_count; ++i) {
    add_attribute(reading.builder, attributes + i * pointers_of_attribute);
  }
  if (reading.builder.is_full()) xmlStopParser(reading.parser);
}

void end_element(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  auto& reading = *static_cast<XmlReading*>(context);
  reading.builder.close(static_cast<std::size_t>(std::max(reading.parser->nameNr - 1, 1)));
}

void characters(void* context, const xmlChar* text, int size) {
  static_cast<XmlReading*>(context)->builder.add_text(
      {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

int read_more(void* context, char* to, int most) {
  std::string_view& unread = static_cast<XmlReading*>(context)->unread;
  const std::size_t size = std::min(unread.size(), static_cast<std::size_t>(most));
  std::memcpy(to, unread.data(), size);
  unread.remove_prefix(size);
  return static_cast<int>(size);
}

xmlSAXHandler handlers() {
  xmlSAXHandler sax = {};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = start_element;
  sax.endElementNs = end_element;
  sax.characters = characters;
  sax.ignorableWhitespace = characters;
  sax.cdataBlock = characters;
  return sax;
}

}  // namespace

std::string declared_xml_charset(std::string_view bytes) {
  constexpr std::string_view mark = "encoding";
  bytes = bytes.substr(0, 1024);
  bytes = bytes.substr(0, bytes.find("?>"));
  const std::size_t declaration = bytes.find("<?xml");
  const std::size_t at = bytes.find(mark, std::min(declaration, bytes.size()));
  if (at == std::string_view::npos) return "";
  const std::size_t quote = bytes.find_first_of("\"'", at);
  if (quote == std::string_view::npos) return "";
  const std::size_t end = bytes.find(bytes[quote], quote + 1);
  if (end == std::string_view::npos) return "";
  return std::string(bytes.substr(quote + 1, end - quote - 1));
}

std::variant<XmlTree, Rejection> parse_xml_text(std::string_view utf8) {
  const MendedXml mended = mend_xml(utf8);
  const std::unique_ptr<xmlParserCtxt, FreeXmlParser> parser(xmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  XmlReading reading{{}, parser.get(), mended.text};
  *parser->sax = handlers();
  parser->userData = &reading;
  xmlCtxtReadIO(parser.get(), read_more, nullptr, &reading, nullptr, "UTF-8", parser_options);
  XmlTree tree = reading.builder.finish();
  tree.cut =
      tree.cut || mended.cut || parser->errNo == XML_ERR_NO_MEMORY || !reading.unread.empty();
  if (!tree.root().exists()) return Rejection{"XML without any element"};
  return tree;
}

std::variant<XmlTree, Rejection> parse_xml(std::string_view bytes) {
  const auto decoded = decode_text(bytes, declared_xml_charset(bytes));
  if (const auto* rejection = std::get_if<Rejection>(&decoded)) return *rejection;
  return parse_xml_text(std::get<DecodedText>(decoded).text);
}

}  // namespace clipfile
