/// Reads the articles of one file of the archive, whatever format it is in.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "indexer/archive/byte_source.h"
#include "indexer/extract/extraction_limits.h"
#include "indexer/extract/formats.h"
#include "indexer/extract/ocr/ocr_desk.h"

namespace clipfile {

/// Where the articles of a file go, one by one, so that a file of many need not be held in memory.
struct ExtractionSink {
  std::function<void(Article)> article;
  std::function<void(const std::string& part, Rejection)> rejected_part;  ///< the others go on

  /// Asked before each of several files within the file, and each mail of a mailbox, is read: why
  /// it is not to be. They are numbered from 1 in the order in which they are met, which depends on
  /// the bytes of the file alone.
  std::function<std::optional<Rejection>(std::uint64_t)> begin_part = [](std::uint64_t) {
    return std::optional<Rejection>();
  };
};

/// "Skipped" is a file whose kind holds no article at all: a picture beside a page, a style sheet.
enum class Extraction : std::uint8_t { read, skipped, rejected };

struct ExtractionResult {
  Extraction outcome = Extraction::read;
  std::string reason;  ///< where it was not read
  RejectionCause cause = RejectionCause::content;
  std::optional<Format> format;  ///< nothing where it was not even recognised
};

/// The articles have path, part, id, type and language. `path` is the file's name, for what only a
/// name tells. `sidecar` is what a file beside it says of it, in YAML; it overrules what the file
/// says where that is one article.
ExtractionResult extract_articles(ByteSource& file, const std::string& path,
                                  const ExtractionLimits& limits, const ExtractionSink& sink,
                                  std::string_view sidecar, OcrDesk& ocr);

/// The same, recognising no text in pictures.
ExtractionResult extract_articles(ByteSource& file, const std::string& path,
                                  const ExtractionLimits& limits, const ExtractionSink& sink,
                                  std::string_view sidecar = {});

}  // namespace clipfile
