// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/archive_diff.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "indexer/extract/reader_version.h"

namespace clipfile {
namespace {

class Comparison {
 public:
  Comparison(const Comparing& comparing, const KnownFiles& known)
      : comparing_(comparing), known_(known) {}

  void walk(const std::string& root) {
    bool empty = true;
    walk_archive(root, comparing_.rules,
                 {.file =
                      [&](FoundFile file) {
                        empty = false;  // also where another root has shown the file before
                        take(std::move(file));
                      },
                  .fault = [&](WalkFault fault) { diff_.faults.push_back(std::move(fault)); }});
    const bool expected = std::any_of(known_.begin(), known_.end(), [&](const auto& file) {
      return lies_below(file.first, root) && !seen_.contains(file.first);
    });
    const bool all_seen = std::none_of(
        diff_.faults.begin(), diff_.faults.end(),
        [&](const WalkFault& fault) { return fault.hides_files && lies_below(fault.path, root); });
    if (empty && expected && all_seen) diff_.empty_roots.push_back(root);
  }

  ArchiveDiff finish(const std::vector<std::string>& roots) {
    for (const auto& [path, state] : known_) {
      if (!is_below_any(path, roots)) continue;
      ++diff_.known;
      if (seen_.contains(path)) continue;
      (is_hidden(path) ? diff_.hidden : diff_.vanished).push_back(path);
    }
    std::sort(diff_.vanished.begin(), diff_.vanished.end());
    std::sort(diff_.hidden.begin(), diff_.hidden.end());
    return std::move(diff_);
  }

 private:
  void take(FoundFile file) {
    if (!seen_.insert(file.path).second) return;
    ++diff_.found;
    comparing_.on_the_way();
    const auto known = known_.find(file.path);
    if (comparing_.reads_everything || known == known_.end() ||
        is_to_be_read(known->second, file.stamp)) {
      diff_.changed.push_back(std::move(file));
      return;
    }
    ++diff_.unchanged;
    if (failed_to_read(known->second)) {
      diff_.still_failed.push_back({file.path, known->second});
    }
  }

  bool is_to_be_read(const FileState& state, const FileStamp& stamp) const {
    if (state.stamp != stamp || state.outcome == Outcome::unfinished) return true;
    return !state.reader.empty() && deserves_another_try(state.reader, comparing_.limits);
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

  const Comparing& comparing_;
  const KnownFiles& known_;
  std::unordered_set<std::string> seen_;
  ArchiveDiff diff_;
};

}  // namespace

bool lies_below(const std::string& path, const std::string& folder) {
  if (!path.starts_with(folder)) return false;
  return path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/';
}

ArchiveDiff compare_archive(const std::vector<std::string>& roots, const Comparing& comparing,
                            const KnownFiles& known) {
  Comparison comparison(comparing, known);
  for (const std::string& root : roots) comparison.walk(root);
  return comparison.finish(roots);
}

}  // namespace clipfile
