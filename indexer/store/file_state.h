/// Records what was indexed from which file; stored in the index, so that it commits with the
/// articles.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/archive/file_stamp.h"

namespace clipfile {

enum class Outcome : std::uint8_t {
  indexed,     ///< its articles are in the index
  skipped,     ///< a kind of file that holds no article (a picture, a style sheet)
  failed,      ///< could not be read or understood; `reason` says why
  unfinished,  ///< written in part, or unreadable for now; every run looks at it again
};

struct FileState {
  FileStamp stamp;
  std::string content_hash;    ///< of its bytes; empty where they could not be read
  std::uint64_t articles = 0;  ///< in the index from this file
  Outcome outcome = Outcome::indexed;
  std::string reason;  ///< for failed and skipped files, and those of which parts failed
  std::string reader;  ///< what failed, see indexer/extract/reader_version.h; else empty

  std::string sidecar =
      {};  ///< the file that describes it, see indexer/archive/sidecars.h; else empty

  bool operator==(const FileState&) const = default;
};

/// A state whose texts lie elsewhere, and have to stay there.
struct FileStateView {
  FileStamp stamp;
  std::string_view content_hash;
  std::uint64_t articles = 0;
  Outcome outcome = Outcome::indexed;
  std::string_view reason;
  std::string_view reader;
  std::string_view sidecar;

  FileStateView() = default;
  FileStateView(const FileState& state);

  /// With copies of the texts.
  FileState state() const;
};

/// Whether the file could not be read, as a whole or in part.
bool failed_to_read(const FileStateView& state);

/// Every run looks at the file again.
void leave_unfinished(FileState& state, const std::string& reason);

/// The metadata key of a file: readable, and within Xapian's limit however long the path.
std::string file_state_key(std::string_view path);

/// The metadata key of a root, made in the same way; its value is the path.
std::string root_key(std::string_view path);

/// The value under a file's key; it has the path too where the key has not the whole of it.
std::string write_file_state(std::string_view path, const FileState& state);

struct KnownFile {
  std::string path;
  FileState state;

  bool operator==(const KnownFile&) const = default;
};

/// A known file in the bytes of its key and value.
struct KnownFileView {
  std::string_view path;
  FileStateView state;
};

/// Nothing where `key` is not what file_state_key writes, or `value` not what write_file_state
/// does.
std::optional<KnownFileView> view_file_state(std::string_view key, std::string_view value);

/// The same, with copies of the texts.
std::optional<KnownFile> read_file_state(std::string_view key, std::string_view value);

}  // namespace clipfile
