// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/file_indexing.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace clipfile {
namespace {

namespace fs = std::filesystem;

/// A file of very many articles goes to the writer in pieces of about this much text.
constexpr std::uint64_t piece_bytes = 4 * 1024 * 1024;

FileChange change_of(const std::string& path, FileChange::State action, FileState state,
                     bool is_last_piece = true) {
  return {.path = path,
          .moved_from = "",
          .articles = {},
          .is_last_piece = is_last_piece,
          .takes_back = false,
          .action = action,
          .state = std::move(state)};
}

FileState unfinished_state(const std::string& reason) {
  FileState state;
  state.outcome = Outcome::unfinished;
  state.reason = reason;
  return state;
}

/// Not where that cannot be told.
bool is_gone(const std::string& path) {
  std::error_code fault;
  return fs::symlink_status(path, fault).type() == fs::file_type::not_found;
}

constexpr bool more_pieces_follow = false;

}  // namespace

void FileIndexing::stage(FileChange change) {
  const PhaseTimer timer(record_.report().seconds.write);
  writer_.stage(std::move(change));
}

void FileIndexing::read(std::span<const FoundFile> files, FileReading& reading,
                        const Advance& advance) {
  advance_ = advance;
  reading.read(files, *this);
}

void FileIndexing::article(const FoundFile& file, AnalysedArticle article) {
  bytes_ += article.text_bytes;
  articles_.push_back(std::move(article));
  if (bytes_ < piece_bytes) return;
  FileChange piece = change_of(
      file.path, FileChange::State::set,
      unfinished_state("read in part only: the run ended before the file did"), more_pieces_follow);
  piece.articles = take_articles();
  stage(std::move(piece));
}

std::vector<AnalysedArticle> FileIndexing::take_articles() {
  bytes_ = 0;
  return std::exchange(articles_, {});
}

void FileIndexing::finished(const FoundFile& file, FileAnalysis analysis) {
  stage_end(file, analysis);
  record_.read(analysis, file, !all_are_new_ && known_.contains(file.path));
  advance_(file);
}

void FileIndexing::unopened(const FoundFile& file, const Rejection& why) {
  reject(file, why);
  advance_(file);
}

void FileIndexing::stage_end(const FoundFile& file, const FileAnalysis& analysis) {
  std::vector<AnalysedArticle> articles = take_articles();
  if (analysis.state.outcome == Outcome::unfinished) {
    return leave_unread(file.path, analysis.state.reason);
  }
  FileChange change = change_of(file.path, FileChange::State::set, analysis.state);
  change.state.sidecar = file.sidecar_is;
  change.takes_back = analysis.is_disowned;
  if (!change.takes_back) change.articles = std::move(articles);
  stage(std::move(change));
}

void FileIndexing::leave_unread(const std::string& path, const std::string& reason) {
  writer_.keep_from_predecessor(path);
  FileState state = unfinished_state(reason);
  const auto known = known_.find(path);
  if (known != known_.end() && is_whole(known->state)) {
    state.content_hash = known->state.content_hash;
  }
  stage(change_of(path, FileChange::State::set, std::move(state), more_pieces_follow));
}

void FileIndexing::reject(const FoundFile& found, const Rejection& rejection) {
  if (is_gone(found.path)) {
    // What that means is for the next run to judge, which looks at the archive as a whole.
    return record_.note(found.path, "vanished during the run");
  }
  record_.fail(found.path, rejection.reason);
  if (rejection.cause == RejectionCause::temporary) {
    return leave_unread(found.path, rejection.reason);
  }
  FileState state;
  state.stamp = found.stamp;
  state.sidecar = found.sidecar_is;
  state.outcome = Outcome::failed;
  state.reason = rejection.reason;
  const bool its_articles_go = rejection.cause != RejectionCause::forbidden;
  if (!its_articles_go) writer_.keep_from_predecessor(found.path);
  stage(change_of(found.path, FileChange::State::set, std::move(state), its_articles_go));
}

void FileIndexing::move(const MovedFile& file) {
  FileChange change = change_of(file.to, FileChange::State::set, file.state);
  change.moved_from = file.from;
  stage(std::move(change));
  ++record_.report().files_moved;
  record_.tell("moved", file.from + " to " + file.to);
}

void FileIndexing::keep(const KeptFile& file) {
  stage(change_of(file.path, FileChange::State::set, file.state, more_pieces_follow));
  ++record_.report().files_unchanged;
}

void FileIndexing::remove(const std::string& path) {
  stage(change_of(path, FileChange::State::forget, {}));
  ++record_.report().files_removed;
  record_.tell("removed", path);
}

}  // namespace clipfile
