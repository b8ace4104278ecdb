// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/index_writer.h"

#include <cstdlib>
#include <filesystem>
#include <utility>

#include "common/article_identity.h"
#include "common/durable_file.h"
#include "common/index_folder.h"
#include "common/schema.h"
#include "indexer/store/generations.h"
#include "indexer/store/index_state.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

/// Of text; Xapian holds about 15 times as much in memory until the batch is written.
constexpr std::uint64_t most_batch_bytes = 16 * 1024 * 1024;

/// Articles after which Xapian moves what it holds in memory to its files, still uncommitted. Its
/// own default of 10,000 takes twice the memory on short news and is slower (bench/newswire.py).
constexpr const char* articles_in_memory = "1000";
constexpr std::size_t most_batch_files = 20'000;
constexpr auto most_batch_age = std::chrono::seconds(60);

void create_generation(const std::string& path, const std::vector<std::string>& roots) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  database.set_metadata(std::string(schema::metadata::version), std::string(schema::version));
  for (const std::string& root : roots) {
    database.set_metadata(root_key(root), root);
  }
  database.commit();
  database.close();
  sync_files_in(path);
}

void make_folder(const std::string& folder) {
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (!fault && fs::is_directory(folder)) return;
  if (!fault) fault = std::make_error_code(std::errc::not_a_directory);
  throw std::runtime_error(folder + ": no index can be made there: " + fault.message() +
                           ": name another folder with --db");
}

/// Whether a run makes files of this name, which may be left behind where it was killed.
bool is_ours(const std::string& name) {
  const auto is_temporary = [&](std::string_view file) {
    return name == temporary_name(std::string(file));
  };
  return is_generation(name) || name == index_layout::lock || name == index_layout::last_run ||
         is_temporary(index_layout::last_run) || is_temporary(index_layout::stub);
}

/// The first of the files that are none of ours; empty where there is none.
std::string find_foreign_file(const std::string& folder) {
  std::string first;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename();
    if (!is_ours(name) && (first.empty() || name < first)) first = name;
  }
  return first;
}

/// Throws where files of others are in a folder that has no index yet.
void require_own_folder(const std::string& folder) {
  const std::string foreign = find_foreign_file(folder);
  if (foreign.empty() || !current_generation(folder).empty()) return;
  throw IndexError(IndexFault::foreign,
                   folder + ": holds other files (" + foreign +
                       ") and no index of Clipfile: name an empty or a new folder with --db");
}

std::vector<std::string> known_roots(const std::string& generation) try {
  return generation.empty() ? std::vector<std::string>{} : read_roots(Xapian::Database(generation));
} catch (const Xapian::Error&) {
  return {};  // a damaged index has none to hand on; the run asks for paths then
}

}  // namespace

IndexWriter IndexWriter::open(const std::string& folder, Mode mode, std::chrono::seconds patience) {
  make_folder(folder);
  require_own_folder(folder);
  IndexLock lock(folder, patience);
  const std::string current = current_generation(folder);
  remove_leftovers(folder, current);
  if (mode == Mode::update && !current.empty()) {
    return IndexWriter(std::move(lock), folder, current);
  }
  require_free_space(folder, 0);
  const std::string unfinished = unfinished_generation(folder, current);
  create_generation(unfinished, known_roots(current));
  if (mode == Mode::rebuild) return IndexWriter(std::move(lock), folder, unfinished);
  return IndexWriter(std::move(lock), folder, publish_generation(folder, unfinished));
}

IndexWriter::IndexWriter(IndexLock lock, std::string folder, std::string generation)
    : lock_(std::move(lock)), folder_(std::move(folder)), generation_(std::move(generation)) {
  open_database();
  check_schema(database_, folder_);
}

void IndexWriter::open_database() try {
  constexpr int keep_what_the_user_set = 0;
  setenv("XAPIAN_FLUSH_THRESHOLD", articles_in_memory, keep_what_the_user_set);
  database_ = Xapian::WritableDatabase();
  database_ = Xapian::WritableDatabase(generation_, Xapian::DB_OPEN);
} catch (const Xapian::DatabaseLockError& error) {
  throw IndexBusy(folder_ + ": another program writes to this database (" + error.get_msg() +
                  "): let it finish");
}

void IndexWriter::add_root(const std::string& path) { set_root(path, path); }

void IndexWriter::forget_root(const std::string& path) { set_root(path, ""); }

void IndexWriter::set_root(const std::string& path, const std::string& value) {
  const std::string key = root_key(path);
  if (database_.get_metadata(key) == value) return;
  database_.begin_transaction(true);
  database_.set_metadata(key, value);
  database_.commit_transaction();
  sync_folder(generation_);
}

void IndexWriter::stage(FileChange change) {
  if (batch_.empty()) batch_start_ = std::chrono::steady_clock::now();
  for (const AnalysedArticle& article : change.articles) batch_bytes_ += article.text_bytes;
  batch_.push_back(std::move(change));
  if (batch_bytes_ >= most_batch_bytes || batch_.size() >= most_batch_files ||
      std::chrono::steady_clock::now() - batch_start_ >= most_batch_age) {
    commit();
  }
}

void IndexWriter::apply(const FileChange& change) {
  if (change.replaces) database_.delete_document(file_term(change.path));
  const std::string sequence_key(schema::metadata::sequence);
  const std::string last = database_.get_metadata(sequence_key);
  std::uint64_t sequence = last.empty() ? 0 : std::stoull(last);
  for (const AnalysedArticle& article : change.articles) {
    Xapian::Document document = Xapian::Document::unserialise(article.document);
    document.add_value(schema::slot::sequence,
                       Xapian::sortable_serialise(static_cast<double>(++sequence)));
    database_.add_document(document);
  }
  if (!change.articles.empty()) database_.set_metadata(sequence_key, std::to_string(sequence));
  const std::string key = file_state_key(change.path);
  if (change.action == FileChange::State::set) {
    database_.set_metadata(key, write_file_state(change.path, change.state));
  } else if (change.action == FileChange::State::forget) {
    database_.set_metadata(key, "");
  }
}

void IndexWriter::apply_together(const std::vector<FileChange>& changes) {
  database_.begin_transaction(true);
  for (const FileChange& change : changes) apply(change);
  database_.commit_transaction();
  sync_folder(generation_);
}

void IndexWriter::apply_one_by_one(const std::vector<FileChange>& changes) {
  for (const FileChange& change : changes) {
    try {
      apply_together({change});
    } catch (const Xapian::DatabaseError&) {
      throw;
    } catch (const Xapian::Error& error) {
      open_database();
      FileChange failed{.path = change.path,
                        .replaces = true,
                        .articles = {},
                        .action = FileChange::State::set,
                        .state = change.state};
      failed.state.articles = 0;
      failed.state.outcome = Outcome::failed;
      failed.state.reason = error.get_msg();
      apply_together({failed});
      if (report_fault_) report_fault_(change.path, error.get_msg());
    }
  }
}

void IndexWriter::commit() {
  if (batch_.empty()) return;
  require_free_space(folder_, batch_bytes_);
  try {
    apply_together(batch_);
  } catch (const Xapian::DatabaseError&) {
    throw;  // the disk, or the database as a whole
  } catch (const Xapian::Error&) {
    open_database();
    apply_one_by_one(batch_);
  }
  batch_.clear();
  batch_bytes_ = 0;
}

void IndexWriter::finish() {
  commit();
  if (!is_unfinished(generation_)) return;
  database_.close();
  generation_ = publish_generation(folder_, generation_);
  open_database();
  remove_leftovers(folder_, generation_);
}

}  // namespace clipfile
