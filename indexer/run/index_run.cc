// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/index_run.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

#include "common/index_folder.h"
#include "indexer/analyse/file_analysis.h"
#include "indexer/log/progress.h"
#include "indexer/run/archive_diff.h"
#include "indexer/run/interruption.h"
#include "indexer/store/index_state.h"
#include "indexer/store/index_writer.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

/// A file of very many articles goes to the writer in pieces of about this much text.
constexpr std::uint64_t piece_bytes = 4 * 1024 * 1024;

/// Archives may lose so many files in a run without being asked about, whatever the percentage.
constexpr std::uint64_t always_purged = 50;

std::string percent_of(std::uint64_t part, std::uint64_t whole) {
  return std::to_string(
      std::lround(100.0 * static_cast<double>(part) / static_cast<double>(whole)));
}

bool lies_below_any(const std::string& path, const std::vector<std::string>& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return lies_below(path, folder); });
}

/// Reads the file to its end.
bool has_content(FileReader& file, const std::string& hash) {
  constexpr std::size_t line_in_memory = 64 * 1024;
  for (;;) {
    const auto line = file.read_line(line_in_memory);
    if (std::holds_alternative<Rejection>(line)) return false;
    if (!std::get<std::optional<FileLine>>(line)) break;
  }
  return file.hash() == hash && !file.check_unchanged();
}

class Run {
 public:
  Run(const RunOptions& options, RunReport& report, Log& log)
      : options_(options), report_(report), log_(log), analyser_(options.limits) {}

  void execute() {
    report_.dry_run = options_.dry_run;
    if (!options_.paths.empty()) report_.roots = resolve_roots(options_.paths);
    if (options_.dry_run) return compare_only();
    writer_.emplace(IndexWriter::open(options_.index_folder, mode(), options_.patience));
    watch_for_interruption();  // until here there is nothing to commit, and a signal ends the run
    writer_->set_fault_handler(
        [&](const std::string& path, const std::string& reason) { fail(path, reason); });
    compare(writer_->database());
    require_safety();
    for (const std::string& root : report_.roots) writer_->add_root(root);
    for (const std::string& root : missing_roots_) writer_->forget_root(root);
    remove_vanished();
    index_changed();
    finish();
  }

 private:
  IndexWriter::Mode mode() const {
    return options_.rebuild ? IndexWriter::Mode::rebuild : IndexWriter::Mode::update;
  }

  void compare_only() {
    const std::string generation = current_generation(options_.index_folder);
    Xapian::Database database;
    if (!generation.empty()) database = open_index(options_.index_folder);
    compare(database);
    require_safety();
    for (const std::string& path : diff_.vanished) tell("would remove", path);
    for (const FoundFile& file : diff_.changed) {
      const bool is_known = known_.contains(file.path);
      tell(is_known ? "would update" : "would add", file.path);
      ++(is_known ? report_.files_updated : report_.files_added);
    }
    report_.files_removed = diff_.vanished.size();
  }

  void compare(const Xapian::Database& database) {
    take_known_roots(read_roots(database));
    if (report_.roots.empty() && missing_roots_.empty()) {
      throw std::invalid_argument(options_.index_folder +
                                  ": the index has no archive yet: name files or folders to index");
    }
    known_ = read_known_files(database);
    WalkRules rules = options_.rules;
    rules.skipped_folder = fs::weakly_canonical(options_.index_folder);
    diff_ = compare_archive(report_.roots, rules, known_);
    for (const auto& [path, state] : known_) {
      if (lies_below_any(path, missing_roots_) && !lies_below_any(path, report_.roots)) {
        diff_.vanished.push_back(path);
      }
    }
    if (options_.retry_failed) retry_failed();
    report_.files_unchanged = diff_.unchanged;
    for (const WalkFault& fault : diff_.faults) note(fault);
    for (const KnownFile& file : diff_.still_failed) {
      report_.still_failed.push_back({file.path, file.state.reason});
      tell("could not be indexed earlier:", file.path, file.state.reason);
    }
  }

