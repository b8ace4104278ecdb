// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/extract.h"

#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "common/article_identity.h"
#include "indexer/analyse/language.h"
#include "indexer/extract/archive/zip_members.h"
#include "indexer/extract/extraction_budget.h"
#include "indexer/extract/reader.h"
#include "indexer/extract/recognise.h"
#include "indexer/extract/text/front_matter.h"

namespace clipfile {
namespace {

/// What the reading of a file and of all files within it share.
struct WholeFile {
  const std::string& path;
  const ExtractionLimits& limits;
  const ExtractionSink& sink;
  std::string_view sidecar;
  OcrDesk& ocr;
  ExtractionBudget budget;
  std::uint64_t parts = 0;             ///< articles and rejections so far
  std::uint64_t begun = 0;             ///< see ExtractionSink::begin_part
  std::optional<Rejection> temporary;  ///< the file cannot be read on for now
};

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

std::uint64_t text_bytes_of(const Article& article) {
  std::uint64_t bytes = 0;
  for (const std::string& paragraph : article.body) bytes += paragraph.size();
  return bytes;
}

ExtractionResult extract_source(WholeFile& whole, const Enclosed& file, const class Level* outer);

/// A file of the archive, or one within it, while its reader is at work.
class Level : public PartSink {
 public:
  Level(WholeFile& whole, const Enclosed& file, Format format, const Level* outer)
      : whole_(whole), file_(file), format_(format), outer_(outer) {}

  void article(const std::string& part, Article article) override {
    const std::uint64_t text_bytes = text_bytes_of(article);
    if (text_bytes > whole_.limits.most_text_bytes) {
      return rejected(part, too_large(text_bytes, whole_.limits.most_text_bytes));
    }
    ++whole_.parts;
    for (const Level* level = this; level; level = level->outer_) {
      if (level->file_.amend) level->file_.amend(article);
    }
    article.part = place(part);
    if (article.part.empty() && !whole_.sidecar.empty()) apply_sidecar(whole_.sidecar, article);
    whole_.sink.article(complete(std::move(article), whole_.path, format_));
  }

  void rejected(const std::string& part, const Rejection& rejection) override {
    ++whole_.parts;
    const std::string where = place(part);
    whole_.sink.rejected_part(where.empty() ? "contents" : where, rejection);
  }

  void enclosed(const Enclosed& file) override {
    if (whole_.temporary) return;
    const bool is_all = file.part.empty();
    const auto passed_over = is_all ? std::nullopt : begin_part();
    if (passed_over) return rejected(file.part, *passed_over);
    const ExtractionResult result = extract_source(whole_, file, this);
    if (result.outcome != Extraction::rejected) return;
    const Rejection rejection{result.reason, result.cause};
    if (result.cause == RejectionCause::temporary) {
      whole_.temporary = rejection;
    } else {
      rejected(file.part, rejection);
    }
  }

  std::optional<Rejection> begin_part() override { return whole_.sink.begin_part(++whole_.begun); }

  unsigned depth() const { return outer_ ? outer_->depth() + 1 : 0; }

 private:
  /// "letters.zip!/2022.mbox!/17"
  std::string place(const std::string& part) const {
    const std::string around = outer_ ? outer_->place(file_.part) : "";
    return around + (around.empty() || part.empty() ? "" : "!/") + part;
  }

  WholeFile& whole_;
  const Enclosed& file_;
  Format format_;
  const Level* outer_;
};

/// Kinds that accompany saved pages and hold no story.
bool holds_no_article(Format format) {
  return format == Format::audio_video || format == Format::page_asset;
}

ExtractionResult skipped(const std::string& reason) {
  return {Extraction::skipped, reason, RejectionCause::content, std::nullopt};
}

constexpr const char* unrecognised = "image: text in it is recognised with --ocr only";

bool may_be_zip(Format format) {
  return format == Format::zip || format == Format::odt || format == Format::opendocument ||
         format == Format::epub || format == Format::office_open;
}

Format recognise(std::string_view head, const Enclosed& file) {
  const Format format = recognise_format(head, file.name);
  if (may_be_zip(format) && head.starts_with("PK") && file.bytes.is_seekable())
    return recognise_zip(file.bytes);
  return format == Format::plain_text ? file.hints.format.value_or(format) : format;
}

ExtractionResult extract_as(Format format, WholeFile& whole, const Enclosed& file,
                            const Level* outer) {
  if (holds_no_article(format)) {
    return skipped(std::string(row_of(format).title) + " cannot hold an article");
  }
  if (format == Format::image && !whole.ocr.is_open()) return skipped(unrecognised);
  const Reader read = find_reader(format);
  if (!read) return rejected({why_not_read(format)});
  Level level(whole, file, format, outer);
  if (level.depth() > ExtractionBudget::most_depth) {
    return rejected({"lies in too many archives, one within the other: unpack them"});
  }
  const Clipping clipping{.bytes = file.bytes,
                          .name = file.name,
                          .limits = whole.limits,
                          .budget = whole.budget,
                          .format = format,
                          .hints = file.hints,
                          .ocr = &whole.ocr};
  const auto rejection = read(clipping, level);
  if (whole.temporary) return rejected(*whole.temporary);
  return rejection ? rejected(*rejection) : ExtractionResult();
}

ExtractionResult extract_source(WholeFile& whole, const Enclosed& file, const Level* outer) {
  const auto head = file.bytes.head(bytes_of_head);
  if (const auto* rejection = std::get_if<Rejection>(&head)) return rejected(*rejection);
  const std::string_view start = std::get<std::string_view>(head);
  if (start.empty()) return rejected({"empty file"});
  const Format format = recognise(start, file);
  ExtractionResult result = extract_as(format, whole, file, outer);
  result.format = format;
  return result;
}

}  // namespace

ExtractionResult extract_articles(ByteSource& file, const std::string& path,
                                  const ExtractionLimits& limits, const ExtractionSink& sink,
                                  std::string_view sidecar, OcrDesk& ocr) {
  WholeFile whole{.path = path,
                  .limits = limits,
                  .sink = sink,
                  .sidecar = sidecar,
                  .ocr = ocr,
                  .budget = ExtractionBudget(file.size().value_or(0)),
                  .temporary = {}};
  const Enclosed outermost{.part = "", .name = path, .bytes = file, .hints = {}, .amend = {}};
  ExtractionResult result = extract_source(whole, outermost, nullptr);
  if (result.outcome != Extraction::read) return result;
  if (const auto rejection = file.read_to_end()) return rejected(*rejection);  // for its hash
  if (whole.parts == 0) {
    result.outcome = Extraction::skipped;
    const bool is_image = result.format == Format::image;
    result.reason = is_image ? "image: no text was found in it" : "holds no article";
  }
  return result;
}

ExtractionResult extract_articles(ByteSource& file, const std::string& path,
                                  const ExtractionLimits& limits, const ExtractionSink& sink,
                                  std::string_view sidecar) {
  OcrDesk closed(nullptr);
  return extract_articles(file, path, limits, sink, sidecar, closed);
}

}  // namespace clipfile
