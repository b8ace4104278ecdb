/// Says what the reader of a format is: a clipping in, articles and files within it out.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "common/article.h"
#include "indexer/archive/byte_source.h"
#include "indexer/extract/extraction_budget.h"
#include "indexer/extract/extraction_limits.h"
#include "indexer/extract/formats.h"
#include "indexer/extract/ocr/ocr_desk.h"

namespace clipfile {

/// What an envelope (a mail, a capture of the web) says of the file within it.
struct Hints {
  std::string charset;           ///< as it names it; may be wrong
  std::optional<Format> format;  ///< believed where the contents do not say what they are
};

struct Clipping {
  ByteSource& bytes;
  std::string_view name;  ///< of the file, or within its envelope; for what only a name tells
  const ExtractionLimits& limits;
  ExtractionBudget& budget;
  Format format;
  Hints hints;
  OcrDesk* ocr = nullptr;  ///< null: nothing is recognised, and nobody is to know
};

/// A file within a file, to be recognised and read as any other.
struct Enclosed {
  std::string part;  ///< place in the file around it; empty where it is all that the file holds
  std::string name;
  ByteSource& bytes;
  Hints hints;
  std::function<void(Article&)> amend;  ///< what the envelope knows better; may be empty
};

/// Where a reader hands what it finds, in order. `part` is the place in the file, and unlike all
/// others of it; it is empty where the file is one article.
class PartSink {
 public:
  virtual ~PartSink() = default;
  virtual void article(const std::string& part, Article article) = 0;
  /// The others go on.
  virtual void rejected(const std::string& part, const Rejection& rejection) = 0;
  virtual void enclosed(const Enclosed& file) = 0;
  /// For a reader that has parts which are no files: why the next is not to be read.
  virtual std::optional<Rejection> begin_part() { return std::nullopt; }
};

/// All bytes of a clipping that is read as a whole; rejected ("too large: ...") where they are more
/// than `most`.
std::variant<std::string, Rejection> read_whole(const Clipping& clipping, std::uint64_t most);

/// "too large: 20 MB, 16 are allowed: ..."
Rejection too_large(std::uint64_t bytes, std::uint64_t most);

/// Returns why the clipping as a whole, or the rest of it, could not be read.
using Reader = std::optional<Rejection> (*)(const Clipping&, PartSink&);

/// Null where this build has none.
Reader find_reader(Format format);

}  // namespace clipfile
