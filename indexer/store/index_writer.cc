// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/index_writer.h"

#include <utility>

#include "common/articles_of_file.h"
#include "common/durable_file.h"
#include "common/index_folder.h"
#include "indexer/store/generations.h"

namespace clipfile {
namespace {

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
    return IndexWriter(std::move(lock), std::make_unique<OpenGeneration>(folder, current, current),
                       Heritage());
  }
  require_free_space(folder, 0);
  Heritage heritage = Heritage::of_generation(current);
  std::string generation = unfinished_generation(folder, current);
  create_generation(generation, root_values(current), heritage);
  if (mode == Mode::update) generation = publish_generation(folder, generation);
  return IndexWriter(std::move(lock), std::make_unique<OpenGeneration>(folder, generation, current),
                     std::move(heritage));
}

IndexWriter::IndexWriter(IndexLock lock, std::unique_ptr<OpenGeneration> generation,
                         Heritage heritage)
    : lock_(std::move(lock)),
      generation_(std::move(generation)),
      rebuilds_(generation_->is_unfinished()),
      writer_(std::make_unique<ChangeWriter>(std::move(heritage))),
      batch_(std::make_unique<ChangeBatch>(*generation_, *writer_)) {
  check_schema(database(), generation_->index_folder());
}

void IndexWriter::set_root(const KnownRoot& root) { set_root_value(root.path, write_root(root)); }

void IndexWriter::forget_root(const std::string& path) { set_root_value(path, ""); }

void IndexWriter::set_root_value(const std::string& path, const std::string& value) {
  const std::string key = root_key(path);
  if (database().get_metadata(key) == value) return;
  commit();
  generation_->begin();
  generation_->database().set_metadata(key, value);
  generation_->commit();
}

void IndexWriter::gather(const Gathering& gathering) {
  commit();
  gathering_ = gathering;
}

void IndexWriter::stage(FileChange change) {
  if (gathering_) {
    gather_change(std::move(change));
  } else {
    batch_->stage(std::move(change));
  }
}

/// Whether the index has no article of the file, nor is to lose one.
bool IndexWriter::is_all_new(const FileChange& change) {
  if (!change.moved_from.empty() || change.takes_back) return false;
  if (change.action == FileChange::State::forget) return false;
  if (change.path != gathered_file_ && has_article_of_file(database(), change.path)) return false;
  gathered_file_ = change.is_last_piece ? "" : change.path;
  return true;
}

void IndexWriter::gather_change(FileChange change) {
  if (writer_->has_failed(change.path)) return;
  if (!gathered_) {
    gathered_ = std::make_unique<GatheredArticles>(
        generation_->index_folder(), generation_->path(), database(),
        Ingestion{writer_->heritage(), writer_->first_seen()}, *gathering_);
  }
  if (is_all_new(change)) {
    writer_->counts().added += change.articles.size();
    gathered_->add(std::move(change));
  } else {
    deferred_.push_back(std::move(change));
  }
  if (gathered_->is_due()) commit_gathered();
}

void IndexWriter::keep_from_predecessor(const std::string& path) {
  if (!generation_->is_unfinished()) return;
  FileChange change{.path = path,
                    .moved_from = "",
                    .articles = writer_->heritage().articles_of(path),
                    .is_last_piece = false,
                    .action = FileChange::State::keep,
                    .state = {}};
  stage(std::move(change));
}

void IndexWriter::commit() {
  batch_->commit();
  if (gathered_) commit_gathered();
}

/// Where the next generation is made, it is complete before it is published: whoever looks sees all
/// that was gathered or none of it.
void IndexWriter::commit_gathered() {
  const bool merges = rebuilds_ || gathered_->is_worth_a_merge();
  GatheredArticles::Rest rest;
  if (merges) {
    rest = gathered_->merge();
    gathering_->merged_bytes_in_a_millisecond = gathered_->merged_bytes_in_a_millisecond();
    generation_->replace_by(gathered_->merged_path());
  }
  generation_->begin();
  Xapian::WritableDatabase& index = generation_->database();
  if (!merges) rest = gathered_->pour_into(index);
  for (const auto& [key, value] : rest.metadata) index.set_metadata(key, value);
  for (const auto& [path, failed] : rest.failed) fail_gathered(path, failed);
  generation_->commit();
  writer_->committed();
  writer_->forget_names();  // which were counted there
  gathered_.reset();
  for (FileChange& change : std::exchange(deferred_, {})) batch_->stage(std::move(change));
  batch_->commit();
  if (merges && !rebuilds_) generation_->publish();
}

/// What the index got of the file goes again, in the transaction that is open.
void IndexWriter::fail_gathered(const std::string& path, const FailedFile& failed) {
  Xapian::WritableDatabase& index = generation_->database();
  const std::string key = file_state_key(path);
  const auto known = read_file_state(key, index.get_metadata(key));
  const FileChange change = failed_change(path, known ? known->state : FileState(), failed.reason);
  writer_->counts().added -= failed.unwritten + articles_of_file(index, path).size();
  delete_articles_of(index, path);
  index.set_metadata(key, write_file_state(path, change.state));
  if (path == gathered_file_) writer_->fail(path);
  batch_->report_fault(path, failed.reason);
}

void IndexWriter::finish() {
  commit();
  if (generation_->is_unfinished()) generation_->publish();
}

}  // namespace clipfile
