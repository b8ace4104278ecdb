/// Opens one file of the archive safely and reads it, whole or line by line, hashing what it reads.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <xxhash.h>

#include "common/article.h"
#include "indexer/archive/file_stamp.h"

namespace clipfile {

struct FileLine {
  std::string_view text;  ///< without its end ("\n" or "\r\n"); valid until the reader reads on
  bool too_long = false;  ///< longer than was asked for: skipped, `text` is empty
};

/// Owns the open file. Contents are never mapped: another program may truncate the file at any
/// time.
class FileReader {
 public:
  /// Never waits and never follows a symbolic link at the end of `path`; anything but a regular
  /// file is rejected.
  static std::variant<FileReader, Rejection> open(const std::string& path);

  /// Takes over a descriptor that is open for reading at its start, and closes it even when it
  /// rejects it.
  static std::variant<FileReader, Rejection> adopt(int descriptor);

  /// As they were when reading began.
  const FileStamp& stamp() const { return stamp_; }

  /// From now on reading is rejected as soon as `stopped`, so that a run can end within a long
  /// file.
  void stop_when(std::function<bool()> stopped) { stopped_ = std::move(stopped); }

  /// The next `count` bytes, fewer at the end of the file, which are still to be read afterwards.
  /// Valid until the reader reads on.
  std::variant<std::string_view, Rejection> head(std::size_t count);

  /// All that is left; rejected where it is more than `most` bytes.
  std::variant<std::string, Rejection> read_all(std::size_t most);

  /// The next line; nothing at the end of the file. Holds little more than `longest` bytes in
  /// memory.
  std::variant<std::optional<FileLine>, Rejection> read_line(std::size_t longest);

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

  std::string_view unread() const { return std::string_view(buffer_).substr(position_); }
  /// Reads once from the file into the buffer; notes its end.
  std::optional<Rejection> read_more();
  /// Reads on until `count` bytes are unread or the file ends.
  std::optional<Rejection> fill(std::size_t count);
  std::variant<std::optional<FileLine>, Rejection> skip_line();

  Descriptor descriptor_;
  FileStamp stamp_;
  std::unique_ptr<XXH3_state_t, FreeHash> hash_;
  std::string buffer_;
  std::size_t position_ = 0;  ///< of the first unread byte in the buffer
  std::uint64_t bytes_read_ = 0;
  bool at_end_ = false;
  bool at_rest_ = true;  ///< any change since it was opened shows in its stamp
  std::function<bool()> stopped_ = [] { return false; };
};

}  // namespace clipfile
