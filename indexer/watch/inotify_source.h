/// Hears from the kernel what changes in the folders of an archive (inotify(7)).
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <sys/types.h>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/archive/walk.h"
#include "indexer/log/log.h"
#include "indexer/watch/change_source.h"

namespace clipfile {

/// Which file or folder lies under a path.
struct RootIdentity {
  bool exists = false;
  dev_t device = 0;
  ino_t inode = 0;

  bool operator==(const RootIdentity&) const = default;
};

class InotifySource : public ChangeSource {
 public:
  /// `roots` names the files and folders to watch, anew for every listen(), also those that are not
  /// there. Of folders that `rules` leave out nothing is heard.
  InotifySource(std::function<std::vector<std::string>()> roots, WalkRules rules, Log& log)
      : roots_(std::move(roots)), rules_(std::move(rules)), log_(log) {}
  ~InotifySource() override { stop_listening(); }

  void listen() override;

  /// The signals that watch_for_interruption() remembers end it at once. Of roots that come, go, or
  /// are mounted over the kernel does not tell: they are looked at when the wait begins and every
  /// half minute.
  ArchiveNews wait(Time until) override;

  /// How many files and folders are watched.
  std::size_t watches() const { return paths_.size(); }

 private:
  void stop_listening();
  void watch(const std::string& path);
  void watch_below(const std::string& root);
  /// Whether there was anything to hear.
  bool take_events();
  /// Whether a root is not what it was when this was last asked.
  bool roots_changed();
  void warn_once(const std::string& message);

  std::function<std::vector<std::string>()> roots_;
  WalkRules rules_;
  Log& log_;
  int inotify_ = -1;
  std::map<std::string, RootIdentity> identities_;  ///< of the roots
  std::unordered_map<int, std::string> paths_;      ///< by watch descriptor
  bool warned_ = false;
};

}  // namespace clipfile
