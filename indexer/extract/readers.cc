// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "common/calendar.h"
#include "indexer/extract/archive/archive_reader.h"
#include "indexer/extract/decode.h"
#include "indexer/extract/epub/epub.h"
#include "indexer/extract/exports/exports.h"
#include "indexer/extract/html/html.h"
#include "indexer/extract/json_records.h"
#include "indexer/extract/mail/mail.h"
#include "indexer/extract/ocr/picture.h"
#include "indexer/extract/office/docx.h"
#include "indexer/extract/office/odt.h"
#include "indexer/extract/office/ole.h"
#include "indexer/extract/office/rtf.h"
#include "indexer/extract/pdf/pdf.h"
#include "indexer/extract/reader.h"
#include "indexer/extract/tables/table.h"
#include "indexer/extract/text/markdown.h"
#include "indexer/extract/text/plain_text.h"
#include "indexer/extract/web/web_archives.h"
#include "indexer/extract/wire/news_wire.h"
#include "indexer/extract/xml_articles.h"

namespace clipfile {
namespace {

using ArticleOrRejection = std::variant<Article, Rejection>;

/// What an envelope declares counts more than what the page says of itself, as in browsers.
std::string declared_charset(const Clipping& clipping, std::string_view bytes) {
  if (!clipping.hints.charset.empty()) return clipping.hints.charset;
  return clipping.format == Format::html ? declared_html_charset(bytes) : "";
}

/// Reads a format in which a file is one article of decoded text.
template <ArticleOrRejection read(std::string_view utf8)>
std::optional<Rejection> read_text_file(const Clipping& clipping, PartSink& sink) {
  const ExtractionLimits& limits = clipping.limits;
  const bool is_page = clipping.format == Format::html;
  auto bytes = read_whole(clipping, is_page ? limits.most_page_bytes : limits.most_text_bytes);
  if (auto* rejection = std::get_if<Rejection>(&bytes)) return std::move(*rejection);
  const std::string& held = std::get<std::string>(bytes);
  auto decoded = decode_text(held, declared_charset(clipping, held));
  if (auto* rejection = std::get_if<Rejection>(&decoded)) return std::move(*rejection);
  std::get<std::string>(bytes) = {};
  auto article = read(std::get<DecodedText>(decoded).text);
  if (auto* rejection = std::get_if<Rejection>(&article)) return std::move(*rejection);
  sink.article("", std::get<Article>(std::move(article)));
  return std::nullopt;
}

ArticleOrRejection read_text_of_today(std::string_view utf8) {
  return read_plain_text(utf8, today());
}

ArticleOrRejection read_markdown_of_today(std::string_view utf8) {
  return read_markdown(utf8, today());
}

std::optional<Rejection> read_records(const Clipping& clipping, PartSink& sink) {
  std::optional<Rejection> lone;  // of an object that is all that the file holds
  std::size_t articles = 0;
  const auto take = [&](ReadPart read) {
    if (const auto* rejection = std::get_if<Rejection>(&read.result)) {
      if (read.part.empty()) {
        lone = *rejection;
      } else {
        sink.rejected(read.part, *rejection);
      }
      return;
    }
    ++articles;
    sink.article(read.part, std::get<Article>(std::move(read.result)));
  };
  if (auto rejection = read_json_records(clipping.bytes, clipping.format, take)) return rejection;
  if (lone && articles == 0) return lone;
  if (lone) sink.rejected("", *lone);
  return std::nullopt;
}

std::optional<Rejection> read_table_file(const Clipping& clipping, PartSink& sink) {
  return read_table(clipping.bytes, [&](ReadPart read) {
    std::vector<ReadPart> parts;
    parts.push_back(std::move(read));
    hand_over(std::move(parts), sink);
  });
}

}  // namespace

Reader find_reader(Format format) {
  switch (format) {
    case Format::plain_text:
      return read_text_file<read_text_of_today>;
    case Format::markdown:
      return read_text_file<read_markdown_of_today>;
    case Format::html:
      return read_text_file<read_html>;
    case Format::json:
    case Format::ninjs:
    case Format::json_lines:
      return read_records;
    case Format::csv:
      return read_table_file;
    case Format::database_export:
      return read_export_file;
    case Format::wire:
      return read_wire_file;
    case Format::xml:
    case Format::feed:
    case Format::nitf:
    case Format::newsml:
      return read_xml_file;
    case Format::epub:
      return read_epub;
    case Format::docx:
      return read_docx;
    case Format::odt:
      return read_odt;
    case Format::ole_document:
      return explain_ole;
    case Format::rtf:
      return read_rtf;
    case Format::pdf:
      return read_pdf;
    case Format::image:
      return read_picture;
    case Format::mail:
      return read_mail;
    case Format::mbox:
      return read_mbox;
    case Format::mhtml:
      return read_mhtml;
    case Format::warc:
    case Format::arc:
      return read_web_archive;
    case Format::wacz:
      return read_wacz;
    case Format::zip:
    case Format::tar:
    case Format::seven_zip:
    case Format::rar:
      return read_archive;
    case Format::iwork:
      return read_iwork;
    case Format::gzip:
    case Format::bzip2:
    case Format::xz:
    case Format::zstd:
      return read_compressed;
    default:
      return nullptr;
  }
}

}  // namespace clipfile