  /// A run without paths looks through all of them, and so does a rebuild, which would lose the
  /// others.
  void take_known_roots(const std::vector<std::string>& known) {
    if (!report_.roots.empty() && !options_.rebuild) return;
    KnownRoots parted = part_roots(known);
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

  void retry_failed() {
    for (KnownFile& file : diff_.still_failed) {
      diff_.changed.push_back({std::move(file.path), file.state.stamp});
      --diff_.unchanged;
    }
    diff_.still_failed.clear();
  }

  /// Throws RunRefused where what is gone looks like an accident.
  void require_safety() const {
    if (options_.force) return;
    if (!diff_.empty_roots.empty()) {
      throw RunRefused(
          diff_.empty_roots.front() +
          ": empty, though the index knows files below it: nothing was changed: check whether "
          "its disk is mounted, or run again with --force to remove them");
    }
    const std::uint64_t gone = diff_.vanished.size();
    const double allowed = options_.most_purged_percent / 100 * static_cast<double>(diff_.known);
    if (gone <= always_purged || static_cast<double>(gone) <= allowed) return;
    throw RunRefused(
        std::to_string(gone) + " of " + std::to_string(diff_.known) + " files (" +
        percent_of(gone, diff_.known) +
        " %) are gone from the archive: nothing was changed: run again with --force, or a "
        "higher --max-purge, if they are meant to be");
  }

  void remove_vanished() {
    for (const std::string& path : diff_.vanished) {
      if (interruption() != 0) return;
      forget(path);
      tell("removed", path);
    }
  }

  void forget(const std::string& path) {
    writer_->stage({.path = path,
                    .replaces = true,
                    .articles = {},
                    .action = FileChange::State::forget,
                    .state = {}});
    ++report_.files_removed;
  }

  void index_changed() {
    std::uint64_t bytes = 0;
    for (const FoundFile& file : diff_.changed) bytes += file.stamp.size;
    Progress progress(log_, diff_.changed.size(), bytes);
    for (const FoundFile& file : diff_.changed) {
      if (interruption() != 0) break;
      index_file(file);
      progress.advance(file.stamp.size);
    }
  }

  void index_file(const FoundFile& found) {
    const auto known = known_.find(found.path);
    if (known != known_.end() && keep_unchanged(found.path, known->second)) return;
    auto opened = FileReader::open(found.path);
    if (const auto* rejection = std::get_if<Rejection>(&opened)) {
      if (!fs::exists(fs::symlink_status(found.path))) return vanish(found.path);
      return record_failure(found, rejection->reason);
    }
    auto& file = std::get<FileReader>(opened);
    FileChange change{.path = found.path,
                      .replaces = true,
                      .articles = {},
                      .action = FileChange::State::keep,
                      .state = {}};
    std::uint64_t bytes = 0;
    const auto take = [&](AnalysedArticle article) {
      bytes += article.text_bytes;
      ++report_.articles_added;
      change.articles.push_back(std::move(article));
      if (bytes < piece_bytes) return;
      writer_->stage(std::exchange(change, FileChange{.path = found.path,
                                                      .replaces = false,
                                                      .articles = {},
                                                      .action = FileChange::State::keep,
                                                      .state = {}}));
      bytes = 0;
    };
    file.stop_when([] { return interruption() != 0; });
    const FileAnalysis analysis = analyser_.analyse(file, found.path, take);
    if (interruption() != 0) return leave_to_next_run(std::move(change));
    change.action = FileChange::State::set;
    change.state = analysis.state;
    writer_->stage(std::move(change));
    count(analysis, known != known_.end(), found);
  }

  /// What it was in earlier runs stays, unless a part of it was written already; the next run
  /// replaces that.
  void leave_to_next_run(FileChange change) {
    if (change.replaces) return;
    change.articles.clear();
    change.action = FileChange::State::forget;
    writer_->stage(std::move(change));
  }

  /// A file with a new stamp and its old content keeps its articles; whether this is one.
  bool keep_unchanged(const std::string& path, const FileState& state) {
    if (!state.reason.empty()) return false;  // read in part only: worth another look
    if (state.outcome != Outcome::indexed || state.content_hash.empty()) return false;
    auto opened = FileReader::open(path);
    auto* file = std::get_if<FileReader>(&opened);
    if (!file || !has_content(*file, state.content_hash)) return false;
    FileState touched = state;
    touched.stamp = file->stamp();
    writer_->stage({.path = path,
                    .replaces = false,
                    .articles = {},
                    .action = FileChange::State::set,
                    .state = std::move(touched)});
    ++report_.files_unchanged;
    return true;
  }

  void vanish(const std::string& path) {
    if (known_.contains(path)) forget(path);
    report_.notes.push_back({path, "vanished during the run"});
  }

  /// The file could not even be opened; its articles of earlier runs go, as a search would show
  /// what is no more.
  void record_failure(const FoundFile& found, const std::string& reason) {
    FileState state{.stamp = found.stamp,
                    .content_hash = "",
                    .articles = 0,
                    .outcome = Outcome::failed,
                    .reason = reason};
    writer_->stage({.path = found.path,
                    .replaces = true,
                    .articles = {},
                    .action = FileChange::State::set,
                    .state = std::move(state)});
    fail(found.path, reason);
  }

  void count(const FileAnalysis& analysis, bool was_known, const FoundFile& found) {
    constexpr bool in_part = true;
    report_.bytes_read += found.stamp.size;
    for (const std::string& part : analysis.rejected_parts) fail(found.path, part, in_part);
    if (analysis.rejected_part_count > analysis.rejected_parts.size()) {
      fail(found.path,
           std::to_string(analysis.rejected_part_count - analysis.rejected_parts.size()) +
               " more records could not be read",
           in_part);
    }
    switch (analysis.state.outcome) {
      case Outcome::failed:
        return fail(found.path, analysis.state.reason);
      case Outcome::skipped:
        ++report_.files_skipped;
        return tell("skipped", found.path, analysis.state.reason);
      case Outcome::indexed:
        ++(was_known ? report_.files_updated : report_.files_added);
        return tell(was_known ? "updated" : "added", found.path);
    }
  }

  void finish() {
    if (interruption() == 0) {
      writer_->finish();
    } else {
      writer_->commit();
    }
    report_.articles_in_index = writer_->database().get_doccount();
  }

  void fail(const std::string& path, const std::string& reason, bool in_part = false) {
    report_.failed.push_back({path, reason, in_part});
    log_.write({LogLevel::warning, path + ": " + reason, "failed", path});
  }

  void note(const WalkFault& fault) {
    if (fault.hides_files) return fail(fault.path, fault.reason);
    report_.notes.push_back({fault.path, fault.reason});
    tell("passed over", fault.path, fault.reason);
  }

  void tell(const std::string& event, const std::string& path, const std::string& reason = "") {
    const std::string text = event + ' ' + path + (reason.empty() ? "" : ": " + reason);
    log_.write({LogLevel::detail, text, event, path});
  }

  const RunOptions& options_;
  RunReport& report_;
  Log& log_;
  FileAnalyser analyser_;
  std::optional<IndexWriter> writer_;
  KnownFiles known_;
  ArchiveDiff diff_;
  std::vector<std::string> missing_roots_;  ///< to be forgotten
};

void execute(const RunOptions& options, RunReport& report, Log& log) try {
  Run(options, report, log).execute();
} catch (const Xapian::DatabaseError& error) {
  if (!tells_of_damage(error)) throw;
  throw damaged_index(options.index_folder, error);
}

}  // namespace

void run_indexing(const RunOptions& options, RunReport& report, Log& log) {
  const auto start = std::chrono::steady_clock::now();
  const auto take_time = [&] {
    report.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  try {
    execute(options, report, log);
  } catch (...) {
    take_time();
    throw;
  }
  take_time();
}

}  // namespace clipfile
