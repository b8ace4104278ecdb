// Measures from what size on new articles are better gathered in shards and merged with an index
// than written to it one by one. SPDX-License-Identifier: GPL-2.0-or-later
//
// usage: gathering INDEX
//
// The articles of INDEX (a folder of clip-index's) are written anew, each as a file of its own:
// some make an index, the next ones are added to it in either way. Printed: processor seconds of
// all threads and seconds on the clock, medians of three rounds; and the index's size afterwards.

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <span>
#include <string>
#include <vector>

#include "common/index_folder.h"
#include "indexer/reading/reading_place.h"
#include "indexer/store/index_writer.h"

namespace {

using namespace clipfile;
namespace fs = std::filesystem;

using Articles = std::vector<AnalysedArticle>;

Articles read_articles(const std::string& index) {
  const Xapian::Database database = open_index(index);
  Articles articles;
  for (auto each = database.postlist_begin(""); each != database.postlist_end(""); ++each) {
    const Xapian::Document document = database.get_document(*each);
    articles.push_back({document.serialise(), document.get_data().size()});
  }
  return articles;
}

struct Cost {
  double processor = 0;  // seconds
  double clock = 0;
};

// Every article is of a file of its own: its real one is no matter here.
void write(const std::string& folder, std::span<const AnalysedArticle> articles, bool gathers) {
  IndexWriter writer =
      IndexWriter::open(folder, IndexWriter::Mode::update, std::chrono::seconds(0));
  if (gathers) {
    Gathering gathering;
    gathering.builders = count_processors();
    gathering.most_index_bytes = 1'000'000;
    writer.gather(gathering);
  }
  static int file = 0;
  for (const AnalysedArticle& article : articles) {
    FileChange change;
    change.path = "/file " + std::to_string(++file);
    change.articles = {article};
    change.action = FileChange::State::set;
    writer.stage(std::move(change));
  }
  writer.finish();
}

Cost measure(const std::string& folder, std::span<const AnalysedArticle> articles, bool gathers) {
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t processor_start = std::clock();
  write(folder, articles, gathers);
  const std::chrono::duration<double> clock = std::chrono::steady_clock::now() - start;
  return {static_cast<double>(std::clock() - processor_start) / CLOCKS_PER_SEC, clock.count()};
}

Cost median(std::vector<Cost> costs) {
  const auto middle_of = [&](double Cost::*part) {
    std::sort(costs.begin(), costs.end(),
              [&](const Cost& a, const Cost& b) { return a.*part < b.*part; });
    return costs[costs.size() / 2].*part;
  };
  return {middle_of(&Cost::processor), middle_of(&Cost::clock)};
}

std::uintmax_t megabytes_of(const std::string& index) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::directory_iterator(current_generation(index))) {
    bytes += entry.file_size();
  }
  return bytes / 1'000'000;
}

void compare(const Articles& articles, std::size_t base, std::size_t added,
             const std::string& scratch) {
  const std::string prepared = scratch + "/prepared";
  fs::remove_all(prepared);
  write(prepared, std::span(articles).first(base), true);
  std::cout << std::setw(8) << base << std::setw(8) << added;
  for (const bool gathers : {false, true}) {
    std::vector<Cost> costs;
    const std::string index = scratch + "/index";
    for (int round = 0; round < 3; ++round) {
      fs::remove_all(index);
      fs::copy(prepared, index, fs::copy_options::recursive);
      costs.push_back(measure(index, std::span(articles).subspan(base, added), gathers));
    }
    const Cost cost = median(costs);
    std::cout << std::fixed << std::setprecision(2) << std::setw(12) << cost.processor
              << std::setw(8) << cost.clock << std::setw(8) << megabytes_of(index);
  }
  std::cout << std::endl;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: gathering INDEX\n";
    return 2;
  }
  std::string scratch = fs::temp_directory_path() / "clipfile-gathering-XXXXXX";
  if (!mkdtemp(scratch.data())) return 1;
  const Articles articles = read_articles(arguments[1]);
  std::cout << "     have   added    one by one: processor, clock s, MB; gathered: the same\n";
  for (const std::size_t base : {0, 4'000, 16'000}) {
    for (const std::size_t added : {100, 300, 1'000, 3'000}) {
      if (base + added <= articles.size()) compare(articles, base, added, scratch);
    }
  }
  fs::remove_all(scratch);
}
