// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/walk.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <iterator>
#include <optional>
#include <string_view>
#include <sys/stat.h>
#include <utility>
#include <variant>

#include "indexer/archive/folder_entries.h"
#include "indexer/archive/ignore_file.h"
#include "indexer/archive/path_pattern.h"
#include "indexer/archive/saved_pages.h"
#include "indexer/archive/sidecars.h"

namespace clipfile {
namespace {

constexpr std::size_t most_depth = 200;

/// In byte order.
struct FolderEntries {
  std::vector<FolderEntry> all;
  bool has_sidecars = false;  ///< files of such names, at least
};

bool matches_any(const std::vector<PathPattern>& patterns, const std::string& path,
                 const std::string& name, bool is_folder) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const PathPattern& pattern) {
    return pattern.matches(path, name, is_folder);
  });
}

const char* special_kind(mode_t mode) {
  if (S_ISFIFO(mode)) return "a named pipe, not a file";
  if (S_ISSOCK(mode)) return "a socket, not a file";
  if (S_ISLNK(mode)) return "a symbolic link; links are not followed";
  return "a device, not a file";
}

/// Whether these are the files of an index, ours or any of Xapian's.
bool holds_database(const std::vector<FolderEntry>& entries) {
  return std::any_of(entries.begin(), entries.end(), [](const FolderEntry& entry) {
    return S_ISREG(entry.mode) && (entry.name == "XAPIANDB" || entry.name == "iamglass");
  });
}

/// The regular file of this name; null where there is none. `entries` are in byte order.
const FolderEntry* find_file(std::string_view name, const std::vector<FolderEntry>& entries) {
  const auto found = std::lower_bound(
      entries.begin(), entries.end(), name,
      [](const FolderEntry& entry, std::string_view sought) { return entry.name < sought; });
  const bool is_there = found != entries.end() && found->name == name;
  return is_there && S_ISREG(found->mode) ? &*found : nullptr;
}

/// The page that a browser has saved this folder beside.
std::optional<std::string> find_page_beside(const std::string& folder,
                                            const std::vector<FolderEntry>& entries) {
  for (std::string& page : pages_beside_folder(folder)) {
    if (find_file(page, entries)) return std::move(page);
  }
  return std::nullopt;
}

bool is_sidecar(const std::string& name, const FolderEntries& entries) {
  const std::string_view described = described_file(name);
  return !described.empty() && find_file(described, entries.all);
}

const FolderEntry* find_sidecar(const std::string& name, const FolderEntries& entries) {
  if (!entries.has_sidecars) return nullptr;
  for (const std::string& sidecar : sidecar_names(name)) {
    if (const FolderEntry* found = find_file(sidecar, entries.all)) return found;
  }
  return nullptr;
}

/// Of the file `path` alone, where its folder is not walked.
FolderEntries look_for_sidecars(const std::string& path) {
  FolderEntries entries;
  const std::size_t name = path.rfind('/') + 1;
  for (const std::string& sidecar : sidecar_names(path)) {
    struct stat status {};
    if (lstat(sidecar.c_str(), &status) != 0) continue;
    entries.all.push_back({sidecar.substr(name), status.st_mode, stamp_of(status)});
    entries.has_sidecars = true;
  }
  return entries;
}

class Walk {
 public:
  Walk(const std::string& root, const WalkRules& rules, const WalkVisitor& visitor)
      : visitor_(visitor), skipped_folder_(rules.skipped_folder) {
    for (const std::string& glob : rules.include) include_.emplace_back(glob, root);
    for (const std::string& glob : rules.exclude) exclude_.emplace_back(glob, root);
  }

  void visit_root(const std::string& root) {
    struct stat status {};
    if (lstat(root.c_str(), &status) != 0) return fault(root, true);
    if (S_ISDIR(status.st_mode)) return visit_folder(root, 0);
    visit_file(root, {root.substr(root.rfind('/') + 1), status.st_mode, stamp_of(status)},
               look_for_sidecars(root));
  }

 private:
  void fault(const std::string& path, bool hides_files) {
    visitor_.fault({path, std::strerror(errno), hides_files});
  }

  void visit_file(std::string path, const FolderEntry& entry, const FolderEntries& beside) {
    if (!S_ISREG(entry.mode)) {
      return visitor_.fault({std::move(path), special_kind(entry.mode), false});
    }
    if (!include_.empty() && !matches_any(include_, path, entry.name, false)) return;
    FoundFile file{std::move(path), entry.stamp};
    if (const FolderEntry* sidecar = find_sidecar(entry.name, beside)) {
      file.sidecar = file.path.substr(0, file.path.size() - entry.name.size()) + sidecar->name;
      file.sidecar_is = describe_sidecar(sidecar->stamp);
    }
    visitor_.file(file);
  }

