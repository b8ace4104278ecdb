// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/pdf.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "common/calendar.h"
#include "indexer/archive/memory_source.h"
#include "indexer/extract/pdf/pdf_file.h"
#include "indexer/extract/pdf/printed_articles.h"

namespace clipfile {
namespace {

constexpr unsigned most_pages = 5000;
constexpr std::size_t most_attachments = 200;

/// Returns why the rest was not read.
std::optional<Rejection> enclose_attachments(const PdfFile& pdf, const Clipping& clipping,
                                             PartSink& sink) {
  unsigned number = 0;
  const auto most_bytes = static_cast<std::size_t>(clipping.limits.most_document_bytes);
  for (PdfAttachment& file : pdf.attachments(most_attachments, most_bytes)) {
    if (auto rejection = clipping.budget.enter_member()) return rejection;
    if (auto rejection = clipping.budget.expand(file.bytes.size())) return rejection;
    MemorySource bytes(std::move(file.bytes));
    sink.enclosed({"attachment " + std::to_string(++number), file.name, bytes, {}, {}});
  }
  return std::nullopt;
}

std::optional<Rejection> read_pages(const PdfFile& pdf, const ExtractionLimits& limits,
                                    PrintedDocument& document) {
  bool broken = false;
  for (unsigned number = 1; number <= std::min(pdf.pages(), most_pages); ++number) {
    const auto page = pdf.page(number);
    broken = broken || !page;
    if (page) document.add(*page);
    if (document.text_bytes() > limits.most_text_bytes) {
      return too_large(document.text_bytes(), limits.most_text_bytes);
    }
  }
  if (document.text_bytes() > 0) return std::nullopt;
  if (broken) return Rejection{"broken PDF: none of its pages can be read"};
  return Rejection{"PDF: holds no text, perhaps only pictures of it: run a scan through OCR first"};
}

}  // namespace

std::optional<Rejection> read_pdf(const Clipping& clipping, PartSink& sink) {
  const auto bytes = read_whole(clipping, clipping.limits.most_document_bytes);
  if (const auto* rejection = std::get_if<Rejection>(&bytes)) return *rejection;
  const auto opened = PdfFile::open(std::get<std::string>(bytes));
  if (const auto* rejection = std::get_if<Rejection>(&opened)) return *rejection;
  const PdfFile& pdf = std::get<PdfFile>(opened);
  PrintedDocument document;
  auto rejection = read_pages(pdf, clipping.limits, document);
  if (!rejection) {
    for (Article& article : std::move(document).read(pdf.metadata(), today())) {
      const std::string part = article.part;
      sink.article(part, std::move(article));
    }
  }
  if (auto unfinished = enclose_attachments(pdf, clipping, sink)) return unfinished;
  if (!rejection && pdf.pages() > most_pages) {
    rejection = Rejection{"has more than 5,000 pages, of which the others were not read: split it"};
  }
  return rejection;
}

}  // namespace clipfile
