/// Gives the bytes of a clipping, wherever it lies, in a row or line by line.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "common/article.h"

namespace clipfile {

struct FileLine {
  std::string_view text;  ///< without its end ("\n" or "\r\n"); valid until the source is read on
  bool too_long = false;  ///< longer than was asked for: skipped, `text` is empty
};

/// A file of the archive, or a file within one. A rejection says why no more can be read.
class ByteSource {
 public:
  virtual ~ByteSource() = default;

  /// From now on reading is rejected as soon as `stopped`, so that a run can end within a long
  /// file.
  void stop_when(std::function<bool()> stopped) { stopped_ = std::move(stopped); }

  /// The next `count` bytes, fewer at the end, which are still to be read afterwards. Valid until
  /// the source is read on.
  std::variant<std::string_view, Rejection> head(std::size_t count);

  /// The next bytes, up to `count`, at least one; none at the end.
  std::variant<std::size_t, Rejection> read(char* to, std::size_t count);

  /// All that is left; rejected where it is more than `most` bytes.
  std::variant<std::string, Rejection> read_all(std::size_t most);

  /// The next line; nothing at the end. Holds little more than `longest` bytes in memory.
  std::variant<std::optional<FileLine>, Rejection> read_line(std::size_t longest);

  /// Passes over what is left.
  std::optional<Rejection> read_to_end();

  /// Whether read_at() works; then size() is known.
  virtual bool is_seekable() const { return false; }
  virtual std::optional<std::uint64_t> size() const { return std::nullopt; }

  /// Bytes from `offset` on, fewer at the end; what is read in a row is not affected.
  virtual std::variant<std::size_t, Rejection> read_at(std::uint64_t offset, char* to,
                                                       std::size_t count);

 protected:
  ByteSource() = default;
  ByteSource(ByteSource&&) = default;
  ByteSource& operator=(ByteSource&&) = default;

  /// Up to `count` bytes more, at least one; none at the end.
  virtual std::variant<std::size_t, Rejection> read_next(char* to, std::size_t count) = 0;

 private:
  std::string_view unread() const { return std::string_view(buffer_).substr(position_); }
  std::size_t next_chunk() const;
  /// Reads once into the buffer; notes the end.
  std::optional<Rejection> read_more();
  /// Reads on until `count` bytes are unread or the source ends.
  std::optional<Rejection> fill(std::size_t count);
  std::variant<std::optional<FileLine>, Rejection> skip_line();

  std::string buffer_;
  std::size_t position_ = 0;  ///< of the first unread byte in the buffer
  std::uint64_t received_ = 0;
  bool at_end_ = false;
  std::function<bool()> stopped_ = [] { return false; };
};

}  // namespace clipfile
