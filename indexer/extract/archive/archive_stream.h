/// Reads packed files with libarchive: member after member, each a source of bytes of its own.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "indexer/archive/byte_source.h"
#include "indexer/extract/extraction_budget.h"

namespace clipfile {

struct ArchiveMember {
  std::string name;  ///< valid UTF-8; without "..", a leading "/", and control characters
  bool is_file = false;
  bool is_encrypted = false;
};

/// Nothing is ever written; links are not followed. What comes out is counted by the budget.
class ArchiveStream {
 public:
  enum class Kind : std::uint8_t {
    members,     ///< zip, tar, 7-Zip, RAR
    compressed,  ///< one file, compressed: gzip, bzip2, xz, Zstandard
  };

  /// Both must outlive this. Zip and 7-Zip need a source that is seekable to be read in full.
  ArchiveStream(ByteSource& source, Kind kind, ExtractionBudget& budget);
  ArchiveStream(const ArchiveStream&) = delete;
  ArchiveStream& operator=(const ArchiveStream&) = delete;

  /// The next member; nothing behind the last one. A rejection ends the archive.
  std::variant<std::optional<ArchiveMember>, Rejection> next();

  /// The contents of the member that next() gave, until it is called again.
  ByteSource& contents() { return contents_; }

 private:
  class Contents : public ByteSource {
   public:
    explicit Contents(ArchiveStream& stream) : stream_(&stream) {}
    Contents(Contents&&) = default;
    Contents& operator=(Contents&&) = default;

   private:
    std::variant<std::size_t, Rejection> read_next(char* to, std::size_t count) override;
    ArchiveStream* stream_;
  };
  struct Close {
    void operator()(struct archive* archive) const { archive_read_free(archive); }
  };

  static la_ssize_t give_bytes(struct archive* archive, void* stream, const void** bytes);
  static la_int64_t move_to(struct archive* archive, void* stream, la_int64_t offset, int whence);
  Rejection why_broken() const;

  ByteSource& source_;
  ExtractionBudget& budget_;
  bool seeks_;
  std::uint64_t offset_ = 0;  ///< where a seekable source is read next
  std::vector<char> buffer_;
  std::optional<Rejection> fault_;  ///< of the source
  Contents contents_;
  std::unique_ptr<struct archive, Close> archive_;
  int opened_ = 0;
};

}  // namespace clipfile
