// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_parse.h"

#include <algorithm>
#include <libxml/HTMLparser.h>
#include <memory>
#include <optional>

#include "common/text/utf8.h"
#include "indexer/extract/html/html_references.h"
#include "indexer/extract/html/html_tree_builder.h"
#include "indexer/extract/html/tag_guard.h"

namespace clipfile {
namespace {

/// Past this the parser's own work for each end tag grows too dear; it is stopped and started again
/// behind.
constexpr int max_parser_depth = 1000;
constexpr int max_restarts = 200;
constexpr std::size_t max_page_bytes = std::size_t{64} << 20;
constexpr int parser_options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                               HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC;

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const {
    xmlFreeDoc(parser->myDoc);
    htmlFreeParserCtxt(parser);
  }
};
using Parser = std::unique_ptr<xmlParserCtxt, FreeParser>;

/// What the parser's callbacks share.
struct Reading {
  HtmlTreeBuilder builder;
  htmlParserCtxtPtr parser = nullptr;
  std::optional<std::size_t> stopped_at;  ///< offset in what was given to the parser
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

std::string_view view(const xmlChar* text, int size) {
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}

void stop(Reading& reading) {
  if (reading.stopped_at) return;
  reading.stopped_at =
      static_cast<std::size_t>(reading.parser->input->cur - reading.parser->input->base);
  xmlStopParser(reading.parser);
}

void start_element(void* context, const xmlChar* name, const xmlChar** attributes) {
  auto& reading = *static_cast<Reading*>(context);
  reading.builder.open(view(name));
  for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
    reading.builder.add_attribute(view(attributes[0]), view(attributes[1]));
  }
  if (reading.parser->nameNr > max_parser_depth || reading.builder.is_full()) stop(reading);
}

void end_element(void* context, const xmlChar* name) {
  auto& reading = *static_cast<Reading*>(context);
  if (!reading.stopped_at) reading.builder.close(view(name));
}

void characters(void* context, const xmlChar* text, int size) {
  auto& reading = *static_cast<Reading*>(context);
  if (!reading.stopped_at) reading.builder.add_text(view(text, size));
}

void raw_characters(void* context, const xmlChar* text, int size) {
  static_cast<Reading*>(context)->builder.add_raw_text(view(text, size));
}

xmlSAXHandler handlers() {
  xmlSAXHandler sax = {};
  sax.startElement = start_element;
  sax.endElement = end_element;
  sax.characters = characters;
  sax.ignorableWhitespace = characters;
  sax.cdataBlock = raw_characters;
  return sax;
}

void parse_from(Reading& reading, std::string_view page) {
  const Parser parser(htmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  *parser->sax = handlers();
  parser->userData = &reading;
  reading.parser = parser.get();
  reading.stopped_at.reset();
  htmlCtxtReadMemory(parser.get(), page.data(), static_cast<int>(page.size()), nullptr, "UTF-8",
                     parser_options);
}

/// NUL ends the text for the parser, and bytes that are no UTF-8 make it guess.
std::string cleaned(std::string_view html) {
  std::string page = replace_windows_references(mend_utf8(truncate_utf8(html, max_page_bytes)));
  std::replace(page.begin(), page.end(), '\0', ' ');
  limit_attributes(page);
  return page;
}

}  // namespace

HtmlTree parse_html(std::string_view html) {
  const std::string page = cleaned(html);
  Reading reading;
  std::string_view rest = page;
  for (int start = 0; start < max_restarts && !rest.empty(); ++start) {
    parse_from(reading, rest);
    if (!reading.stopped_at || reading.builder.is_full()) {
      rest = {};
      break;
    }
    const std::size_t tag_end = rest.find('>', std::min(*reading.stopped_at, rest.size()));
    rest = tag_end == std::string_view::npos ? std::string_view{} : rest.substr(tag_end + 1);
  }
  return reading.builder.finish(!rest.empty() || page.size() < html.size());
}

}  // namespace clipfile
