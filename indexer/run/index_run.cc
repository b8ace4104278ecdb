// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/index_run.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "common/index_folder.h"
#include "indexer/archive/file_system.h"
#include "indexer/log/progress.h"
#include "indexer/run/archive_diff.h"
#include "indexer/run/file_indexing.h"
#include "indexer/run/gathering_plan.h"
#include "indexer/run/interruption.h"
#include "indexer/run/run_plan.h"
#include "indexer/run/run_reading.h"
#include "indexer/run/run_record.h"
#include "indexer/run/safety.h"
#include "indexer/store/index_state.h"
#include "indexer/store/index_writer.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

bool lies_below_any(const std::string& path, const std::vector<std::string>& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return lies_below(path, folder); });
}

/// Ends the phases of a run in which nothing is changed yet.
struct Interrupted {};

/// What the generation in use knows, also where its schema is another; nothing where it cannot be
/// read.
KnownFiles files_of_predecessor(const std::string& index_folder) try {
  const std::string generation = current_generation(index_folder);
  return generation.empty() ? KnownFiles() : read_known_files(Xapian::Database(generation));
} catch (const Xapian::Error&) {
  return {};
}

class Run {
 public:
  Run(const RunOptions& options, RunReport& report, Log& log)
      : options_(options), report_(report), record_(report, log) {}

  void execute() {
    report_.dry_run = options_.dry_run;
    if (!options_.paths.empty()) report_.roots = resolve_roots(options_.paths);
    if (options_.dry_run) return look_only();
    watch_for_interruption();
    open_writer();
    writer_->limit_memory(options_.reading.most_memory);
    writer_->set_fault_handler(
        [&](const std::string& path, const std::string& reason) { record_.fail(path, reason); });
    try {
      plan(writer_->database());
      change_index();
    } catch (const Interrupted&) {
      remember_new_roots();
      report_.articles_in_index = count_articles_in_use();
    }
  }

 private:
  IndexWriter::Mode mode() const {
    return options_.rebuild ? IndexWriter::Mode::rebuild : IndexWriter::Mode::update;
  }

  void open_writer() {
    const PhaseTimer timer(report_.seconds.wait);
    const auto while_waiting = [&] {
      if (interruption() != 0) {
        throw StoppedWaiting(options_.index_folder + ": stopped by " + interruption_name() +
                             " while it waited for another run: nothing was changed");
      }
      record_.log().show_status("waiting for another run to end");
    };
    writer_.emplace(
        IndexWriter::open(options_.index_folder, mode(), {options_.patience, while_waiting}));
    record_.log().show_status("");
  }

  void look_only() {
    const std::string generation = current_generation(options_.index_folder);
    Xapian::Database database;
    if (!generation.empty()) database = open_index(options_.index_folder);
    plan(database);
    for (const MovedFile& file : plan_.moved) {
      record_.tell("would move", file.from + " to " + file.to);
    }
    for (const std::string& path : plan_.removed) record_.tell("would remove", path);
    for (const FoundFile& file : plan_.to_read) {
      const bool is_known = known_.contains(file.path);
      record_.tell(is_known ? "would update" : "would add", file.path);
      ++(is_known ? report_.files_updated : report_.files_added);
    }
    report_.files_moved = plan_.moved.size();
    report_.files_removed = plan_.removed.size();
    report_.files_unchanged += plan_.touched.size();
  }

  /// Changes nothing. Throws RunRefused.
  void plan(const Xapian::Database& database) {
    known_roots_ = read_roots(database);
    take_known_roots();
    if (report_.roots.empty() && missing_roots_.empty()) {
      throw std::invalid_argument(options_.index_folder +
                                  ": the index has no archive yet: name files or folders to index");
    }
    known_ = options_.rebuild && !options_.dry_run ? files_of_predecessor(options_.index_folder)
                                                   : read_known_files(database);
    ArchiveDiff diff = look_through_archive();
    const Loss loss{{}, std::move(diff.empty_roots), std::move(diff.faults), diff.known};
    hidden_ = std::move(diff.hidden);
    {
      const PhaseTimer timer(report_.seconds.compare);
      plan_ = options_.rebuild ? plan_of_rebuild(std::move(diff))
                               : plan_run(std::move(diff), known_, stop_where_interrupted);
    }
    require_safe(loss);
  }

  /// Everything is read.
  static RunPlan plan_of_rebuild(ArchiveDiff diff) {
    RunPlan plan;
    plan.to_read = std::move(diff.changed);
    plan.removed = std::move(diff.vanished);
    return plan;
  }

  /// For the run that goes on with them. Of others it is not known yet whether they are in order.
  void remember_new_roots() {
    for (const std::string& path : report_.roots) {
      const bool is_known = std::any_of(known_roots_.begin(), known_roots_.end(),
                                        [&](const KnownRoot& root) { return root.path == path; });
      if (!is_known) writer_->set_root({path, file_system_of(path)});
    }
  }

