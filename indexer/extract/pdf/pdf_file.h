/// Opens a PDF with poppler and reads what its pages show, and what it says of itself.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/article.h"
#include "indexer/extract/ocr/ocr_engine.h"
#include "indexer/extract/pdf/page_text.h"
#include "indexer/extract/text/document_text.h"

namespace poppler {
class document;
}

namespace clipfile {

struct PdfAttachment {
  std::string name;
  std::string bytes;
};

class PdfFile {
 public:
  /// `bytes` must outlive the result. Rejects what is broken, and what opens with a password only.
  static std::variant<PdfFile, Rejection> open(std::string_view bytes);

  PdfFile(PdfFile&&) noexcept;
  PdfFile& operator=(PdfFile&&) noexcept;
  ~PdfFile();

  unsigned pages() const;

  /// Pages count from 1. Nothing where the page is broken.
  std::optional<PageText> page(unsigned number) const;

  /// The page as it looks, at 300 dots per inch, fewer where it is very large. Nothing where it is
  /// broken, or larger than anything on which letters could be told then.
  std::optional<GrayPicture> draw(unsigned number) const;

  DocumentMetadata metadata() const;

  /// Files that are attached to the document as a whole, at most `most` of them, none larger than
  /// `largest` bytes.
  std::vector<PdfAttachment> attachments(std::size_t most, std::size_t largest) const;

 private:
  explicit PdfFile(std::unique_ptr<poppler::document> document);

  std::unique_ptr<poppler::document> document_;
};

}  // namespace clipfile
