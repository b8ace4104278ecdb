/// Builds shards in several threads, and merges many small ones into a few.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "indexer/store/bulk/scratch_folder.h"
#include "indexer/store/bulk/shard.h"

namespace clipfile {

class ShardBuilders {
 public:
  /// As many as `fan_in` (two at least) that follow one another are merged into one, and so on.
  /// The folder and what `ingestion` names must outlive this.
  ShardBuilders(const ScratchFolder& scratch, const Ingestion& ingestion, unsigned threads,
                std::uint64_t fan_in);

  /// Ends the threads; what they build is dropped.
  ~ShardBuilders();

  ShardBuilders(const ShardBuilders&) = delete;
  ShardBuilders& operator=(const ShardBuilders&) = delete;

  /// The next shard; waits while as many wait as there are threads. Throws what a builder threw.
  void build(std::vector<NewArticle> articles);

  /// Waits for all. The databases, `fan_in` at most, are in the order in which their articles came,
  /// and are the caller's to remove. Throws what a builder or a merge threw.
  std::vector<std::string> finish();

  /// What became of the shards that were built so far, in their order, each told once.
  std::vector<Shard> take_reports();

 private:
  /// Of a database: one of tier 0 is a shard, one of tier 1 is made of `fan_in` of them, and so on.
  struct Place {
    unsigned tier = 0;
    std::uint64_t number = 0;  ///< within its tier
    auto operator<=>(const Place&) const = default;
  };

  std::string path_of(const Place& place) const;
  void work();
  void end_threads();
  void run(const std::function<void()>& task);
  void build_one(std::uint64_t number, const std::vector<NewArticle>& articles);
  void merge_below(const Place& place);
  static void merge_and_remove(const std::vector<std::string>& from, const std::string& to);
  void complete(const Place& place, bool has_database);
  void wait_for_all();
  std::vector<std::string> built_databases() const;

  const ScratchFolder& scratch_;
  const Ingestion ingestion_;
  const std::uint64_t fan_in_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> tasks_;  ///< a merge comes before shards
  std::uint64_t shards_ = 0;                 ///< asked for
  std::uint64_t at_work_ = 0;                ///< tasks that were begun
  bool ends_ = false;
  std::exception_ptr fault_;
  std::map<Place, bool> built_;           ///< whether there is a database
  std::map<Place, std::uint64_t> below_;  ///< how many that a place is merged from are built
  std::map<std::uint64_t, Shard> reports_;
  std::uint64_t reported_ = 0;
  std::vector<std::thread> threads_;
};

}  // namespace clipfile