  static void stop_where_interrupted() {
    if (interruption() != 0) throw Interrupted();
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
    ArchiveDiff diff = compare_archive(report_.roots, comparing, known_);
    for (const auto& [path, state] : known_) {
      if (lies_below_any(path, missing_roots_) && !lies_below_any(path, report_.roots)) {
        diff.vanished.push_back(path);
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
    missing_roots_ = std::move(parted.missing);
    parted.present.insert(parted.present.end(), report_.roots.begin(), report_.roots.end());
    report_.roots = resolve_roots(parted.present);
  }

  static void retry_failed(ArchiveDiff& diff) {
    for (KnownFile& file : diff.still_failed) {
      diff.changed.push_back({std::move(file.path), file.state.stamp});
      --diff.unchanged;
    }
    diff.still_failed.clear();
  }

  void require_safe(Loss loss) const {
    if (options_.force) return;
    loss.gone = plan_.removed;
    std::vector<KnownRoot> looked_through = known_roots_;
    std::erase_if(looked_through,
                  [&](const KnownRoot& root) { return !lies_below_any(root.path, report_.roots); });
    require_safety(loss, report_.roots, looked_through, options_.most_purged_percent);
  }

  void change_index() {
    for (const std::string& root : report_.roots) writer_->set_root({root, file_system_of(root)});
    const bool all_are_new = options_.rebuild;
    FileIndexing files(*writer_, record_, known_, all_are_new);
    const auto each = [](const auto& list, const auto& act) {
      for (const auto& file : list) {
        if (interruption() != 0) return;
        act(file);
      }
    };
    each(plan_.touched, [&](const KeptFile& file) { files.keep(file); });
    each(plan_.moved, [&](const MovedFile& file) { files.move(file); });
    if (!options_.rebuild) {
      each(plan_.removed, [&](const std::string& path) { files.remove(path); });
    } else {
      each(hidden_, [&](const std::string& path) {
        files.leave_unread(path, "in a folder that cannot be read");
      });
    }
    read_files(files);
    forget_missing_roots();
    finish();
  }

  /// Only when their files are gone from the index.
  void forget_missing_roots() {
    if (interruption() != 0) return;
    for (const std::string& root : missing_roots_) writer_->forget_root(root);
  }

  void read_files(FileIndexing& files) {
    if (plan_.to_read.empty()) return;
    const double written_before = report_.seconds.write;
    {
      const PhaseTimer timer(report_.seconds.read);
      std::uint64_t bytes = 0;
      for (const FoundFile& file : plan_.to_read) bytes += file.stamp.size;
      Progress progress(record_.log(), plan_.to_read.size(), bytes);
      const auto reading = open_reading_for_run(options_, record_.log());
      const auto read = [&](std::span<const FoundFile> part) {
        if (part.empty() || interruption() != 0) return;
        files.read(part, *reading,
                   [&](const FoundFile& file) { progress.advance(file.stamp.size); });
      };
      const std::size_t in_place = prepare_gathering();
      const std::span<const FoundFile> all(plan_.to_read);
      read(all.first(in_place));
      if (gathering_) writer_->gather(*gathering_);
      read(all.subspan(in_place));
    }
    report_.seconds.read -= report_.seconds.write - written_before;
  }

  /// Puts those first of which the index has something, where the others are to be gathered.
  /// Returns how many are written in place.
  std::size_t prepare_gathering() {
    const auto is_known = [&](const FoundFile& file) {
      return !options_.rebuild && known_.contains(file.path);
    };
    ExpectedGrowth growth{.new_bytes = 0, .index_bytes = writer_->bytes_on_disk()};
    for (const FoundFile& file : plan_.to_read) {
      if (!is_known(file)) growth.new_bytes += file.stamp.size;
    }
    const ReadingOptions& reading = options_.reading;
    const unsigned jobs = count_jobs(reading);
    gathering_ = plan_gathering(growth, {.jobs = jobs,
                                         .most_memory = reading.most_memory,
                                         .most_open_files = allow_files_for_gathering(jobs)});
    if (!gathering_) return plan_.to_read.size();
    const auto first_new =
        std::stable_partition(plan_.to_read.begin(), plan_.to_read.end(), is_known);
    return static_cast<std::size_t>(first_new - plan_.to_read.begin());
  }

  void finish() {
    {
      const PhaseTimer timer(report_.seconds.write);
      if (interruption() == 0) {
        writer_->finish();
      } else if (!options_.rebuild) {  // which is given up
        writer_->commit();
      }
    }
    const ArticleCounts& counts = writer_->article_counts();
    report_.articles_added = counts.added;
    report_.articles_updated = counts.updated;
    report_.articles_unchanged = counts.unchanged;
    report_.articles_in_index = count_articles_in_use();
  }

  std::uint64_t count_articles_in_use() const {
    const bool given_up = options_.rebuild && interruption() != 0;
    if (!given_up) return writer_->database().get_doccount();
    const std::string generation = current_generation(options_.index_folder);
    return generation.empty() ? 0 : Xapian::Database(generation).get_doccount();
  }

  const RunOptions& options_;
  RunReport& report_;
  RunRecord record_;
  std::optional<IndexWriter> writer_;
  std::vector<KnownRoot> known_roots_;
  std::vector<std::string> missing_roots_;  ///< to be forgotten
  std::vector<std::string> hidden_;         ///< known files that the walk could not see
  KnownFiles known_;
  RunPlan plan_;
  std::optional<Gathering> gathering_;  ///< of new articles, where that pays
};

void execute(const RunOptions& options, RunReport& report, Log& log) try {
  Run(options, report, log).execute();
} catch (const Xapian::DatabaseError& error) {
  if (!tells_of_damage(error)) throw;
  throw damaged_index(options.index_folder, error);
}

}  // namespace

void run_indexing(const RunOptions& options, RunReport& report, Log& log) {
  const PhaseTimer timer(report.seconds.total);
  execute(options, report, log);
}

}  // namespace clipfile
