// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/recognise.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "indexer/extract/charsets.h"
#include "indexer/extract/decode.h"
#include "indexer/extract/exports/exports.h"
#include "indexer/extract/json_shape.h"
#include "indexer/extract/mail/mail_shape.h"
#include "indexer/extract/markup_shape.h"
#include "indexer/extract/news/ninjs.h"
#include "indexer/extract/office/odt.h"
#include "indexer/extract/tables/table.h"
#include "indexer/extract/unicode_form.h"
#include "indexer/extract/web/web_archives.h"
#include "indexer/extract/wire/wire_frames.h"
#include "indexer/extract/xml_articles.h"

namespace clipfile {
namespace {

/// What tests see: the start of the text without white space before it, and the name's extension.
struct Sight {
  std::string_view text;
  std::string_view extension;  ///< lower case, without the dot
};

bool has_one_of(const Sight& sight, std::span<const std::string_view> extensions) {
  return std::find(extensions.begin(), extensions.end(), sight.extension) != extensions.end();
}

/// A page that starts with mere text or an element of its own invention is HTML by name.
bool is_html(const Sight& sight) {
  constexpr std::array<std::string_view, 4> extensions = {"html", "htm", "xhtml", "shtml"};
  const Markup markup = recognise_markup(sight.text);
  const bool named =
      has_one_of(sight, extensions) && sight.text.find("</") != std::string_view::npos;
  return markup == Markup::html || (markup == Markup::none && named);
}

bool is_xml(const Sight& sight) {
  constexpr std::array<std::string_view, 5> extensions = {"xml", "rss", "atom", "rdf", "nitf"};
  const bool named = has_one_of(sight, extensions) && sight.text.starts_with('<');
  return named || recognise_markup(sight.text) == Markup::xml;
}

bool is_flat_odt(const Sight& sight) {
  return sight.text.starts_with('<') && looks_like_flat_odt(sight.text);
}

bool is_json_lines(const Sight& sight) {
  const bool named = sight.extension == "jsonl" || sight.extension == "ndjson";
  if (named && sight.text.starts_with('{')) return true;
  return recognise_json(sight.text) == JsonShape::lines;
}

bool is_json(const Sight& sight) {
  const bool opens = sight.text.starts_with('{') || sight.text.starts_with('[');
  if (sight.extension == "json" && opens) return true;
  return recognise_json(sight.text) == JsonShape::document;
}

bool is_ninjs_document(const Sight& sight) {
  return sight.text.starts_with('{') && is_json(sight) && looks_like_ninjs(sight.text);
}

bool is_table(const Sight& sight) {
  constexpr std::array<std::string_view, 3> extensions = {"csv", "tsv", "tab"};
  return has_one_of(sight, extensions) || looks_like_table(sight.text);
}

bool is_export(const Sight& sight) { return looks_like_export(sight.text); }

bool has_front_matter(std::string_view text) {
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return false;
  const std::size_t close = text.find("\n---", 3);
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && close != std::string_view::npos && colon < close;
}

bool is_markdown(const Sight& sight) {
  constexpr std::array<std::string_view, 4> extensions = {"md", "markdown", "mdown", "mkd"};
  constexpr std::array<std::string_view, 2> plain = {"txt", "text"};
  if (has_one_of(sight, extensions)) return true;
  return has_front_matter(sight.text) && !has_one_of(sight, plain);
}

/// What browsers save beside a page; text by its content.
bool is_page_asset(const Sight& sight) {
  constexpr std::array<std::string_view, 6> extensions = {"css", "js", "mjs", "map", "ttf", "otf"};
  return has_one_of(sight, extensions);
}

struct Test {
  Format format;
  bool (*holds)(const Sight&);
};

/// The first that holds decides; what none of them knows is plain text.
constexpr std::array tests = {
    Test{Format::page_asset, is_page_asset},
    Test{Format::html, is_html},
    Test{Format::odt, is_flat_odt},
    Test{Format::xml, is_xml},
    Test{Format::json_lines, is_json_lines},
    Test{Format::ninjs, is_ninjs_document},
    Test{Format::json, is_json},
    Test{Format::database_export, is_export},
    Test{Format::csv, is_table},
    Test{Format::markdown, is_markdown},
};

std::string extension_of(std::string_view file_name) {
  file_name.remove_prefix(std::min(file_name.rfind('/') + 1, file_name.size()));
  const std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos) return "";
  std::string extension(file_name.substr(dot + 1));
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension;
}

/// Some programs write a header of their own in front.
bool holds_pdf(std::string_view head) {
  constexpr std::size_t furthest = 1024;
  return head.substr(0, furthest).find("%PDF-1.") != std::string_view::npos;
}

/// Structure is told by ASCII alone, so that only wide encodings need converting.
std::string narrow(std::string_view head) {
  const auto marked = recognise_mark(head);
  const auto form = marked ? marked : recognise_wide(head);
  if (!form) return std::string(head);
  const std::string_view text = head.substr(form->mark);
  return convert_to_utf8(text, form->charset, Ending::open);
}

std::string_view skip_white_space(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
}

}  // namespace

Format recognise_format(std::string_view head, std::string_view file_name) {
  head = head.substr(0, bytes_of_head);
  constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
  const std::size_t mark = head.starts_with(utf8_mark) ? utf8_mark.size() : 0;
  if (const auto archive = recognise_web_archive(head)) return *archive;
  if (const auto signature = recognise_signature(head.substr(mark))) return *signature;
  const std::string extension = extension_of(file_name);
  // Before binary data is told, since what mails enclose may be just that.
  const std::string_view start = skip_white_space(head.substr(mark));
  if (const auto mail = recognise_mail(start, extension)) return *mail;
  if (looks_like_wire(head)) return Format::wire;  // control characters are part of it
  if (is_binary_data(head)) return holds_pdf(head) ? Format::pdf : Format::binary;
  const std::string text = narrow(head);
  const Sight sight{skip_white_space(text), extension};
  const auto test =
      std::find_if(tests.begin(), tests.end(), [&](const Test& row) { return row.holds(sight); });
  if (test == tests.end()) return Format::plain_text;
  return test->format == Format::xml ? recognise_xml(sight.text) : test->format;
}

}  // namespace clipfile
