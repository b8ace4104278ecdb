/// Hands pictures of text to whoever recognises it, for a file and all files within it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <variant>
#include <vector>

#include "common/article.h"
#include "indexer/extract/ocr/ocr_engine.h"

namespace clipfile {

/// Pages of one file, with all files within it, that are recognised.
inline constexpr unsigned most_recognised_pages = 2000;

class OcrDesk {
 public:
  /// Without an engine nothing can be recognised. `page_begins` is called before each page.
  explicit OcrDesk(
      OcrEngine* engine, std::function<void()> page_begins = [] {})
      : engine_(engine), page_begins_(std::move(page_begins)) {}

  /// Whether text can be recognised. Where it cannot, takes note of it.
  bool is_open();

  /// Whether something was asked for that only an engine could have read.
  bool was_missed() const { return was_missed_; }
  /// Whether anything was recognised, or tried to.
  bool was_used() const { return pages_ > 0; }

  /// As the functions of OcrEngine; is_open() is true.
  std::variant<unsigned, Rejection> count_pictures(std::string_view file) const;
  std::variant<GrayPicture, Rejection> decode(std::string_view file, unsigned number) const;
  std::vector<RecognisedLine> read(const GrayPicture& picture) { return engine_->read(picture); }

  /// To be called before each page is decoded: it has a time of its own. Rejects one too many.
  std::optional<Rejection> begin_page();

 private:
  OcrEngine* engine_;
  std::function<void()> page_begins_;
  unsigned pages_ = 0;
  bool was_missed_ = false;
};

}  // namespace clipfile
