// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run_survey.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include "common/index_folder.h"
#include "indexer/log/progress.h"
#include "indexer/run/archive_diff.h"
#include "indexer/run/interruption.h"
#include "indexer/run/safety.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

bool lies_below_any(std::string_view path, const std::vector<std::string>& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return lies_below(path, folder); });
}

/// What the generation in use knows, also where its schema is another; nothing where it cannot be
/// read.
KnownFiles files_of_predecessor(const std::string& index_folder) try {
  const std::string generation = current_generation(index_folder);
  return generation.empty() ? KnownFiles() : read_known_files(Xapian::Database(generation));
} catch (const Xapian::Error&) {
  return {};
}

/// Everything is read.
RunPlan plan_of_rebuild(ArchiveDiff diff) {
  RunPlan plan;
  plan.to_read = std::move(diff.changed);
  plan.removed = std::move(diff.vanished);
  return plan;
}

void stop_where_interrupted() {
  if (interruption() != 0) throw Interrupted();
}

void retry_failed(ArchiveDiff& diff) {
  for (KnownFile& file : diff.still_failed) {
    diff.changed.push_back({std::move(file.path), file.state.stamp});
    --diff.unchanged;
  }
  diff.still_failed.clear();
}

class Surveyor {
 public:
  Surveyor(const RunOptions& options, RunRecord& record)
      : options_(options), record_(record), report_(record.report()) {}

  RunSurvey survey(const Xapian::Database& index) {
    known_roots_ = read_roots(index);
    take_known_roots();
    if (report_.roots.empty() && survey_.missing_roots.empty()) {
      throw std::invalid_argument(options_.index_folder +
                                  ": the index has no archive yet: name files or folders to index");
    }
    survey_.known = options_.rebuild && !options_.dry_run
                        ? files_of_predecessor(options_.index_folder)
                        : read_known_files(index);
    ArchiveDiff diff = look_through_archive();
    const Loss loss{{}, std::move(diff.empty_roots), std::move(diff.faults), diff.known};
    survey_.hidden = std::move(diff.hidden);
    {
      const PhaseTimer timer(report_.seconds.compare);
      survey_.plan = options_.rebuild
                         ? plan_of_rebuild(std::move(diff))
                         : plan_run(std::move(diff), survey_.known, stop_where_interrupted);
    }
    require_safe(loss);
    return std::move(survey_);
  }

 private:
  /// A run without paths looks through all of them, and so does a rebuild, which would lose the
  /// others.
  void take_known_roots() {
    if (!report_.roots.empty() && !options_.rebuild) return;
    std::vector<std::string> paths;
    for (const KnownRoot& root : known_roots_) paths.push_back(root.path);
    KnownRoots parted = part_roots(paths);
    if (!parted.missing.empty() && !options_.force) {
      throw RunRefused(
          parted.missing.front() +
          ": indexed earlier, and now missing: nothing was changed: check whether its disk is "
          "mounted, or run again with --force to forget it and its articles");
    }
    survey_.missing_roots = std::move(parted.missing);
    parted.present.insert(parted.present.end(), report_.roots.begin(), report_.roots.end());
    report_.roots = resolve_roots(parted.present);
  }

  ArchiveDiff look_through_archive() {
    const PhaseTimer timer(report_.seconds.look);
    Progress progress(record_.log());
    Comparing comparing{.rules = options_.rules,
                        .limits = options_.limits,
                        .reads_everything = options_.rebuild,
                        .on_the_way = [&] {
                          stop_where_interrupted();
                          progress.advance();
                        }};
    comparing.rules.skipped_folder = fs::weakly_canonical(options_.index_folder);
    ArchiveDiff diff = compare_archive(report_.roots, comparing, survey_.known);
    for (const KnownFileView& file : survey_.known) {
      if (lies_below_any(file.path, survey_.missing_roots) &&
          !lies_below_any(file.path, report_.roots)) {
        diff.vanished.emplace_back(file.path);
      }
    }
    if (options_.retry_failed) retry_failed(diff);
    report_.files_unchanged = diff.unchanged;
    for (const WalkFault& fault : diff.faults) record_.fault_of_walk(fault);
    for (const KnownFile& file : diff.still_failed) {
      report_.still_failed.push_back({file.path, file.state.reason});
      record_.tell("could not be indexed earlier:", file.path, file.state.reason);
    }
    return diff;
  }

  void require_safe(Loss loss) const {
    if (options_.force) return;
    loss.gone = survey_.plan.removed;
    std::vector<KnownRoot> looked_through = known_roots_;
    std::erase_if(looked_through,
                  [&](const KnownRoot& root) { return !lies_below_any(root.path, report_.roots); });
    require_safety(loss, report_.roots, looked_through, options_.most_purged_percent);
  }

  const RunOptions& options_;
  RunRecord& record_;
  RunReport& report_;
  std::vector<KnownRoot> known_roots_;
  RunSurvey survey_;
};

}  // namespace

RunSurvey survey_archive(const Xapian::Database& index, const RunOptions& options,
                         RunRecord& record) {
  return Surveyor(options, record).survey(index);
}

}  // namespace clipfile