  /// Nothing where the folder could not be read to its end.
  std::optional<FolderEntries> list_folder(const std::string& path) {
    auto listed = read_folder(path);
    if (!listed) return std::nullopt;
    FolderEntries entries{*std::move(listed)};
    for (const FolderEntry& entry : entries.all) {
      errno = entry.fault;
      if (entry.fault != 0 && entry.name == ignore_file) return std::nullopt;
      if (entry.fault != 0) fault(path + '/' + entry.name, true);
      entries.has_sidecars = entries.has_sidecars || !described_file(entry.name).empty();
    }
    std::erase_if(entries.all, [](const FolderEntry& entry) { return entry.fault != 0; });
    return entries;
  }

  /// What keeps it from being obeyed; what the folder leaves out is then not known.
  std::optional<Rejection> take_ignore_file(const std::string& folder,
                                            std::vector<FolderEntry>& entries) {
    const auto named = [](const FolderEntry& entry) { return entry.name == ignore_file; };
    if (std::erase_if(entries, named) == 0) return std::nullopt;
    auto read = read_ignore_file(folder, largest_ignore_files - ignore_bytes_);
    if (auto* rejection = std::get_if<Rejection>(&read)) return *std::move(rejection);
    auto& [rules, bytes] = std::get<IgnoreRules>(read);
    std::move(rules.begin(), rules.end(), std::back_inserter(ignored_));
    ignore_bytes_ += bytes;
    return std::nullopt;
  }

  bool is_ignored(const std::string& path, const std::string& name, bool is_folder) const {
    const auto last = std::find_if(ignored_.rbegin(), ignored_.rend(), [&](const IgnoreRule& rule) {
      return rule.pattern.matches(path, name, is_folder);
    });
    return last != ignored_.rend() && !last->takes_back;
  }

  void visit_folder(const std::string& path, std::size_t depth) {
    if (path == skipped_folder_) return;
    if (depth > most_depth) {
      return visitor_.fault({path, "folders are nested too deeply", true});
    }
    if (visitor_.folder) visitor_.folder(path);
    auto entries = list_folder(path);
    if (!entries) return fault(path, true);
    if (holds_database(entries->all)) {
      return visitor_.fault({path, "an index, not a folder of clippings", false});
    }
    const std::size_t outer_rules = ignored_.size();
    const std::size_t outer_bytes = ignore_bytes_;
    if (auto rejection = take_ignore_file(path, entries->all)) {
      return visitor_.fault({path, std::move(rejection->reason), true});
    }
    for (const FolderEntry& entry : entries->all) visit_entry(path, entry, *entries, depth);
    ignored_.erase(ignored_.begin() + static_cast<std::ptrdiff_t>(outer_rules), ignored_.end());
    ignore_bytes_ = outer_bytes;
  }

  void visit_entry(const std::string& folder, const FolderEntry& entry, const FolderEntries& beside,
                   std::size_t depth) {
    std::string path;
    path.reserve(folder.size() + 1 + entry.name.size());
    if (folder != "/") path.append(folder);
    path.append("/").append(entry.name);
    const bool is_folder = S_ISDIR(entry.mode);
    if (matches_any(exclude_, path, entry.name, is_folder)) return;
    if (is_ignored(path, entry.name, is_folder)) return;
    if (!is_folder && is_sidecar(entry.name, beside)) return;
    if (!is_folder) return visit_file(std::move(path), entry, beside);
    if (const auto page = find_page_beside(entry.name, beside.all)) {
      return visitor_.fault({path, "parts of the saved page " + *page, false});
    }
    visit_folder(path, depth + 1);
  }

  const WalkVisitor& visitor_;
  std::string skipped_folder_;
  std::vector<PathPattern> include_;
  std::vector<PathPattern> exclude_;
  std::vector<IgnoreRule> ignored_;  ///< of the folder that is visited and those above it
  std::size_t ignore_bytes_ = 0;     ///< their files hold
};

}  // namespace

void walk_archive(const std::string& root, const WalkRules& rules, const WalkVisitor& visitor) {
  Walk(root, rules, visitor).visit_root(root);
}

}  // namespace clipfile
