// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/index_run.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "common/index_folder.h"
#include "indexer/archive/file_system.h"
#include "indexer/log/progress.h"
#include "indexer/run/file_indexing.h"
#include "indexer/run/gathering_plan.h"
#include "indexer/run/interruption.h"
#include "indexer/run/run_reading.h"
#include "indexer/run/run_record.h"
#include "indexer/run/run_survey.h"
#include "indexer/store/index_state.h"
#include "indexer/store/index_writer.h"

namespace clipfile {
namespace {

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
      survey_ = survey_archive(writer_->database(), options_, record_);
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
    survey_ = survey_archive(database, options_, record_);
    for (const MovedFile& file : survey_.plan.moved) {
      record_.tell("would move", file.from + " to " + file.to);
    }
    for (const std::string& path : survey_.plan.removed) record_.tell("would remove", path);
    for (const FoundFile& file : survey_.plan.to_read) {
      const bool is_known = survey_.known.contains(file.path);
      record_.tell(is_known ? "would update" : "would add", file.path);
      ++(is_known ? report_.files_updated : report_.files_added);
    }
    report_.files_moved = survey_.plan.moved.size();
    report_.files_removed = survey_.plan.removed.size();
    report_.files_unchanged += survey_.plan.touched.size();
  }

  /// For the run that goes on with them. Of others it is not known yet whether they are in order.
  void remember_new_roots() {
    const std::vector<KnownRoot> known = read_roots(writer_->database());
    for (const std::string& path : report_.roots) {
      const bool is_known = std::any_of(known.begin(), known.end(),
                                        [&](const KnownRoot& root) { return root.path == path; });
      if (!is_known) writer_->set_root({path, file_system_of(path)});
    }
  }

  void change_index() {
    for (const std::string& root : report_.roots) writer_->set_root({root, file_system_of(root)});
    const bool all_are_new = options_.rebuild;
    FileIndexing files(*writer_, record_, survey_.known, all_are_new);
    const auto each = [](const auto& list, const auto& act) {
      for (const auto& file : list) {
        if (interruption() != 0) return;
        act(file);
      }
    };
    each(survey_.plan.touched, [&](const KeptFile& file) { files.keep(file); });
    each(survey_.plan.moved, [&](const MovedFile& file) { files.move(file); });
    if (!options_.rebuild) {
      each(survey_.plan.removed, [&](const std::string& path) { files.remove(path); });
    } else {
      each(survey_.hidden, [&](const std::string& path) {
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
    for (const std::string& root : survey_.missing_roots) writer_->forget_root(root);
  }

  void read_files(FileIndexing& files) {
    if (survey_.plan.to_read.empty()) return;
    const double written_before = report_.seconds.write;
    {
      const PhaseTimer timer(report_.seconds.read);
      std::uint64_t bytes = 0;
      for (const FoundFile& file : survey_.plan.to_read) bytes += file.stamp.size;
      Progress progress(record_.log(), survey_.plan.to_read.size(), bytes);
      const auto reading = open_reading_for_run(options_, record_.log());
      const auto read = [&](std::span<const FoundFile> part) {
        if (part.empty() || interruption() != 0) return;
        files.read(part, *reading,
                   [&](const FoundFile& file) { progress.advance(file.stamp.size); });
      };
      const std::size_t in_place = prepare_gathering();
      const std::span<const FoundFile> all(survey_.plan.to_read);
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
      return !options_.rebuild && survey_.known.contains(file.path);
    };
    ExpectedGrowth growth{.new_bytes = 0, .index_bytes = writer_->bytes_on_disk()};
    for (const FoundFile& file : survey_.plan.to_read) {
      if (!is_known(file)) growth.new_bytes += file.stamp.size;
    }
    const ReadingOptions& reading = options_.reading;
    const unsigned jobs = count_jobs(reading);
    gathering_ = plan_gathering(growth, {.jobs = jobs,
                                         .most_memory = reading.most_memory,
                                         .most_open_files = allow_files_for_gathering(jobs)});
    if (!gathering_) return survey_.plan.to_read.size();
    const auto first_new =
        std::stable_partition(survey_.plan.to_read.begin(), survey_.plan.to_read.end(), is_known);
    return static_cast<std::size_t>(first_new - survey_.plan.to_read.begin());
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
  RunSurvey survey_;
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
