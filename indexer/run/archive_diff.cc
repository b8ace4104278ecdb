// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/archive_diff.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace clipfile {
namespace {

class Comparison {
 public:
  explicit Comparison(const KnownFiles& known) : known_(known) {}

  void walk(const std::string& root, const WalkRules& rules) {
    bool empty = true;
    walk_archive(root, rules,
                 {.file =
                      [&](FoundFile file) {
                        empty = false;  // also where another root has shown the file before
                        take(std::move(file));
                      },
                  .fault = [&](WalkFault fault) { diff_.faults.push_back(std::move(fault)); }});
    const bool expected = std::any_of(known_.begin(), known_.end(), [&](const auto& file) {
      return lies_below(file.first, root) && !seen_.contains(file.first);
    });
    if (empty && expected) diff_.empty_roots.push_back(root);
  }

  ArchiveDiff finish(const std::vector<std::string>& roots) {
    for (const auto& [path, state] : known_) {
      if (!is_below_any(path, roots)) continue;
      ++diff_.known;
      if (!seen_.contains(path) && !is_hidden(path)) diff_.vanished.push_back(path);
    }
    std::sort(diff_.vanished.begin(), diff_.vanished.end());
    return std::move(diff_);
  }

 private:
  void take(FoundFile file) {
    if (!seen_.insert(file.path).second) return;
    ++diff_.found;
    const auto known = known_.find(file.path);
    if (known == known_.end() || known->second.stamp != file.stamp) {
      diff_.changed.push_back(std::move(file));
      return;
    }
    ++diff_.unchanged;
    if (failed_earlier(known->second)) {
      diff_.still_failed.push_back({file.path, known->second});
    }
  }

  /// As a whole or in part.
  static bool failed_earlier(const FileState& state) {
    const bool in_part = state.outcome == Outcome::indexed && !state.reason.empty();
    return state.outcome == Outcome::failed || in_part;
  }

  static bool is_below_any(const std::string& path, const std::vector<std::string>& folders) {
    return std::any_of(folders.begin(), folders.end(),
                       [&](const std::string& folder) { return lies_below(path, folder); });
  }

  /// Whether the walk could not see what became of this file.
  bool is_hidden(const std::string& path) const {
    return std::any_of(diff_.faults.begin(), diff_.faults.end(), [&](const WalkFault& fault) {
      return fault.hides_files && lies_below(path, fault.path);
    });
  }

  const KnownFiles& known_;
  std::unordered_set<std::string> seen_;
  ArchiveDiff diff_;
};

}  // namespace

bool lies_below(const std::string& path, const std::string& folder) {
  if (!path.starts_with(folder)) return false;
  return path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/';
}

ArchiveDiff compare_archive(const std::vector<std::string>& roots, const WalkRules& rules,
                            const KnownFiles& known) {
  Comparison comparison(known);
  for (const std::string& root : roots) comparison.walk(root, rules);
  return comparison.finish(roots);
}

}  // namespace clipfile
