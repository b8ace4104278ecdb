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

/// Some words at most, such as the stamp of a library on each page of a scan.
bool may_be_scan(const PageText& page) {
  constexpr std::size_t most_words = 30;
  return page.words.size() <= most_words;
}

/// Reads pages, those by recognition that are but pictures.
class PageReader {
 public:
  PageReader(const PdfFile& pdf, const Clipping& clipping, PartSink& sink)
      : pdf_(pdf), clipping_(clipping), sink_(sink) {}

  /// Returns why the rest was not read.
  std::optional<Rejection> read(PrintedDocument& document) {
    const std::uint64_t most_bytes = clipping_.limits.most_text_bytes;
    for (unsigned number = 1; number <= std::min(pdf_.pages(), most_pages); ++number) {
      if (auto rejection = read_page(number, document)) return rejection;
      if (document.text_bytes() > most_bytes) return too_large(document.text_bytes(), most_bytes);
    }
    if (document.text_bytes() > 0 || rejected_) return std::nullopt;
    if (broken_) return Rejection{"broken PDF: none of its pages can be read"};
    return Rejection{clipping_.ocr && clipping_.ocr->is_open()
                         ? "PDF: holds no text, and none was found in its pictures"
                         : "PDF: holds no text, perhaps only pictures of it: read it with --ocr"};
  }

 private:
  std::optional<Rejection> read_page(unsigned number, PrintedDocument& document) {
    const auto page = pdf_.page(number);
    broken_ = broken_ || !page;
    if (!page) return std::nullopt;
    const bool recognises = may_be_scan(*page) && clipping_.ocr && clipping_.ocr->is_open();
    if (!recognises) {
      document.add(*page);
      return std::nullopt;
    }
    if (auto rejection = clipping_.ocr->begin_page()) return rejection;
    add_richer(*page, recognise(number), document);
    return std::nullopt;
  }

  /// Nothing on a page that cannot be drawn.
  RecognisedPage recognise(unsigned number) {
    const auto picture = pdf_.draw(number);
    if (!picture) return {};
    return make_page(clipping_.ocr->read(*picture), *picture, number);
  }

  /// What a page says of itself counts, unless far more was recognised.
  void add_richer(const PageText& page, RecognisedPage recognised, PrintedDocument& document) {
    constexpr std::size_t far_more = 3;
    const Legibility& legibility = recognised.legibility;
    if (legibility.sure_words <= far_more * page.words.size() && !page.words.empty()) {
      return document.add(page);
    }
    if (legibility.is_legible()) return document.add(std::move(recognised));
    document.add(page);
    if (!legibility.has_text()) return;
    rejected_ = true;
    sink_.rejected("page " + std::to_string(page.number), {describe_illegible(legibility)});
  }

  const PdfFile& pdf_;
  const Clipping& clipping_;
  PartSink& sink_;
  bool broken_ = false;
  bool rejected_ = false;
};

}  // namespace

std::optional<Rejection> read_pdf(const Clipping& clipping, PartSink& sink) {
  const auto bytes = read_whole(clipping, clipping.limits.most_document_bytes);
  if (const auto* rejection = std::get_if<Rejection>(&bytes)) return *rejection;
  const auto opened = PdfFile::open(std::get<std::string>(bytes));
  if (const auto* rejection = std::get_if<Rejection>(&opened)) return *rejection;
  const PdfFile& pdf = std::get<PdfFile>(opened);
  PrintedDocument document;
  auto rejection = PageReader(pdf, clipping, sink).read(document);
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
