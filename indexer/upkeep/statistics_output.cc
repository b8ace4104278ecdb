// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/statistics_output.h"

#include <algorithm>
#include <iomanip>
#include <limits>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string_view>

#include "common/text/printable.h"
#include "indexer/upkeep/sizes.h"

namespace clipfile {
namespace {

using Json = nlohmann::ordered_json;
using Groups = std::vector<ArticleCount>;

constexpr int label_width = 12;
constexpr int count_width = 9;
constexpr std::size_t most_groups = 12;
constexpr std::size_t most_failed = 10;
constexpr std::size_t all_of_them = std::numeric_limits<std::size_t>::max();

std::ostream& label(std::ostream& out, std::string_view name) {
  return out << std::left << std::setw(label_width) << name;
}

void print_group(std::ostream& out, std::uint64_t articles, const std::string& name) {
  out << std::right << std::setw(count_width) << articles << "  " << printable(name) << '\n';
}

/// `lacking` is what the articles have that are in none of the groups.
void print_groups(std::ostream& out, const IndexStatistics& statistics, const Groups& groups,
                  std::size_t most, std::string_view title, const std::string& lacking) {
  if (statistics.articles == 0) return;
  out << "\nArticles by " << title << '\n';
  const std::size_t shown = std::min(most, groups.size());
  for (std::size_t i = 0; i < shown; ++i) print_group(out, groups[i].articles, groups[i].name);
  if (shown < groups.size()) {
    std::uint64_t rest = 0;
    for (std::size_t i = shown; i < groups.size(); ++i) rest += groups[i].articles;
    print_group(out, rest, "in " + std::to_string(groups.size() - shown) + " more");
  }
  const std::uint64_t left = count_ungrouped(statistics, groups);
  if (left > 0) print_group(out, left, lacking);
}

void print_last_run(std::ostream& out, const std::optional<LastRun>& run) {
  label(out, "Last run");
  if (!run) {
    out << "not known\n";
    return;
  }
  out << printable(run->finished) << ", exit status " << run->exit_status << '\n';
  label(out, "") << printable(run->summary) << '\n';
}

void print_sizes(std::ostream& out, const IndexStatistics& statistics) {
  label(out, "Size") << format_megabytes(statistics.bytes) << "; " << statistics.generation
                     << " is in use, with " << format_megabytes(statistics.generation_bytes);
  for (const std::string& generation : statistics.generations) {
    if (generation != statistics.generation) out << "; " << generation << " is kept";
  }
  out << '\n';
}

void print_failed(std::ostream& out, const std::vector<FileFault>& failed) {
  if (failed.empty()) return;
  out << "\nCould not be indexed, or not all of it\n";
  for (std::size_t i = 0; i < std::min(most_failed, failed.size()); ++i) {
    out << "  " << printable(failed[i].path + ": " + failed[i].reason) << '\n';
  }
  if (failed.size() > most_failed) {
    out << "  and " << failed.size() - most_failed << " more, all of them with --json\n";
  }
}

Json groups_json(const Groups& groups) {
  Json list = Json::array();
  for (const ArticleCount& group : groups) {
    list.push_back({{"name", group.name}, {"articles", group.articles}});
  }
  return list;
}

Json last_run_json(const std::optional<LastRun>& run) {
  if (!run) return nullptr;
  return {{"finished", run->finished},
          {"seconds", run->seconds},
          {"exit_status", run->exit_status},
          {"summary", run->summary}};
}

Json failed_json(const std::vector<FileFault>& failed) {
  Json list = Json::array();
  for (const FileFault& fault : failed) {
    list.push_back({{"path", fault.path}, {"reason", fault.reason}, {"in_part", fault.in_part}});
  }
  return list;
}

}  // namespace

void print_statistics(const IndexStatistics& statistics, std::ostream& out) {
  const auto whole = static_cast<std::uint64_t>(
      std::count_if(statistics.failed.begin(), statistics.failed.end(),
                    [](const FileFault& fault) { return !fault.in_part; }));
  label(out, "Index") << printable(statistics.folder) << '\n';
  label(out, "Articles") << statistics.articles << '\n';
  label(out, "Files") << statistics.files << ": " << statistics.files_indexed << " indexed, "
                      << statistics.files_skipped << " skipped, " << whole
                      << " could not be indexed\n";
  for (const std::string& root : statistics.roots) {
    label(out, &root == &statistics.roots.front() ? "Roots" : "") << printable(root) << '\n';
  }
  print_last_run(out, statistics.last_run);
  print_sizes(out, statistics);
  label(out, "Schema") << statistics.schema << ", lineage " << statistics.lineage << '\n';
  print_groups(out, statistics, statistics.years, all_of_them, "year", "without a date");
  print_groups(out, statistics, statistics.publications, most_groups, "publication", "not known");
  print_groups(out, statistics, statistics.languages, most_groups, "language", "not known");
  print_groups(out, statistics, statistics.formats, most_groups, "format", "not known");
  print_failed(out, statistics.failed);
}

std::string write_statistics_json(const IndexStatistics& statistics) {
  const auto lacking = [&](const Groups& groups) { return count_ungrouped(statistics, groups); };
  Json json;
  json["format"] = 1;
  json["index"] = statistics.folder;
  json["schema"] = statistics.schema;
  json["lineage"] = statistics.lineage;
  json["articles"] = {{"in_index", statistics.articles},
                      {"without_date", lacking(statistics.years)},
                      {"without_publication", lacking(statistics.publications)},
                      {"without_language", lacking(statistics.languages)}};
  json["years"] = groups_json(statistics.years);
  json["publications"] = groups_json(statistics.publications);
  json["languages"] = groups_json(statistics.languages);
  json["formats"] = groups_json(statistics.formats);
  json["files"] = {{"known", statistics.files},
                   {"indexed", statistics.files_indexed},
                   {"skipped", statistics.files_skipped}};
  json["failed"] = failed_json(statistics.failed);
  json["roots"] = statistics.roots;
  json["last_run"] = last_run_json(statistics.last_run);
  json["generation"] = statistics.generation;
  json["generations"] = statistics.generations;
  json["bytes"] = statistics.bytes;
  json["generation_bytes"] = statistics.generation_bytes;
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace clipfile
