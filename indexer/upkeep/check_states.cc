// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/check_states.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "common/article_identity.h"
#include "common/articles_of_file.h"
#include "common/schema.h"
#include "indexer/run/archive_diff.h"
#include "indexer/store/file_state.h"
#include "indexer/store/index_state.h"
#include "indexer/upkeep/snapshot.h"
#include "indexer/upkeep/stored_number.h"

namespace clipfile {
namespace {

std::optional<std::uint64_t> parse_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

class StateCheck {
 public:
  StateCheck(const Xapian::Database& database, const FindingSink& sink)
      : database_(database), sink_(sink) {}

  void run() {
    check_roots();
    for_each_metadata(
        database_, schema::metadata::file,
        [&](const std::string& key, const std::string& value) { check_file(key, value); });
    check_article_terms();
    check_sequence();
    check_lineage();
  }

 private:
  void damage(const std::string& subject, const std::string& problem) {
    sink_({Finding::Kind::damaged, subject, problem});
  }

  void check_roots() {
    for_each_metadata(database_, schema::metadata::root,
                      [&](const std::string& key, const std::string& value) {
                        std::string path = read_root(value).path;
                        if (key != root_key(path)) damage(key, "is the key of another root");
                        roots_.push_back(std::move(path));
                      });
  }

  void check_file(const std::string& key, const std::string& value) {
    const auto file = read_file_state(key, value);
    if (!file) return damage(key, "what is known of this file cannot be read");
    if (key != file_state_key(file->path)) return damage(key, "tells of another file");
    const bool covered = std::any_of(roots_.begin(), roots_.end(), [&](const std::string& root) {
      return lies_below(file->path, root);
    });
    if (!covered) damage(file->path, "lies below none of the roots");
    const std::uint64_t found = articles_of_file(database_, file->path).size();
    if (found > 0) known_.insert(file_prefix(file->path));
    const FileState& state = file->state;
    if (state.outcome == Outcome::unfinished) return;  // the next run counts anew
    const std::uint64_t expected = state.outcome == Outcome::indexed ? state.articles : 0;
    if (found == expected) return;
    damage(file->path, std::to_string(found) + " articles are in the index, " +
                           std::to_string(expected) + " should be");
  }

  void check_article_terms() {
    const std::string prefix(schema::prefix::article);
    const auto end = database_.allterms_end(prefix);
    for (auto term = database_.allterms_begin(prefix); term != end; ++term) {
      if (!known_.emplace(file_prefix_of(*term)).second) continue;
      const Xapian::docid first = *database_.postlist_begin(*term);
      damage(path_of(first), "has articles in the index, which knows no such file");
    }
  }

  std::string path_of(Xapian::docid docid) {
    try {
      return read_article(database_.get_document(docid)).article.path;
    } catch (const Xapian::DatabaseCorruptError&) {
      return "the file of article " + std::to_string(docid);
    }
  }

  using Sequence = std::vector<std::pair<std::uint64_t, Xapian::docid>>;

  /// In order.
  Sequence sequence_numbers() {
    Sequence numbers;
    const auto end = database_.valuestream_end(schema::slot::sequence);
    for (auto value = database_.valuestream_begin(schema::slot::sequence); value != end; ++value) {
      if (const auto number = read_stored_number(*value)) {
        numbers.emplace_back(static_cast<std::uint64_t>(*number), value.get_docid());
      }  // the check of the article says of what cannot be read
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
  }

  void check_sequence() {
    const auto last = parse_number(database_.get_metadata(std::string(schema::metadata::sequence)));
    const auto numbers = sequence_numbers();
    if (numbers.empty()) return;
    if (!last || *last < numbers.back().first) {
      damage("the index", "an article has the number " + std::to_string(numbers.back().first) +
                              ", which was never given");
    }
    const auto same = [](const auto& left, const auto& right) { return left.first == right.first; };
    for (auto twice = std::adjacent_find(numbers.begin(), numbers.end(), same);
         twice != numbers.end();
         twice = std::adjacent_find(std::next(twice), numbers.end(), same)) {
      damage("article " + std::to_string(std::next(twice)->second),
             "has the number of article " + std::to_string(twice->second) + ", " +
                 std::to_string(twice->first));
    }
  }

  void check_lineage() {
    constexpr std::size_t digits = 32;
    const std::string lineage = database_.get_metadata(std::string(schema::metadata::lineage));
    const bool readable = lineage.size() == digits &&
                          lineage.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!readable) damage("the index", "its lineage cannot be read");
  }

  const Xapian::Database& database_;
  const FindingSink& sink_;
  std::vector<std::string> roots_;
  std::unordered_set<std::string> known_;  ///< how the terms of articles of known files begin
};

}  // namespace

void check_states(const Xapian::Database& database, const FindingSink& sink) {
  StateCheck(database, sink).run();
}

}  // namespace clipfile
