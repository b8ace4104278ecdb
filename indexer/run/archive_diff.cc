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
      : comparing_(comparing), known_(known), seen_(known.size()), next_(known.begin()) {}

  void walk(const std::string& root) {
    bool empty = true;
    walk_archive(root, comparing_.rules,
                 {.file =
                      [&](const FoundFile& file) {
                        empty = false;  // also where another root has shown the file before
                        take(file);
                      },
                  .fault = [&](WalkFault fault) { diff_.faults.push_back(std::move(fault)); }});
    if (!empty || !has_unseen_below(root)) return;
    const bool all_seen = std::none_of(
        diff_.faults.begin(), diff_.faults.end(),
        [&](const WalkFault& fault) { return fault.hides_files && lies_below(fault.path, root); });
    if (all_seen) diff_.empty_roots.push_back(root);
  }

  ArchiveDiff finish(const std::vector<std::string>& roots) {
    for (auto known = known_.begin(); known != known_.end(); ++known) {
      const std::string_view path = known->path;
      if (!is_below_any(path, roots)) continue;
      ++diff_.known;
      if (is_seen(known)) continue;
      (is_hidden(path) ? diff_.hidden : diff_.vanished).emplace_back(path);
    }
    return std::move(diff_);
  }

 private:
  void take(const FoundFile& file) {
    const auto known = find_known(file.path);
    if (!see(known, file.path)) return;
    ++diff_.found;
    comparing_.on_the_way();
    if (comparing_.reads_everything || known == known_.end() || is_to_be_read(known->state, file)) {
      diff_.changed.push_back(file);
      return;
    }
    ++diff_.unchanged;
    if (failed_to_read(known->state)) {
      diff_.still_failed.push_back({file.path, known->state.state()});
    }
  }

  /// A walk comes by known files almost in the order of their paths.
  KnownFiles::const_iterator find_known(const std::string& path) {
    const auto found = next_ != known_.end() && next_->path == path ? next_ : known_.find(path);
    if (found != known_.end()) next_ = std::next(found);
    return found;
  }

  /// Whether the file is seen for the first time.
  bool see(KnownFiles::const_iterator known, const std::string& path) {
    if (known == known_.end()) return seen_new_.insert(path).second;
    if (is_seen(known)) return false;
    seen_[index_of(known)] = true;
    return true;
  }

  std::size_t index_of(KnownFiles::const_iterator known) const {
    return static_cast<std::size_t>(known - known_.begin());
  }

  bool is_seen(KnownFiles::const_iterator known) const { return seen_[index_of(known)]; }

  bool has_unseen_below(const std::string& root) const {
    for (auto known = known_.begin(); known != known_.end(); ++known) {
      if (!is_seen(known) && lies_below(known->path, root)) return true;
    }
    return false;
  }

  bool is_to_be_read(const FileStateView& state, const FoundFile& file) const {
    if (state.stamp != file.stamp || state.sidecar != file.sidecar_is) return true;
    if (state.outcome == Outcome::unfinished) return true;
    return !state.reader.empty() && deserves_another_try(state.reader, comparing_.limits);
  }

  static bool is_below_any(std::string_view path, const std::vector<std::string>& folders) {
    return std::any_of(folders.begin(), folders.end(),
                       [&](const std::string& folder) { return lies_below(path, folder); });
  }

  /// Whether the walk could not see what became of this file.
  bool is_hidden(std::string_view path) const {
    return std::any_of(diff_.faults.begin(), diff_.faults.end(), [&](const WalkFault& fault) {
      return fault.hides_files && lies_below(path, fault.path);
    });
  }

  const Comparing& comparing_;
  const KnownFiles& known_;
  std::vector<bool> seen_;  ///< of each known file, whether it was seen
  std::unordered_set<std::string> seen_new_;
  KnownFiles::const_iterator next_;  ///< behind the last that was found
  ArchiveDiff diff_;
};

}  // namespace

bool lies_below(std::string_view path, std::string_view folder) {
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
