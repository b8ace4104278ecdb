/// The generation that a run writes: its database, and what of it is on disk.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <xapian.h>

namespace clipfile {

class OpenGeneration {
 public:
  /// `path`: of the generation. `before`: that which was in use when the run began; it stays beside
  /// those that the run publishes. Empty where there was none. Throws IndexBusy where another
  /// program writes to the generation, Xapian::Error.
  OpenGeneration(std::string index_folder, std::string path, std::string before);

  OpenGeneration(const OpenGeneration&) = delete;
  OpenGeneration& operator=(const OpenGeneration&) = delete;

  const std::string& index_folder() const { return index_folder_; }
  const std::string& path() const { return path_; }
  Xapian::WritableDatabase& database() { return database_; }
  const Xapian::WritableDatabase& database() const { return database_; }

  /// Whether it was not published yet.
  bool is_unfinished() const;

  std::uint64_t bytes_on_disk() const;

  /// What belongs together is written between the two. It is on disk when commit() returns.
  void begin();
  void commit();

  /// As it was after the last commit: after an error Xapian drops what was not committed.
  void open_anew();

  /// A complete database takes over, as the next generation, which is not published yet.
  void replace_by(const std::string& database);

  /// Lets it take over from the one in use, and removes all others that this run or one before
  /// published.
  void publish();

 private:
  std::string index_folder_;
  std::string path_;
  std::string before_;
  Xapian::WritableDatabase database_;
};

}  // namespace clipfile
