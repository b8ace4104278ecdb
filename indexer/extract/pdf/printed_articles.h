/// Makes articles of the pages of a printed document.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/article.h"
#include "common/calendar.h"
#include "indexer/extract/ocr/recognised_page.h"
#include "indexer/extract/pdf/margins.h"
#include "indexer/extract/pdf/page_text.h"
#include "indexer/extract/text/document_text.h"

namespace clipfile {

/// Takes the pages one by one, and knows at the end what they say.
class PrintedDocument {
 public:
  void add(const PageText& page);
  /// Of a page that was but a picture; the articles say so.
  void add(RecognisedPage page);

  /// Of all pages that were recognised.
  const Legibility& legibility() const { return legibility_; }

  /// Of what was added, in bytes.
  std::size_t text_bytes() const { return text_bytes_; }

  /// One article as a rule; those of a newspaper's page apart, with their part ("page 3, 2"). Every
  /// text of the pages is in one of them, in the citation, the body or the asides; running heads
  /// and page numbers are asides of the first. Empty where the pages hold no text.
  std::vector<Article> read(const DocumentMetadata& metadata, Day today) &&;

 private:
  std::vector<PrintedPage> pages_;
  std::vector<Aside> sideways_;
  std::size_t text_bytes_ = 0;
  std::size_t recognised_bytes_ = 0;
  Legibility legibility_;
};

}  // namespace clipfile
