// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run_plan.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>

#include "indexer/archive/file_reader.h"

namespace clipfile {
namespace {

struct HashedFile {
  FileStamp stamp;
  std::string hash;
};

/// Nothing where it cannot be read, or changes meanwhile.
std::optional<HashedFile> hash_file(const std::string& path,
                                    const std::function<void()>& on_the_way) {
  constexpr std::size_t line_in_memory = 64 * 1024;
  auto opened = FileReader::open(path);
  auto* file = std::get_if<FileReader>(&opened);
  if (!file) return std::nullopt;
  file->stop_when([&] {
    on_the_way();
    return false;
  });
  for (;;) {
    const auto line = file->read_line(line_in_memory);
    if (std::holds_alternative<Rejection>(line)) return std::nullopt;
    if (!std::get<std::optional<FileLine>>(line)) break;
  }
  if (file->check_unchanged()) return std::nullopt;
  return HashedFile{file->stamp(), file->hash()};
}

/// The ending of a name may tell what format a file is in.
bool have_same_ending(const std::string& a, const std::string& b) {
  namespace fs = std::filesystem;
  return fs::path(a).extension() == fs::path(b).extension();
}

FileState with_stamp(FileState state, const FileStamp& stamp) {
  state.stamp = stamp;
  if (state.outcome == Outcome::unfinished) {
    state.outcome = Outcome::indexed;
    state.reason.clear();
  }
  return state;
}

class Planning {
 public:
  Planning(ArchiveDiff diff, const KnownFiles& known, const std::function<void()>& on_the_way)
      : diff_(std::move(diff)), known_(known), on_the_way_(on_the_way) {}

  RunPlan plan() {
    for (const FoundFile& file : diff_.changed) take_known(file);
    for (const std::string& path : diff_.vanished) release(path);
    for (const FoundFile& file : diff_.changed) take_new(file);
    for (Candidate& candidate : candidates_) take_candidate(candidate);
    order_moves();
    for (std::string& path : diff_.vanished) {
      if (!left_.contains(path)) plan_.removed.push_back(std::move(path));
    }
    std::sort(plan_.to_read.begin(), plan_.to_read.end(),
              [](const FoundFile& a, const FoundFile& b) { return a.path < b.path; });
    return std::move(plan_);
  }

 private:
  struct Candidate {
    FoundFile file;
    HashedFile hashed;
  };

  /// Known files keep their articles where their contents are the same; others let go of theirs.
  void take_known(const FoundFile& file) {
    const auto known = known_.find(file.path);
    if (known == known_.end()) return;
    const FileStateView& state = known->state;
    const bool same_sidecar = state.sidecar == file.sidecar_is;
    const bool is_all_read = is_whole(state) && state.reader.empty();
    if (!is_all_read || !same_sidecar) return plan_.to_read.push_back(file);
    auto hashed = hash_file(file.path, on_the_way_);
    if (!hashed) return plan_.to_read.push_back(file);
    if (hashed->hash == state.content_hash) {
      plan_.touched.push_back({file.path, with_stamp(state.state(), hashed->stamp)});
      return;
    }
    release(file.path);
    if (!file.sidecar.empty()) return plan_.to_read.push_back(file);
    candidates_.push_back({file, *std::move(hashed)});
  }

  void release(const std::string& path) {
    const FileState state = known_.at(path);
    if (!is_whole(state) || !state.sidecar.empty()) return;
    released_.emplace(state.content_hash, path);
    released_sizes_.insert(state.stamp.size);
  }

  void take_new(const FoundFile& file) {
    if (known_.contains(file.path)) return;
    const bool may_be_moved = released_sizes_.contains(file.stamp.size) && file.sidecar.empty();
    if (!may_be_moved) return plan_.to_read.push_back(file);
    auto hashed = hash_file(file.path, on_the_way_);
    if (!hashed) return plan_.to_read.push_back(file);
    candidates_.push_back({file, *std::move(hashed)});
  }

  void take_candidate(Candidate& candidate) {
    const auto [first, last] = released_.equal_range(candidate.hashed.hash);
    const auto from = std::find_if(first, last, [&](const auto& released) {
      return have_same_ending(released.second, candidate.file.path);
    });
    if (from == last) return plan_.to_read.push_back(std::move(candidate.file));
    const FileState state = known_.at(from->second);
    moves_by_source_.emplace(from->second, moves_.size());
    moves_.push_back(
        {from->second, candidate.file.path, with_stamp(state, candidate.hashed.stamp)});
    found_.push_back(std::move(candidate.file));
    left_.insert(from->second);
    released_.erase(from);
  }

  /// Each move comes behind the one that frees its place. Of a circle one file is read instead.
  void order_moves() {
    enum class Mark : std::uint8_t { none, begun, done };
    std::vector<Mark> marks(moves_.size(), Mark::none);
    for (std::size_t start = 0; start < moves_.size(); ++start) {
      std::vector<std::size_t> chain;
      std::size_t at = start;
      bool circle = false;
      while (marks[at] == Mark::none) {
        marks[at] = Mark::begun;
        chain.push_back(at);
        const auto next = moves_by_source_.find(moves_[at].to);
        if (next == moves_by_source_.end()) break;
        at = next->second;
        circle = marks[at] == Mark::begun;
      }
      if (circle) {
        plan_.to_read.push_back(found_[chain.back()]);
        marks[chain.back()] = Mark::done;
        left_.erase(moves_[chain.back()].from);
        chain.pop_back();
      }
      for (auto move = chain.rbegin(); move != chain.rend(); ++move) {
        marks[*move] = Mark::done;
        plan_.moved.push_back(std::move(moves_[*move]));
      }
    }
  }

  ArchiveDiff diff_;
  const KnownFiles& known_;
  const std::function<void()>& on_the_way_;
  RunPlan plan_;
  std::vector<Candidate> candidates_;
  std::multimap<std::string, std::string> released_;  ///< hash of contents -> path
  std::unordered_set<std::uint64_t> released_sizes_;
  std::vector<MovedFile> moves_;
  std::vector<FoundFile> found_;  ///< what each move was found as
  std::unordered_map<std::string, std::size_t> moves_by_source_;
  std::unordered_set<std::string> left_;  ///< sources of moves
};

}  // namespace

bool is_whole(const FileStateView& state) {
  if (state.content_hash.empty()) return false;
  return state.outcome == Outcome::unfinished ||
         (state.outcome == Outcome::indexed && state.reason.empty());
}

RunPlan plan_run(ArchiveDiff diff, const KnownFiles& known,
                 const std::function<void()>& on_the_way) {
  return Planning(std::move(diff), known, on_the_way).plan();
}

}  // namespace clipfile
