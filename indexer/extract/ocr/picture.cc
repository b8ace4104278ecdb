// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ocr/picture.h"

#include <string>
#include <utility>
#include <variant>

#include "common/calendar.h"
#include "indexer/extract/ocr/ocr_desk.h"
#include "indexer/extract/ocr/recognised_page.h"
#include "indexer/extract/pdf/printed_articles.h"

namespace clipfile {
namespace {

/// Returns why the rest was not read.
std::optional<Rejection> read_pages(std::string_view file, unsigned pages, OcrDesk& desk,
                                    PrintedDocument& document) {
  for (unsigned number = 1; number <= pages; ++number) {
    if (auto rejection = desk.begin_page()) return rejection;
    const auto decoded = desk.decode(file, number);
    if (const auto* rejection = std::get_if<Rejection>(&decoded)) return *rejection;
    const auto& picture = std::get<GrayPicture>(decoded);
    document.add(make_page(desk.read(picture), picture, number));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Rejection> read_picture(const Clipping& clipping, PartSink& sink) {
  const auto bytes = read_whole(clipping, clipping.limits.most_document_bytes);
  if (const auto* rejection = std::get_if<Rejection>(&bytes)) return *rejection;
  const std::string_view file = std::get<std::string>(bytes);
  const auto count = clipping.ocr->count_pictures(file);
  if (const auto* rejection = std::get_if<Rejection>(&count)) return *rejection;
  const unsigned pages = std::get<unsigned>(count);
  PrintedDocument document;
  auto rejection = read_pages(file, pages, *clipping.ocr, document);
  if (!document.legibility().has_text()) return rejection;
  if (!document.legibility().is_legible()) {
    return Rejection{"image: " + describe_illegible(document.legibility())};
  }
  for (Article& article : std::move(document).read({}, today())) {
    if (pages == 1) article.pages.clear();
    const std::string part = article.part;
    sink.article(part, std::move(article));
  }
  return rejection;
}

}  // namespace clipfile
