/// Limits what one file of the archive may unfold to, with all files within it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "common/article.h"

namespace clipfile {

/// One for each file of the archive. A rejection by it says that what is unfolded is a bomb, or
/// larger than anybody's clippings; what was found before counts.
class ExtractionBudget {
 public:
  /// Archives within archives.
  static constexpr unsigned most_depth = 5;

  explicit ExtractionBudget(std::uint64_t file_bytes) : file_bytes_(file_bytes) {}

  /// Takes note of bytes that came out of a compressed file. A file may unfold to 200 times its
  /// size, up to 512 MB; large files, of which 512 MB are little, to 16 times their size.
  std::optional<Rejection> expand(std::uint64_t bytes);

  /// Takes note of a file within the file: 10,000, or one for each kilobyte of a large file.
  std::optional<Rejection> enter_member();

  /// Why reading has to end; nothing while the budget lasts.
  const std::optional<Rejection>& exceeded() const { return exceeded_; }

 private:
  std::uint64_t file_bytes_;
  std::uint64_t expanded_bytes_ = 0;
  std::uint64_t members_ = 0;
  std::optional<Rejection> exceeded_;
};

}  // namespace clipfile
