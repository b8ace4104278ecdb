/// Hears from the kernel what changes in the folders of an archive (inotify(7)).
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/archive/walk.h"
#include "indexer/log/log.h"
#include "indexer/watch/change_source.h"

namespace clipfile {

class InotifySource : public ChangeSource {
 public:
  /// `roots` names the files and folders to watch, anew for every listen(). Of folders that `rules`
  /// leave out nothing is heard.
  InotifySource(std::function<std::vector<std::string>()> roots, WalkRules rules, Log& log)
      : roots_(std::move(roots)), rules_(std::move(rules)), log_(log) {}
  ~InotifySource() override { stop_listening(); }

  void listen() override;

  /// The signals that watch_for_interruption() remembers end it at once.
  ArchiveNews wait(Time until) override;

  /// How many files and folders are watched.
  std::size_t watches() const { return paths_.size(); }

 private:
  void stop_listening();
  void watch(const std::string& path);
  void watch_below(const std::string& root);
  /// Whether there was anything to hear.
  bool take_events();
  void warn_once(const std::string& message);

  std::function<std::vector<std::string>()> roots_;
  WalkRules rules_;
  Log& log_;
  int inotify_ = -1;
  std::unordered_map<int, std::string> paths_;  ///< by watch descriptor
  bool warned_ = false;
};

}  // namespace clipfile
