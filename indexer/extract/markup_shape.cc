// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markup_shape.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace clipfile {
namespace {

constexpr std::size_t longest_name = 32;

/// Elements that open a page or a piece of one.
constexpr std::array<std::string_view, 39> page_elements = {
    "html",  "br",     "head",   "body",    "meta",       "title",    "link",    "script",
    "style", "base",   "div",    "p",       "h1",         "h2",       "h3",      "h4",
    "h5",    "h6",     "table",  "article", "section",    "main",     "header",  "footer",
    "nav",   "ul",     "ol",     "dl",      "blockquote", "pre",      "form",    "img",
    "hr",    "center", "iframe", "aside",   "figure",     "noscript", "frameset"};

/// Elements that a plain text may well begin with; HTML where they are closed.
constexpr std::array<std::string_view, 12> inline_elements = {
    "a", "b", "i", "u", "em", "strong", "span", "font", "small", "big", "label", "button"};

/// Roots of XML documents that come without a declaration.
constexpr std::array<std::string_view, 18> xml_roots = {
    "rss",         "feed",    "rdf:rdf", "nitf",    "newsml",       "newsitem",
    "newsmessage", "channel", "opml",    "svg",     "urlset",       "plist",
    "doc",         "docs",    "tei",     "reuters", "sitemapindex", "packageitem"};

template <std::size_t count>
bool holds(const std::array<std::string_view, count>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The name at the start of `text`, in lower case.
std::string read_name(std::string_view text) {
  std::string name;
  for (const char c : text.substr(0, longest_name)) {
    const auto byte = static_cast<unsigned char>(c);
    if (!std::isalnum(byte) && c != ':' && c != '-' && c != '_') break;
    name.push_back(static_cast<char>(std::tolower(byte)));
  }
  return name;
}

std::string_view behind(std::string_view text, std::string_view end) {
  const std::size_t at = text.find(end);
  return at == std::string_view::npos ? std::string_view() : text.substr(at + end.size());
}

/// What stands before the first tag, and the rest of the text from its name on.
struct Prologue {
  bool has_declaration = false;
  std::string document_type;  ///< name of the root that a document type names, in lower case
  std::string_view tag;       ///< empty where there is no tag
};

Prologue read_prologue(std::string_view text) {
  constexpr std::string_view white_space = " \t\r\n\f";
  Prologue prologue;
  for (;;) {
    text = text.substr(std::min(text.find_first_not_of(white_space), text.size()));
    if (!text.starts_with('<')) return prologue;
    if (text.starts_with("<?")) {
      prologue.has_declaration = prologue.has_declaration || text.starts_with("<?xml");
      text = behind(text, "?>");
    } else if (text.starts_with("<!--")) {
      text = behind(text, "-->");
    } else if (text.starts_with("<!")) {
      if (read_name(text.substr(2)) != "doctype") return prologue;
      const std::string_view type =
          text.substr(std::min(text.size(), std::string_view("<!doctype ").size()));
      prologue.document_type =
          read_name(type.substr(std::min(type.find_first_not_of(white_space), type.size())));
      text = behind(text, ">");
    } else {
      prologue.tag = text.substr(1);
      return prologue;
    }
  }
}

bool ends_name(std::string_view tag, std::size_t length) {
  return length < tag.size() &&
         std::string_view(" \t\r\n\f/>").find(tag[length]) != std::string_view::npos;
}

bool is_closed(std::string_view text, const std::string& name) {
  std::string upper = name;
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text.find("</" + name) != std::string_view::npos ||
         text.find("</" + upper) != std::string_view::npos;
}

}  // namespace

Markup recognise_markup(std::string_view text) {
  const Prologue prologue = read_prologue(text);
  if (!prologue.document_type.empty()) {
    return prologue.document_type == "html" ? Markup::html : Markup::xml;
  }
  const std::string name = read_name(prologue.tag);
  const bool is_tag = !name.empty() && ends_name(prologue.tag, name.size());
  if (is_tag && name == "html") return Markup::html;
  if (prologue.has_declaration) return Markup::xml;
  if (!is_tag) return Markup::none;
  if (holds(page_elements, name)) return Markup::html;
  if (holds(inline_elements, name) && is_closed(prologue.tag, name)) return Markup::html;
  const bool has_namespace =
      prologue.tag.substr(0, prologue.tag.find('>')).find(" xmlns") != std::string_view::npos;
  return holds(xml_roots, name) || has_namespace ? Markup::xml : Markup::none;
}

std::string root_name(std::string_view text) {
  const Prologue prologue = read_prologue(text);
  const std::string name = prologue.tag.empty() ? prologue.document_type : read_name(prologue.tag);
  return name.substr(name.rfind(':') + 1);
}

}  // namespace clipfile
