// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/index_writer.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include "common/article_identity.h"
#include "common/durable_file.h"
#include "common/index_folder.h"
#include "common/schema.h"
#include "indexer/store/generations.h"
#include "indexer/store/sequence.h"

namespace clipfile {
namespace {

/// Articles after which Xapian moves what it holds in memory to its files, still uncommitted. Its
/// own default of 10,000 takes twice the memory on short news and is slower (bench/newswire.py).
constexpr const char* articles_in_memory = "1000";
constexpr std::size_t most_batch_files = 20'000;
constexpr auto most_batch_age = std::chrono::seconds(60);

std::vector<std::string> root_values(const std::string& generation) try {
  std::vector<std::string> values;
  if (generation.empty()) return values;
  for (const KnownRoot& root : read_roots(Xapian::Database(generation))) {
    values.push_back(write_root(root));
  }
  return values;
} catch (const Xapian::Error&) {
  return {};  // a damaged index has none to hand on; the run asks for paths then
}

}  // namespace

IndexWriter IndexWriter::open(const std::string& folder, Mode mode, const Patience& patience) {
  make_index_folder(folder);
  IndexLock lock(folder, patience);
  const std::string current = current_generation(folder);
  remove_leftovers(folder, current);
  if (mode == Mode::update && !current.empty()) {
    return IndexWriter(std::move(lock), folder, current, Heritage());
  }
  require_free_space(folder, 0);
  Heritage heritage = Heritage::of_generation(current);
  std::string generation = unfinished_generation(folder, current);
  create_generation(generation, root_values(current), heritage);
  if (mode == Mode::update) generation = publish_generation(folder, generation);
  return IndexWriter(std::move(lock), folder, generation, std::move(heritage));
}

IndexWriter::IndexWriter(IndexLock lock, std::string folder, std::string generation,
                         Heritage heritage)
    : lock_(std::move(lock)),
      folder_(std::move(folder)),
      generation_(std::move(generation)),
      heritage_(std::move(heritage)),
      rebuilds_(is_unfinished(generation_)),
      first_seen_(number_value(static_cast<std::uint64_t>(std::time(nullptr)))) {
  open_database();
  check_schema(database_, folder_);
}

void IndexWriter::open_database() try {
  constexpr int keep_what_the_user_set = 0;
  setenv("XAPIAN_FLUSH_THRESHOLD", articles_in_memory, keep_what_the_user_set);
  names_.forget();
  database_ = Xapian::WritableDatabase();
  database_ = Xapian::WritableDatabase(generation_, Xapian::DB_OPEN);
} catch (const Xapian::DatabaseLockError& error) {
  if (error.get_msg().find("already locked") == std::string::npos)
    throw;  // the disk, not a program
  throw IndexBusy(folder_ + ": another program writes to this database (" + error.get_msg() +
                  "): let it finish");
}

std::uint64_t IndexWriter::bytes_on_disk() const { return bytes_below(generation_); }

void IndexWriter::set_root(const KnownRoot& root) { set_root_value(root.path, write_root(root)); }

void IndexWriter::forget_root(const std::string& path) { set_root_value(path, ""); }

void IndexWriter::set_root_value(const std::string& path, const std::string& value) {
  const std::string key = root_key(path);
  if (database_.get_metadata(key) == value) return;
  commit();
  database_.begin_transaction(true);
  database_.set_metadata(key, value);
  database_.commit_transaction();
  sync_folder(generation_);
}

void IndexWriter::begin_batch(std::uint64_t text_bytes) {
  require_free_space(folder_, std::max(text_bytes, most_batch_bytes_));
  database_.begin_transaction(true);
  counts_before_batch_ = counts_;
  batch_failed_ = false;
  batch_start_ = std::chrono::steady_clock::now();
}

void IndexWriter::gather(const Gathering& gathering) {
  commit();
  gathering_ = gathering;
}

void IndexWriter::stage(FileChange change) {
  if (gathering_) {
    stage_gathered(std::move(change));
  } else {
    stage_in_place(std::move(change));
  }
}

void IndexWriter::stage_in_place(FileChange change) {
  std::uint64_t bytes = 0;
  for (const AnalysedArticle& article : change.articles) bytes += article.text_bytes;
  if (bytes > most_batch_bytes_) commit_in_place();
  if (batch_.empty()) begin_batch(bytes);
  batch_bytes_ += bytes;
  batch_.push_back(std::move(change));
  try {
    if (!batch_failed_) apply(batch_.back());
  } catch (const Xapian::DatabaseError&) {
    throw;  // the disk, or the database as a whole
  } catch (const Xapian::Error&) {
    batch_failed_ =
        true;  // which one it is, and what of the others is written, shows in the commit
  }
  if (batch_bytes_ >= most_batch_bytes_ || batch_.size() >= most_batch_files ||
      std::chrono::steady_clock::now() - batch_start_ >= most_batch_age) {
    commit_in_place();
  }
}

/// Whether the index has no article of the file, nor is to lose one.
bool IndexWriter::is_all_new(const FileChange& change) {
  if (!change.moved_from.empty() || change.takes_back) return false;
  if (change.action == FileChange::State::forget) return false;
  if (change.path != gathered_file_ && database_.term_exists(file_term(change.path))) return false;
  gathered_file_ = change.is_last_piece ? "" : change.path;
  return true;
}

void IndexWriter::stage_gathered(FileChange change) {
  if (change.path == failed_file_) return;
  if (!gathered_) {
    gathered_ = std::make_unique<GatheredArticles>(folder_, generation_, database_,
                                                   Ingestion{heritage_, first_seen_}, *gathering_);
  }
  if (is_all_new(change)) {
    counts_.added += change.articles.size();
    gathered_->add(std::move(change));
  } else {
    deferred_.push_back(std::move(change));
  }
  if (gathered_->is_due()) commit_gathered();
}

void IndexWriter::keep_from_predecessor(const std::string& path) {
  if (!is_unfinished(generation_)) return;
  FileChange change{.path = path,
                    .moved_from = "",
                    .articles = heritage_.articles_of(path),
                    .is_last_piece = false,
                    .action = FileChange::State::keep,
                    .state = {}};
  stage(std::move(change));
}

void IndexWriter::write_article(const AnalysedArticle& article) {
  Xapian::Document document = Xapian::Document::unserialise(article.document);
  const auto identity = read_identity(document.get_value(schema::slot::identity));
  if (!identity) throw Xapian::InvalidArgumentError("an article without identity");
  seen_.add(*identity);
  const auto standing = seen_.had_any() ? find_standing(database_, *identity) : std::nullopt;
  if (standing && standing->content == identity->content) {
    ++counts_.unchanged;
    return;
  }
  if (const std::string names = document.get_value(schema::slot::names); !names.empty()) {
    names_.add(database_, names);
    document.remove_value(schema::slot::names);
  }
  const Inheritance inherited = heritage_.of(*identity);
  const std::string first_seen = standing ? standing->first_seen : inherited.first_seen;
  document.add_value(schema::slot::sequence,
                     inherited.sequence.empty() ? next_sequence(database_) : inherited.sequence);
  document.add_value(schema::slot::first_seen, first_seen.empty() ? first_seen_ : first_seen);
  if (standing) {
    database_.replace_document(standing->docid, document);
    ++counts_.updated;
  } else {
    database_.add_document(document);
    ++counts_.added;
  }
}

void IndexWriter::apply_articles(const FileChange& change) {
  if (change.takes_back) {
    database_.delete_document(file_term(change.path));
    seen_.drop();
    return;
  }
  seen_.begin(database_, change.path);
  for (const AnalysedArticle& article : change.articles) write_article(article);
  if (change.is_last_piece) seen_.end(database_);
}

void IndexWriter::apply_move(const FileChange& change) {
  database_.delete_document(file_term(change.path));
  for (const Xapian::docid docid : documents_of(database_, change.moved_from)) {
    const Xapian::Document old = database_.get_document(docid);
    database_.replace_document(docid, documents_.move(old, change.moved_from, change.path));
  }
  database_.set_metadata(file_state_key(change.moved_from), "");
}

void IndexWriter::apply(const FileChange& change) {
  if (change.path == failed_file_) return;
  if (change.moved_from.empty()) {
    apply_articles(change);
  } else {
    apply_move(change);
  }
  const std::string key = file_state_key(change.path);
  if (change.action == FileChange::State::forget) database_.set_metadata(key, "");
  if (change.action != FileChange::State::set) return;
  FileState state = change.state;
  if (!change.is_last_piece) state.articles = database_.get_termfreq(file_term(change.path));
  database_.set_metadata(key, write_file_state(change.path, state));
}

void IndexWriter::write_alone(const FileChange& change) {
  const ArticleCounts before = counts_;
  try {
    database_.begin_transaction(true);
    apply(change);
    end_batch();
  } catch (...) {
    counts_ = before;
    throw;
  }
}

void IndexWriter::write_one_by_one(const std::vector<FileChange>& changes) {
  for (const FileChange& change : changes) {
    try {
      write_alone(change);
    } catch (const Xapian::DatabaseError&) {
      throw;
    } catch (const Xapian::Error& error) {
      open_database();
      seen_.forget();
      write_alone(failed_change(change.path, change.state, error.get_msg()));
      failed_file_ = change.path;
      if (report_fault_) report_fault_(change.path, error.get_msg());
    }
  }
}

void IndexWriter::end_batch() {
  database_.commit_transaction();
  sync_folder(generation_);
  seen_.committed();
}

void IndexWriter::commit() {
  commit_in_place();
  if (gathered_) commit_gathered();
}

void IndexWriter::commit_in_place() {
  if (batch_.empty()) return;
  try {
    if (!batch_failed_) end_batch();
  } catch (const Xapian::DatabaseError&) {
    throw;
  } catch (const Xapian::Error&) {
    batch_failed_ = true;
  }
  if (batch_failed_) {
    counts_ = counts_before_batch_;
    open_database();
    write_one_by_one(batch_);
  }
  batch_.clear();
  batch_bytes_ = 0;
}

/// Where the next generation is made, it is complete before it is published: whoever looks sees all
/// that was gathered or none of it.
void IndexWriter::commit_gathered() {
  const bool merges = rebuilds_ || gathered_->is_worth_a_merge();
  GatheredArticles::Rest rest;
  if (merges) {
    rest = gathered_->merge();
    take_over(gathered_->merged_path());
  }
  database_.begin_transaction(true);
  if (!merges) {
    rest = gathered_->pour_into(database_);
    names_.forget();  // which were counted there
  }
  for (const auto& [key, value] : rest.metadata) database_.set_metadata(key, value);
  for (const auto& [path, failed] : rest.failed) fail_gathered(path, failed);
  end_batch();
  gathered_.reset();
  for (FileChange& change : std::exchange(deferred_, {})) stage_in_place(std::move(change));
  commit_in_place();
  if (merges && !rebuilds_) publish();
}

/// Continues with this database as the next generation, which is not published yet.
void IndexWriter::take_over(const std::string& merged) {
  const std::string next =
      is_unfinished(generation_) ? generation_ : unfinished_generation(folder_, generation_);
  database_.close();
  std::filesystem::remove_all(next);
  std::filesystem::rename(merged, next);
  generation_ = next;
  open_database();
}

/// What the index got of the file goes again, in the transaction that is open.
void IndexWriter::fail_gathered(const std::string& path, const FailedFile& failed) {
  const std::string key = file_state_key(path);
  const auto known = read_file_state(database_.get_metadata(key));
  const FileChange change = failed_change(path, known ? known->state : FileState(), failed.reason);
  counts_.added -= failed.unwritten + database_.get_termfreq(file_term(path));
  database_.delete_document(file_term(path));
  database_.set_metadata(key, write_file_state(path, change.state));
  if (path == gathered_file_) failed_file_ = path;
  if (report_fault_) report_fault_(path, failed.reason);
}

void IndexWriter::publish() {
  database_.close();
  generation_ = publish_generation(folder_, generation_);
  open_database();
  remove_leftovers(folder_, generation_);
}

void IndexWriter::finish() {
  commit();
  if (is_unfinished(generation_)) publish();
}

}  // namespace clipfile
