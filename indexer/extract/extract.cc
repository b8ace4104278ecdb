// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/extract.h"

#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "common/article_identity.h"
#include "common/calendar.h"
#include "indexer/analyse/language.h"
#include "indexer/extract/decode.h"
#include "indexer/extract/formats.h"
#include "indexer/extract/html/html.h"
#include "indexer/extract/json_records.h"
#include "indexer/extract/recognise.h"
#include "indexer/extract/text/markdown.h"
#include "indexer/extract/text/plain_text.h"

namespace clipfile {
namespace {

using ArticleOrRejection = std::variant<Article, Rejection>;

ExtractionResult rejected(const Rejection& rejection) {
  return {Extraction::rejected, rejection.reason, rejection.cause, std::nullopt};
}

std::string start_of_body(const Article& article) {
  constexpr std::size_t enough = 8 * 1024;
  std::string text = article.citation.headline;
  for (const std::string& paragraph : article.body) {
    if (text.size() >= enough) break;
    text += '\n' + paragraph;
  }
  return text;
}

/// Fills in what does not depend on the format.
Article complete(Article article, const std::string& path, Format format) {
  article.path = path;
  article.type = row_of(format).name;
  if (article.id.empty()) article.id = make_article_id(path, article.part);
  article.citation.language = detect_language(start_of_body(article), article.citation.language);
  return article;
}

ArticleOrRejection read_one_article(std::string_view bytes, Format format) {
  const bool is_html = format == Format::html;
  const auto decoded = decode_text(bytes, is_html ? declared_html_charset(bytes) : "");
  if (const auto* rejection = std::get_if<Rejection>(&decoded)) return *rejection;
  const std::string& text = std::get<DecodedText>(decoded).text;
  if (is_html) return read_html(text);
  if (format == Format::markdown) return read_markdown(text, today());
  return read_plain_text(text, today());
}

Rejection too_large(std::uint64_t bytes, std::uint64_t most) {
  constexpr std::uint64_t megabyte = 1024 * 1024;
  return {"too large: " + std::to_string(bytes / megabyte) + " MB, " +
              std::to_string(most / megabyte) +
              " are allowed: split it, or allow more with --max-file-size",
          RejectionCause::size};
}

std::uint64_t text_bytes_of(const Article& article) {
  std::uint64_t bytes = 0;
  for (const std::string& paragraph : article.body) bytes += paragraph.size();
  return bytes;
}

ExtractionResult extract_one(FileReader& file, const std::string& path, Format format,
                             const ExtractionLimits& limits, const ExtractionSink& sink) {
  const bool is_page = format == Format::html;
  const std::uint64_t most = is_page ? limits.most_page_bytes : limits.most_text_bytes;
  if (file.stamp().size > most) return rejected(too_large(file.stamp().size, most));
  const auto bytes = file.read_all(most);
  if (const auto* rejection = std::get_if<Rejection>(&bytes)) return rejected(*rejection);
  auto read = read_one_article(std::get<std::string>(bytes), format);
  if (const auto* rejection = std::get_if<Rejection>(&read)) return rejected(*rejection);
  Article& article = std::get<Article>(read);
  const std::uint64_t text_bytes = text_bytes_of(article);
  if (text_bytes > limits.most_text_bytes) {
    return rejected(too_large(text_bytes, limits.most_text_bytes));
  }
  sink.article(complete(std::move(article), path, format));
  return {};
}

ExtractionResult extract_records(FileReader& file, const std::string& path, Format format,
                                 const ExtractionLimits& limits, const ExtractionSink& sink) {
  const auto take = [&](ReadPart read) {
    if (const auto* rejection = std::get_if<Rejection>(&read.result)) {
      return sink.rejected_part(read.part, *rejection);
    }
    Article& article = std::get<Article>(read.result);
    const std::uint64_t text_bytes = text_bytes_of(article);
    if (text_bytes > limits.most_text_bytes) {
      return sink.rejected_part(read.part, too_large(text_bytes, limits.most_text_bytes));
    }
    article.part = read.part;
    sink.article(complete(std::move(article), path, format));
  };
  if (const auto rejection = read_json_records(file, format, take)) return rejected(*rejection);
  return {};
}

/// Kinds that accompany saved pages and hold no story.
bool holds_no_article(Format format) {
  return format == Format::image || format == Format::audio_video || format == Format::page_asset;
}

ExtractionResult extract_as(Format format, FileReader& file, const std::string& path,
                            const ExtractionLimits& limits, const ExtractionSink& sink) {
  if (holds_no_article(format)) {
    return {Extraction::skipped, std::string(row_of(format).title) + " cannot hold an article",
            RejectionCause::content, std::nullopt};
  }
  if (row_of(format).reader_version == 0) {
    return rejected({why_not_read(format)});
  }
  if (format == Format::json || format == Format::json_lines) {
    return extract_records(file, path, format, limits, sink);
  }
  return extract_one(file, path, format, limits, sink);
}

}  // namespace

ExtractionResult extract_articles(FileReader& file, const std::string& path,
                                  const ExtractionLimits& limits, const ExtractionSink& sink) {
  const auto head = file.head(bytes_of_head);
  if (const auto* rejection = std::get_if<Rejection>(&head)) return rejected(*rejection);
  const std::string_view start = std::get<std::string_view>(head);
  if (start.empty()) return rejected({"empty file"});
  const Format format = recognise_format(start, path);
  ExtractionResult result = extract_as(format, file, path, limits, sink);
  result.format = format;
  return result;
}

}  // namespace clipfile
