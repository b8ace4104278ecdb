// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/faults/power_loss.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;

struct DataChange {
  std::size_t offset;               ///< or the length, for a truncation
  std::optional<std::string> data;  ///< nothing for a truncation
};

/// A file or a folder, whatever its name is.
struct Node {
  bool is_folder = false;
  std::vector<DataChange> changes;
  std::size_t synced_changes = 0;
  std::map<std::string, std::shared_ptr<Node>> entries;
};

using NodePointer = std::shared_ptr<Node>;

/// An entry of a folder that is set, or taken away; a rename does both.
struct NameChange {
  NodePointer folder;
  std::string name;
  NodePointer node;  ///< nothing: the name goes
  std::string old_name;
  NodePointer old_folder;
  bool is_synced = false;
};

void apply(const NameChange& change) {
  if (change.old_folder) change.old_folder->entries.erase(change.old_name);
  if (change.node) {
    change.folder->entries[change.name] = change.node;
  } else {
    change.folder->entries.erase(change.name);
  }
}

/// Carries calls out on nodes in memory, and remembers what is on disk for sure.
class Replay {
 public:
  explicit Replay(std::string logged) : logged_(std::move(logged)) {
    root_->is_folder = true;
    every_.push_back(root_);
  }

  void carry_out(const LoggedCall& call) {
    const std::string& name = call.name;
    if (name == "create" || name == "empty") return open(call.path, name == "empty");
    if (name == "mkdir") return set(call.path, make_node(true));
    if (name == "rename") return rename(call.path, call.data);
    if (name == "unlink" || name == "unlinkat" || name == "rmdir" || name == "remove") {
      return set(call.path, nullptr);
    }
    const NodePointer node = find(call.path);
    if (!node) return;  // removed, and still open
    const auto offset = static_cast<std::size_t>(call.offset);
    if (name == "write") node->changes.push_back({offset, call.data});
    if (name == "truncate") node->changes.push_back({offset, std::nullopt});
    if (name == "fsync" || name == "fdatasync") sync(node);
  }

  /// Takes back all names; those that are `kept` come anew.
  const Node& root_with(const std::function<bool(const NameChange&)>& kept) {
    for (const NodePointer& node : every_) node->entries.clear();
    for (const NameChange& change : names_) {
      if (kept(change)) apply(change);
    }
    return *root_;
  }

  const std::vector<NameChange>& names() const { return names_; }

 private:
  NodePointer make_node(bool is_folder) {
    auto node = std::make_shared<Node>();
    node->is_folder = is_folder;
    every_.push_back(node);
    return node;
  }

  NodePointer find(const fs::path& path) const {
    NodePointer node = root_;
    for (const fs::path& part : path.lexically_relative(logged_)) {
      if (part == ".") continue;
      const auto found = node->entries.find(part);
      if (found == node->entries.end()) return nullptr;
      node = found->second;
    }
    return node;
  }

  NodePointer folder_of(const fs::path& path) const {
    NodePointer folder = find(path.parent_path());
    if (!folder) throw std::logic_error(path.string() + ": the log knows no folder above it");
    return folder;
  }

  void set(const fs::path& path, NodePointer node) {
    if (path == logged_) return;
    remember({folder_of(path), path.filename(), std::move(node), "", nullptr});
  }

  void rename(const fs::path& from, const fs::path& to) {
    remember({folder_of(to), to.filename(), find(from), from.filename(), folder_of(from)});
  }

  void remember(NameChange change) {
    apply(change);
    names_.push_back(std::move(change));
  }

  void open(const std::string& path, bool is_emptied) {
    const NodePointer known = find(path);
    if (!known) return set(path, make_node(false));
    if (is_emptied) known->changes.push_back({0, std::nullopt});
  }

  void sync(const NodePointer& node) {
    node->synced_changes = node->changes.size();
    for (NameChange& change : names_) {
      if (change.folder == node) change.is_synced = true;
    }
  }

  std::string logged_;
  NodePointer root_ = std::make_shared<Node>();
  std::vector<NodePointer> every_;
  std::vector<NameChange> names_;
};

Replay replay(const std::vector<LoggedCall>& log, std::size_t calls, const std::string& logged) {
  Replay replayed(logged);
  for (std::size_t i = 0; i < std::min(calls, log.size()); ++i) replayed.carry_out(log[i]);
  return replayed;
}

/// Whether block `number` of an uncertain write is on the disk.
using Luck = std::function<bool()>;

std::string contents_of(const Node& file, const Luck& luck) {
  constexpr std::size_t block = 4096;
  std::string contents;
  for (std::size_t i = 0; i < file.changes.size(); ++i) {
    const DataChange& change = file.changes[i];
    const bool certain = i < file.synced_changes;
    if (!change.data) {
      if (certain || luck()) contents.resize(change.offset);
      continue;
    }
    for (std::size_t at = 0; at < change.data->size(); at += block) {
      if (!certain && !luck()) continue;
      const std::string part = change.data->substr(at, block);
      const std::size_t begin = change.offset + at;
      if (contents.size() < begin + part.size()) contents.resize(begin + part.size());
      contents.replace(begin, part.size(), part);
    }
  }
  return contents;
}

void write_tree(const Node& folder, const fs::path& to, const Luck& luck) {
  fs::create_directories(to);
  for (const auto& [name, node] : folder.entries) {
    if (node->is_folder) {
      write_tree(*node, to / name, luck);
    } else {
      std::ofstream(to / name, std::ios::binary) << contents_of(*node, luck);
    }
  }
}

/// The changes of names that are on disk: the certain ones, and of the others as many as chance has
/// it, from the first on.
std::vector<bool> choose_names(const std::vector<NameChange>& names, NameOrder order,
                               std::mt19937& random) {
  std::vector<bool> kept(names.size(), false);
  std::map<const Node*, std::vector<std::size_t>> lists;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool together = order == NameOrder::of_all_folders;
    lists[together ? nullptr : names[i].folder.get()].push_back(i);
  }
  for (const auto& [folder, list] : lists) {
    std::size_t certain = list.size();
    while (certain > 0 && !names[list[certain - 1]].is_synced) --certain;
    const std::size_t count = certain + random() % (list.size() - certain + 1);
    for (std::size_t i = 0; i < count; ++i) kept[list[i]] = true;
  }
  return kept;
}

}  // namespace

void build_image(const std::vector<LoggedCall>& log, std::size_t calls, const std::string& logged,
                 NameOrder order, std::mt19937& random, const std::string& image) {
  Replay replayed = replay(log, calls, logged);
  const std::vector<bool> kept = choose_names(replayed.names(), order, random);
  std::size_t next = 0;
  const Node& root = replayed.root_with([&](const NameChange&) { return kept[next++]; });
  const auto chance = random() % 101;  // in hundredths, for the whole image
  write_tree(root, image, [&] { return random() % 100 < chance; });
}

void build_whole_image(const std::vector<LoggedCall>& log, std::size_t calls,
                       const std::string& logged, const std::string& image) {
  Replay replayed = replay(log, calls, logged);
  const Node& root = replayed.root_with([](const NameChange&) { return true; });
  write_tree(root, image, [] { return true; });
}

}  // namespace clipfile::testing_support
