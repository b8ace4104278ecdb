// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/statistics.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "common/index_folder.h"
#include "common/schema.h"
#include "indexer/store/generations.h"
#include "indexer/store/index_state.h"
#include "indexer/upkeep/snapshot.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;
using schema::field;

/// A group for each term of the prefix, named by what stands behind it.
std::vector<ArticleCount> count_by_term(const Xapian::Database& database, std::string_view prefix) {
  std::vector<ArticleCount> groups;
  const std::string beginning(prefix);
  const auto end = database.allterms_end(beginning);
  for (auto term = database.allterms_begin(beginning); term != end; ++term) {
    groups.push_back({(*term).substr(beginning.size()), term.get_termfreq()});
  }
  return groups;
}

void put_largest_first(std::vector<ArticleCount>& groups) {
  std::stable_sort(groups.begin(), groups.end(), [](const auto& left, const auto& right) {
    return left.articles > right.articles;
  });
}

/// The terms are folded; the first article of each writes the name as people do.
std::vector<ArticleCount> count_publications(const Xapian::Database& database) {
  const std::string prefix(schema::prefix::publication);
  std::vector<ArticleCount> groups = count_by_term(database, prefix);
  for (ArticleCount& group : groups) {
    const auto first = database.postlist_begin(prefix + group.name);
    group.name = read_article(database.get_document(*first)).article.citation.publication;
  }
  return groups;
}

void count_files(const Xapian::Database& database, IndexStatistics& statistics) {
  for_each_known_file(database, [&](const KnownFile& file) {
    ++statistics.files;
    if (file.state.outcome == Outcome::skipped) {
      ++statistics.files_skipped;
      return;
    }
    const bool indexed = file.state.outcome == Outcome::indexed;
    if (indexed) ++statistics.files_indexed;
    if (!file.state.reason.empty()) {
      statistics.failed.push_back({file.path, file.state.reason, indexed});
    }
  });
  std::sort(statistics.failed.begin(), statistics.failed.end(),
            [](const FileFault& left, const FileFault& right) { return left.path < right.path; });
}

void look_at_folder(IndexStatistics& statistics) {
  const std::string& folder = statistics.folder;
  statistics.last_run = read_last_run(folder);
  statistics.bytes = bytes_below(folder);
  const std::string generation = current_generation(folder);
  statistics.generation = fs::path(generation).filename();
  statistics.generation_bytes = bytes_below(generation);
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    std::string name = entry.path().filename();
    if (name.starts_with(index_layout::generation_prefix)) {
      statistics.generations.push_back(std::move(name));
    }
  }
  std::sort(statistics.generations.begin(), statistics.generations.end());
}

}  // namespace

IndexStatistics count_articles(const Xapian::Database& database) {
  IndexStatistics statistics;
  statistics.schema = database.get_metadata(std::string(schema::metadata::version));
  statistics.lineage = database.get_metadata(std::string(schema::metadata::lineage));
  statistics.articles = database.get_doccount();
  statistics.years = count_by_term(database, schema::prefix::year);
  statistics.publications = count_publications(database);
  statistics.languages = count_by_term(database, field("lang").prefix);
  statistics.formats = count_by_term(database, field("type").prefix);
  for (auto* groups : {&statistics.publications, &statistics.languages, &statistics.formats}) {
    put_largest_first(*groups);
  }
  count_files(database, statistics);
  statistics.roots = read_root_paths(database);
  return statistics;
}

IndexStatistics read_statistics(const std::string& index_folder) {
  IndexStatistics statistics;
  read_snapshot(index_folder,
                [&](const Xapian::Database& database) { statistics = count_articles(database); });
  statistics.folder = index_folder;
  look_at_folder(statistics);
  return statistics;
}

std::uint64_t count_ungrouped(const IndexStatistics& statistics,
                              const std::vector<ArticleCount>& groups) {
  std::uint64_t grouped = 0;
  for (const ArticleCount& group : groups) grouped += group.articles;
  return statistics.articles - std::min(grouped, statistics.articles);
}

}  // namespace clipfile
