// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/safety.h"

#include <algorithm>
#include <cmath>

#include "indexer/archive/file_system.h"
#include "indexer/run/archive_diff.h"

namespace clipfile {
namespace {

/// Archives may lose so many files in a run without being asked about, whatever the percentage.
constexpr std::uint64_t always_purged = 50;

std::string percent_of(std::uint64_t part, std::uint64_t whole) {
  return std::to_string(
      std::lround(100.0 * static_cast<double>(part) / static_cast<double>(whole)));
}

void require_no_empty_root(const Loss& loss) {
  if (loss.empty_roots.empty()) return;
  throw RunRefused(
      loss.empty_roots.front() +
      ": empty, though the index knows files below it: nothing was changed: check whether "
      "its disk is mounted, or run again with --force to remove them");
}

void require_readable_roots(const Loss& loss, const std::vector<std::string>& roots) {
  for (const WalkFault& fault : loss.faults) {
    const bool is_root = std::find(roots.begin(), roots.end(), fault.path) != roots.end();
    if (!fault.hides_files || !is_root) continue;
    throw RunRefused(fault.path + ": cannot be read: " + fault.reason +
                     ": nothing was changed: check its permissions, and whether its disk works");
  }
}

bool lacks_files(const KnownRoot& root, const Loss& loss) {
  return std::any_of(loss.gone.begin(), loss.gone.end(),
                     [&](const std::string& path) { return lies_below(path, root.path); });
}

void require_same_file_system(const Loss& loss, const std::vector<KnownRoot>& roots) {
  for (const KnownRoot& root : roots) {
    const std::string now = file_system_of(root.path);
    if (root.file_system.empty() || now.empty() || now == root.file_system) continue;
    if (!lacks_files(root, loss)) continue;
    throw RunRefused(
        root.path +
        ": another disk or folder than in earlier runs, and files are gone from it: nothing was "
        "changed: check whether its disk is mounted, or run again with --force to remove them");
  }
}

void require_few(const Loss& loss, double most_percent) {
  const std::uint64_t gone = loss.gone.size();
  const double allowed = most_percent / 100 * static_cast<double>(loss.known);
  if (gone <= always_purged || static_cast<double>(gone) <= allowed) return;
  throw RunRefused(
      std::to_string(gone) + " of " + std::to_string(loss.known) + " files (" +
      percent_of(gone, loss.known) +
      " %) are gone from the archive: nothing was changed: run again with --force, or a "
      "higher --max-purge, if they are meant to be");
}

}  // namespace

void require_safety(const Loss& loss, const std::vector<std::string>& roots,
                    const std::vector<KnownRoot>& known_roots, double most_percent) {
  require_readable_roots(loss, roots);
  require_no_empty_root(loss);
  require_same_file_system(loss, known_roots);
  require_few(loss, most_percent);
}

}  // namespace clipfile
