// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index_folder.h"

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <system_error>

#include "common/schema.h"
#include "common/user_folders.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

struct RemoteName {
  std::string host;
  unsigned port;
};

/// "host:port", where no file of that name exists.
std::optional<RemoteName> parse_remote(const std::string& name) {
  const auto colon = name.rfind(':');
  if (colon == std::string::npos || colon == 0 || name.find('/') != std::string::npos) return {};
  unsigned port = 0;
  const char* end = name.data() + name.size();
  const auto parsed = std::from_chars(name.data() + colon + 1, end, port);
  if (parsed.ec != std::errc() || parsed.ptr != end || port == 0 || port > 65535) return {};
  std::error_code ignored;
  if (fs::exists(name, ignored)) return {};
  return RemoteName{name.substr(0, colon), port};
}

/// Throws std::system_error where the system cannot tell.
bool exists(const std::string& path) {
  std::error_code fault;
  const bool found = fs::exists(path, fault);
  if (fault) throw std::system_error(fault, path);
  return found;
}

/// Empty where there is none. A stub that cannot be read for now is something else.
std::string read_stub(const std::string& path) {
  std::ifstream stub(path);
  if (!stub.is_open() && (errno == ENOENT || errno == ENOTDIR)) return "";
  std::string line;
  if (stub.is_open()) std::getline(stub, line);
  if (!stub.is_open() || stub.bad()) {
    throw std::system_error(errno, std::generic_category(), path);
  }
  return line;
}

/// Xapian takes a table of positions that it cannot open for one that is not there, and would find
/// no phrase. A generation that goes loses its name first: while it has it, all of it is there.
Xapian::Database open_whole(const std::string& folder) {
  Xapian::Database database(folder);
  const std::string positions = folder + "/position.glass";
  if (!database.has_positions() && database.get_doccount() > 0 && exists(positions)) {
    if (!std::ifstream(positions)) {
      throw std::system_error(errno, std::generic_category(), positions);
    }
    database = Xapian::Database(folder);
  }
  if (exists(folder + "/iamglass")) return database;
  throw Xapian::DatabaseOpeningError(folder + ": was replaced while it was opened");
}

/// `generation`: that which the stub names; empty where `name` is a database itself.
Xapian::Database open_generation(const std::string& name, const std::string& generation) {
  const std::string folder = generation.empty() ? name : generation;
  if (generation.empty() && !exists(name + "/iamglass")) {
    throw IndexError(IndexFault::foreign,
                     name + ": not an index: name the folder that clip-index -d made");
  }
  Xapian::Database database = open_whole(folder);
  check_schema(database, name);
  return database;
}

}  // namespace

std::string default_index_folder() {
  if (const auto named = environment("CLIPFILE_DB"); !named.empty()) return named;
  return user_data_folder();
}

std::string current_generation(const std::string& index_folder) {
  std::istringstream stub(read_stub(index_folder + '/' + std::string(index_layout::stub)));
  std::string kind;
  std::string name;
  if (!(stub >> kind >> name) || kind != "auto" || name.find('/') != std::string::npos ||
      !name.starts_with(index_layout::generation_prefix)) {
    return "";
  }
  return index_folder + '/' + name;
}

bool tells_of_damage(const Xapian::DatabaseError& error) {
  const std::string_view type = error.get_type();
  if (type == "DatabaseCorruptError" || type == "DatabaseVersionError") return true;
  // Xapian could not take changes back and closed the database, which on disk is as it was.
  if (error.get_msg().starts_with("Modifications failed")) return false;
  const char* reason = error.get_error_string();
  const bool not_opened = type == "DatabaseNotFoundError" || type == "DatabaseOpeningError";
  if (reason == nullptr) return not_opened || type == "DatabaseError";
  return not_opened && reason == std::generic_category().message(ENOENT);
}

IndexError damaged_index(const std::string& name, const Xapian::DatabaseError& error) {
  return {IndexFault::damaged, name + ": the index is damaged (" + error.get_msg() +
                                   "): run clip-index --rebuild -d " + name + " PATH..."};
}

void check_schema(const Xapian::Database& database, const std::string& name) {
  const std::string found = database.get_metadata(std::string(schema::metadata::version));
  if (found == schema::version) return;
  if (found.empty()) {
    throw IndexError(IndexFault::foreign,
                     name +
                         ": a Xapian database that Clipfile did not write: name "
                         "another folder with --db");
  }
  throw IndexError(IndexFault::other_version,
                   name + ": written by schema " + found + ", this program reads schema " +
                       std::string(schema::version) + ": run clip-index --rebuild -d " + name);
}

bool is_remote_index(const std::string& name) { return parse_remote(name).has_value(); }

Xapian::Database open_index(const std::string& name) {
  if (const auto remote = parse_remote(name)) {
    Xapian::Database database = Xapian::Remote::open(remote->host, remote->port);
    check_schema(database, name);
    return database;
  }
  if (!exists(name)) {
    throw IndexError(IndexFault::missing,
                     name + ": no index there: make one with clip-index -d " + name + " PATH...");
  }
  while (true) {
    const std::string generation = current_generation(name);
    try {
      return open_generation(name, generation);
    } catch (const Xapian::DatabaseError&) {
      if (current_generation(name) == generation) throw;  // else it was replaced meanwhile
    }
  }
}

}  // namespace clipfile
