// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/bulk/gathered_articles.h"

#include <algorithm>
#include <utility>

#include "common/article_identity.h"
#include "common/articles_of_file.h"
#include "common/durable_file.h"
#include "common/schema.h"
#include "indexer/store/bulk/merge.h"
#include "indexer/store/generations.h"
#include "indexer/store/sequence.h"

namespace clipfile {
namespace {

/// Of an index, for each byte of text in it; half of it in long articles.
constexpr std::uint64_t most_index_bytes_of_text = 8;

/// Merging takes a fifth of a run's time at most.
constexpr int times_the_merge = 4;

/// Or, where articles come faster than that: when so many times the index was gathered, so that all
/// merges of a run write half more than the last alone.
constexpr std::uint64_t times_the_index = 3;

/// A shard has such a part of what was gathered, within limits: the first are small, so that all
/// builders have work from the beginning on.
constexpr std::uint64_t part_of_all = 8;
constexpr std::uint64_t least_shard_bytes = 192 * 1024;  // of text
constexpr std::uint64_t least_shard_articles = 200;

std::uint64_t shard_limit(std::uint64_t least, std::uint64_t all, std::uint64_t most) {
  return std::min(std::max(least, all / part_of_all), most);
}

std::string notes_path_of(const ScratchFolder& scratch) { return scratch.path("notes"); }

Xapian::WritableDatabase make_notes(const std::string& path) {
  return Xapian::WritableDatabase(
      path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
}

}  // namespace

GatheredArticles::GatheredArticles(const std::string& index_folder, const std::string& generation,
                                   const Xapian::Database& index, const Ingestion& ingestion,
                                   const Gathering& gathering)
    : index_folder_(index_folder),
      generation_(generation),
      index_(index),
      ingestion_(ingestion),
      gathering_(gathering),
      scratch_(index_folder),
      notes_(make_notes(notes_path_of(scratch_))),
      sequence_(last_sequence(index)),
      start_(std::chrono::steady_clock::now()),
      bytes_in_a_millisecond_(gathering.merged_bytes_in_a_millisecond),
      index_bytes_(bytes_below(generation)),
      builders_(scratch_, ingestion_, gathering.builders, gathering.fan_in) {}

void GatheredArticles::add(FileChange change) {
  scratch_.use([&] { take(std::move(change)); });
}

void GatheredArticles::take(FileChange change) {
  if (change.path != file_) {
    file_ = change.path;
    file_articles_ = articles_of_file(index_, change.path).size();
  }
  file_articles_ += change.articles.size();
  for (AnalysedArticle& article : change.articles) add_article(change.path, std::move(article));
  note_state(change);
}

void GatheredArticles::add_article(const std::string& path, AnalysedArticle article) {
  article_bytes_ += article.text_bytes;
  text_bytes_ += article.text_bytes;
  ++gathered_;
  articles_.push_back({.path = path,
                       .document = std::move(article.document),
                       .text_bytes = article.text_bytes,
                       .sequence = number_value(++sequence_)});
  if (is_shard_full()) hand_to_builders();
}

bool GatheredArticles::is_shard_full() const {
  return article_bytes_ >=
             shard_limit(least_shard_bytes, text_bytes_, gathering_.most_shard_bytes) ||
         articles_.size() >=
             shard_limit(least_shard_articles, gathered_, gathering_.most_shard_articles);
}

void GatheredArticles::hand_to_builders() {
  require_free_space(index_folder_, bytes_when_merged() / 4);
  builders_.build(std::exchange(articles_, {}));
  article_bytes_ = 0;
  take_reports();
}

void GatheredArticles::take_reports() {
  for (const Shard& shard : builders_.take_reports()) {
    for (const auto& [name, articles] : shard.names) {
      names_.count(index_, notes_, name, articles);
    }
    for (const UnwrittenArticle& article : shard.unwritten) {
      FailedFile& failed = rest_.failed[article.path];
      if (failed.reason.empty()) failed.reason = article.reason;
      ++failed.unwritten;
    }
  }
}

void GatheredArticles::note_state(const FileChange& change) {
  if (change.action != FileChange::State::set) return;
  FileState state = change.state;
  if (!change.is_last_piece) state.articles = file_articles_;
  note(file_state_key(change.path), write_file_state(change.path, state));
}

/// Which of two values under one key is kept where databases are merged is not ours to say.
void GatheredArticles::note(const std::string& key, const std::string& value) {
  if (index_.get_metadata(key).empty()) {
    notes_.set_metadata(key, value);
  } else {
    rest_.metadata[key] = value;
  }
}

std::uint64_t GatheredArticles::gathered_bytes() const {
  return most_index_bytes_of_text * text_bytes_;
}

bool GatheredArticles::is_due() const {
  const auto time = std::chrono::steady_clock::now() - start_;
  if (time < gathering_.least_time) return false;
  const std::chrono::milliseconds merge(bytes_when_merged() / bytes_in_a_millisecond_);
  return time >= times_the_merge * merge || gathered_bytes() >= times_the_index * index_bytes_;
}

bool GatheredArticles::is_worth_a_merge() const {
  return index_bytes_ / gathering_.most_index_bytes <= gathered_bytes();
}

/// The databases to be merged, but for the index.
std::vector<std::string> GatheredArticles::finish() {
  if (!articles_.empty()) hand_to_builders();
  std::vector<std::string> databases = builders_.finish();
  take_reports();
  notes_.set_metadata(std::string(schema::metadata::sequence), std::to_string(sequence_));
  notes_.commit();
  databases.push_back(notes_path_of(scratch_));
  return databases;
}

GatheredArticles::Rest GatheredArticles::merge() {
  scratch_.use([&] {
    std::vector<std::string> databases = finish();
    databases.insert(databases.begin(), generation_);
    require_room(index_folder_, bytes_when_merged());
    const auto start = std::chrono::steady_clock::now();
    merge_databases(databases, merged_path());
    note_speed(std::chrono::steady_clock::now() - start);
  });
  return std::move(rest_);
}

/// Of little, most of the time is not the merge's.
void GatheredArticles::note_speed(std::chrono::steady_clock::duration merge) {
  constexpr std::uint64_t much = 64 * 1024 * 1024;
  const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(merge).count();
  if (bytes_when_merged() < much || time < 1) return;
  const std::uint64_t speed = bytes_when_merged() / static_cast<std::uint64_t>(time);
  bytes_in_a_millisecond_ = std::clamp<std::uint64_t>(speed, 1, usual_merge_speed);
}

GatheredArticles::Rest GatheredArticles::pour_into(Xapian::WritableDatabase& index) {
  scratch_.use([&] { pour(index); });
  return std::move(rest_);
}

void GatheredArticles::pour(Xapian::WritableDatabase& index) {
  for (const std::string& path : finish()) {
    const Xapian::Database database(path);
    const auto end = database.postlist_end("");
    for (auto document = database.postlist_begin(""); document != end; ++document) {
      index.add_document(database.get_document(*document));
    }
  }
  const auto end = notes_.metadata_keys_end();
  for (auto key = notes_.metadata_keys_begin(); key != end; ++key) {
    index.set_metadata(*key, notes_.get_metadata(*key));
  }
}

}  // namespace clipfile
