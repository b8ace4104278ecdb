/// Knows how an index lies on disk, and opens it for reading.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <xapian.h>

namespace clipfile {

enum class IndexFault : std::uint8_t { missing, foreign, other_version, damaged };

/// An index that cannot be used; what() names the remedy.
class IndexError : public std::runtime_error {
 public:
  IndexError(IndexFault fault, const std::string& message)
      : std::runtime_error(message), fault_(fault) {}
  IndexFault fault() const { return fault_; }

 private:
  IndexFault fault_;
};

/// An index is a folder with a stub file, which names the generation in use, and that generation, a
/// Xapian database beside it. A new generation is made beside the old one and takes over when the
/// stub is renamed into place.
namespace index_layout {
inline constexpr std::string_view stub = "XAPIANDB";
inline constexpr std::string_view lock = "lock";
inline constexpr std::string_view last_run = "last-run.json";
inline constexpr std::string_view generation_prefix = "generation-";
inline constexpr std::string_view unfinished_suffix = ".new";
inline constexpr std::string_view scratch = "scratch";
}  // namespace index_layout

/// $CLIPFILE_DB, then $XDG_DATA_HOME/clipfile, then ~/.local/share/clipfile.
std::string default_index_folder();

/// The folder of the generation in use; empty where the stub is missing or names none. Throws
/// std::system_error where it cannot be read for now.
std::string current_generation(const std::string& index_folder);

/// Whether open_index takes it for a remote database.
bool is_remote_index(const std::string& name);

/// "host:port" of a remote database, or an index folder. Throws IndexError where there is none, or
/// it is not ours or of another version, std::system_error where it cannot be read for now.
Xapian::Database open_index(const std::string& name);

/// Whether the database is at fault and not the system below it, which gives a reason of its own.
bool tells_of_damage(const Xapian::DatabaseError& error);

/// Names the command that mends the index.
IndexError damaged_index(const std::string& name, const Xapian::DatabaseError& error);

/// Throws IndexError unless `database`, known to people as `name`, was written by this version's
/// schema.
void check_schema(const Xapian::Database& database, const std::string& name);

}  // namespace clipfile
