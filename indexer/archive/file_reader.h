/// Opens one file of the archive safely and reads it, hashing what it reads.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <xxhash.h>

#include "common/article.h"
#include "indexer/archive/byte_source.h"
#include "indexer/archive/file_stamp.h"

namespace clipfile {

/// Owns the open file. Contents are never mapped: another program may truncate the file at any
/// time.
class FileReader : public ByteSource {
 public:
  /// Never waits and never follows a symbolic link at the end of `path`; anything but a regular
  /// file is rejected.
  static std::variant<FileReader, Rejection> open(const std::string& path);

  /// Takes over a descriptor that is open for reading at its start, and closes it even when it
  /// rejects it.
  static std::variant<FileReader, Rejection> adopt(int descriptor);

  /// As they were when reading began.
  const FileStamp& stamp() const { return stamp_; }

  bool is_seekable() const override { return true; }
  std::optional<std::uint64_t> size() const override { return stamp_.size; }
  /// What is read here is not hashed: see read_to_end().
  std::variant<std::size_t, Rejection> read_at(std::uint64_t offset, char* to,
                                               std::size_t count) override;

  /// Nothing where the file is still what stamp() says and, once its end was reached, had as many
  /// bytes.
  std::optional<Rejection> check_unchanged() const;

  /// XXH3 (128 bits, 32 hexadecimal digits) of the bytes read from the file so far: of the whole
  /// file once its end was reached.
  std::string hash() const;

 private:
  struct Descriptor {
    explicit Descriptor(int number_) : number(number_) {}
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor();
    int number;
  };
  struct FreeHash {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
  };

  explicit FileReader(Descriptor descriptor);

  std::variant<std::size_t, Rejection> read_next(char* to, std::size_t count) override;

  Descriptor descriptor_;
  FileStamp stamp_;
  std::unique_ptr<XXH3_state_t, FreeHash> hash_;
  std::uint64_t bytes_read_ = 0;
  bool ended_ = false;
  bool at_rest_ = true;  ///< any change since it was opened shows in its stamp
};

}  // namespace clipfile
