// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/bulk/shard_builders.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <pthread.h>

#include "indexer/store/bulk/merge.h"

namespace clipfile {
namespace {

/// Of text. More than one shard of so much is not kept waiting.
constexpr std::uint64_t many_bytes = 2 * 1024 * 1024;

/// Signals are for the thread that looks for them.
class WithoutSignals {
 public:
  WithoutSignals() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~WithoutSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  WithoutSignals(const WithoutSignals&) = delete;
  WithoutSignals& operator=(const WithoutSignals&) = delete;

 private:
  sigset_t before_;
};

}  // namespace

ShardBuilders::ShardBuilders(const ScratchFolder& scratch, const Ingestion& ingestion,
                             unsigned threads, std::uint64_t fan_in)
    : scratch_(scratch), ingestion_(ingestion), fan_in_(fan_in) {
  const WithoutSignals inherited_by_the_threads;
  try {
    for (unsigned i = 0; i < std::max(threads, 1U); ++i) threads_.emplace_back([this] { work(); });
  } catch (...) {
    end_threads();
    throw;
  }
}

ShardBuilders::~ShardBuilders() { end_threads(); }

void ShardBuilders::end_threads() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

std::string ShardBuilders::path_of(const Place& place) const {
  return scratch_.path("shard-" + std::to_string(place.tier) + '-' + std::to_string(place.number));
}

void ShardBuilders::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return ends_ || !tasks_.empty(); });
    if (ends_) return;
    const auto task = std::move(tasks_.front());
    tasks_.pop_front();
    ++at_work_;
    lock.unlock();
    run(task);
    lock.lock();
    --at_work_;
    changed_.notify_all();
  }
}

void ShardBuilders::run(const std::function<void()>& task) try { task(); } catch (...) {
  const std::lock_guard lock(mutex_);
  if (!fault_) fault_ = std::current_exception();
}

void ShardBuilders::build(std::vector<NewArticle> articles) {
  std::uint64_t bytes = 0;
  for (const NewArticle& article : articles) bytes += article.text_bytes;
  const std::size_t may_wait = bytes < many_bytes ? threads_.size() : 1;
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return fault_ || tasks_.size() < may_wait; });
  if (fault_) std::rethrow_exception(fault_);
  tasks_.emplace_back(
      [this, number = shards_++, articles = std::move(articles)] { build_one(number, articles); });
  changed_.notify_all();
}

void ShardBuilders::build_one(std::uint64_t number, const std::vector<NewArticle>& articles) {
  const Place place{.tier = 0, .number = number};
  Shard shard = build_shard(path_of(place), articles, ingestion_);
  const bool has_database = shard.articles > 0;
  {
    const std::lock_guard lock(mutex_);
    reports_.emplace(number, std::move(shard));
  }
  complete(place, has_database);
}

/// Where it is the last one that the place above is made of, that is made now.
void ShardBuilders::complete(const Place& place, bool has_database) {
  const std::lock_guard lock(mutex_);
  built_.emplace(place, has_database);
  const Place above{.tier = place.tier + 1, .number = place.number / fan_in_};
  if (++below_[above] < fan_in_) return;
  tasks_.emplace_front([this, above] { merge_below(above); });
  changed_.notify_all();
}

void ShardBuilders::merge_below(const Place& place) {
  std::vector<std::string> paths;
  {
    const std::lock_guard lock(mutex_);
    below_.erase(place);
    for (std::uint64_t i = 0; i < fan_in_; ++i) {
      const auto part = built_.extract({place.tier - 1, place.number * fan_in_ + i});
      if (part.mapped()) paths.push_back(path_of(part.key()));
    }
  }
  if (!paths.empty()) merge_and_remove(paths, path_of(place));
  complete(place, !paths.empty());
}

void ShardBuilders::merge_and_remove(const std::vector<std::string>& from, const std::string& to) {
  merge_databases(from, to);
  for (const std::string& path : from) std::filesystem::remove_all(path);
}

void ShardBuilders::wait_for_all() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return fault_ || (tasks_.empty() && at_work_ == 0); });
  if (fault_) std::rethrow_exception(fault_);
}

/// Those at the end are the smallest.
std::vector<std::string> ShardBuilders::finish() {
  wait_for_all();
  std::vector<std::string> paths = built_databases();
  for (unsigned number = 0; paths.size() > fan_in_; ++number) {
    const std::uint64_t merged = std::min<std::uint64_t>(fan_in_, paths.size() - fan_in_ + 1);
    const auto first = paths.end() - static_cast<std::ptrdiff_t>(merged);
    const std::string path = scratch_.path("rest-" + std::to_string(number));
    merge_and_remove({first, paths.end()}, path);
    paths.erase(first, paths.end());
    paths.push_back(path);
  }
  return paths;
}

std::vector<std::string> ShardBuilders::built_databases() const {
  std::vector<std::string> paths;
  // What is of a higher tier came before all that is of a lower one.
  for (auto part = built_.rbegin(); part != built_.rend();) {
    const unsigned tier = part->first.tier;
    const std::size_t first_of_tier = paths.size();
    for (; part != built_.rend() && part->first.tier == tier; ++part) {
      if (part->second) paths.push_back(path_of(part->first));
    }
    std::reverse(paths.begin() + static_cast<std::ptrdiff_t>(first_of_tier), paths.end());
  }
  return paths;
}

std::vector<Shard> ShardBuilders::take_reports() {
  const std::lock_guard lock(mutex_);
  std::vector<Shard> reports;
  for (auto next = reports_.begin(); next != reports_.end() && next->first == reported_;) {
    reports.push_back(std::move(next->second));
    next = reports_.erase(next);
    ++reported_;
  }
  return reports;
}

}  // namespace clipfile
