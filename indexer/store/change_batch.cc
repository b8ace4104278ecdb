// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/change_batch.h"

#include <algorithm>
#include <utility>

#include "common/durable_file.h"

namespace clipfile {
namespace {

constexpr std::size_t most_files = 20'000;
constexpr auto most_age = std::chrono::seconds(60);

}  // namespace

void ChangeBatch::stage(FileChange change) {
  std::uint64_t bytes = 0;
  for (const AnalysedArticle& article : change.articles) bytes += article.text_bytes;
  if (bytes > most_bytes_) commit();
  if (changes_.empty()) begin(bytes);
  bytes_ += bytes;
  changes_.push_back(std::move(change));
  try {
    if (!failed_) writer_.write(generation_.database(), changes_.back());
  } catch (const Xapian::DatabaseError&) {
    throw;  // the disk, or the database as a whole
  } catch (const Xapian::Error&) {
    failed_ = true;  // which one it is, and what of the others is written, shows in the commit
  }
  if (bytes_ >= most_bytes_ || changes_.size() >= most_files ||
      std::chrono::steady_clock::now() - start_ >= most_age) {
    commit();
  }
}

void ChangeBatch::begin(std::uint64_t text_bytes) {
  require_free_space(generation_.index_folder(), std::max(text_bytes, most_bytes_));
  generation_.begin();
  counts_before_ = writer_.counts();
  failed_ = false;
  start_ = std::chrono::steady_clock::now();
}

void ChangeBatch::commit() {
  if (changes_.empty()) return;
  try {
    if (!failed_) end_transaction();
  } catch (const Xapian::DatabaseError&) {
    throw;
  } catch (const Xapian::Error&) {
    failed_ = true;
  }
  if (failed_) {
    writer_.counts() = counts_before_;
    open_anew();
    write_one_by_one();
  }
  changes_.clear();
  bytes_ = 0;
}

void ChangeBatch::end_transaction() {
  generation_.commit();
  writer_.committed();
}

void ChangeBatch::open_anew() {
  writer_.forget_names();
  generation_.open_anew();
}

void ChangeBatch::write_one_by_one() {
  for (const FileChange& change : changes_) {
    try {
      write_alone(change);
    } catch (const Xapian::DatabaseError&) {
      throw;
    } catch (const Xapian::Error& error) {
      open_anew();
      writer_.forget_pieces();
      write_alone(failed_change(change.path, change.state, error.get_msg()));
      writer_.fail(change.path);
      report_fault(change.path, error.get_msg());
    }
  }
}

void ChangeBatch::write_alone(const FileChange& change) {
  const ArticleCounts before = writer_.counts();
  try {
    generation_.begin();
    writer_.write(generation_.database(), change);
    end_transaction();
  } catch (...) {
    writer_.counts() = before;
    throw;
  }
}

}  // namespace clipfile
