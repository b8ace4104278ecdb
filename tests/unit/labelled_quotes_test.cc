// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <vector>

#include "common/stored_article.h"
#include "common/text/folding.h"
#include "indexer/analyse/file_analysis.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

struct LabelledQuote {
  std::string beginning;
  std::string speakers;  ///< "A | B"; "?" where people would not agree
};

using Labels = std::map<std::string, std::vector<LabelledQuote>>;

/// See the head of the file.
Labels read_labels() {
  Labels labels;
  std::ifstream in(std::string(CLIPFILE_TEST_DATA) + "/quotes/corpus.txt");
  std::string file;
  for (std::string line; std::getline(in, line);) {
    const auto tab = line.find('\t');
    if (line.starts_with("== ")) file = line.substr(3);
    if (tab != std::string::npos && !line.starts_with('#')) {
      labels[file].push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
  }
  return labels;
}

StoredArticle index(const std::string& path) {
  auto file = std::get<FileReader>(FileReader::open(path));
  std::vector<AnalysedArticle> articles;
  FileAnalyser(ExtractionLimits{}).analyse(file, path, {.article = [&](AnalysedArticle article) {
                                             articles.push_back(std::move(article));
                                           }});
  if (articles.size() != 1) throw std::runtime_error(path + ": not one article");
  return read_stored_article(Xapian::Document::unserialise(articles.front().document).get_data());
}

/// A description ("a diplomat") is right where it goes on ("a diplomat of rank").
bool is_right(const std::string& labelled, const std::string& found) {
  const std::string speaker = fold_case(found);
  for (std::size_t begin = 0; begin < labelled.size();) {
    const std::size_t end = std::min(labelled.find(" | ", begin), labelled.size());
    const std::string name = fold_case(labelled.substr(begin, end - begin));
    if (speaker == name || speaker.starts_with(name + ' ')) return true;
    begin = end + 3;
  }
  return false;
}

struct Score {
  double right = 0;
  double found = 0;
  double labelled = 0;
};

void score(const StoredArticle& stored, std::vector<LabelledQuote> labels, Score& score) {
  score.labelled += static_cast<double>(std::count_if(
      labels.begin(), labels.end(), [](const auto& label) { return label.speakers != "?"; }));
  for (const Quote& quote : stored.quotes.quotes) {
    const std::string text = stored.text.substr(quote.range.begin);
    const auto label = std::find_if(labels.begin(), labels.end(), [&](const auto& each) {
      return text.starts_with(each.beginning);
    });
    const bool counts = label == labels.end() || label->speakers != "?";
    score.found += counts;
    if (label == labels.end()) continue;
    score.right += counts && is_right(label->speakers, stored.quotes.speakers[quote.speaker]);
    labels.erase(label);
  }
}

TEST(FindQuotes, FindsTheSpeakersThatAPersonFound) {
  constexpr double least_precision = .97;
  constexpr double least_recall = .97;
  Score total;
  const Labels labels = read_labels();
  ASSERT_GE(labels.size(), 30U);
  for (const auto& [file, labelled] : labels) {
    score(index(std::string(CLIPFILE_SOURCE_DIR) + "/corpus/" + file), labelled, total);
  }
  const double precision = total.right / total.found;
  const double recall = total.right / total.labelled;
  RecordProperty("precision", std::to_string(precision));
  RecordProperty("recall", std::to_string(recall));
  EXPECT_GE(precision, least_precision) << total.right << " of " << total.found;
  EXPECT_GE(recall, least_recall) << total.right << " of " << total.labelled;
}

TEST(FindQuotes, FindsAllQuotesOfTheReferenceClipping) {
  const std::string path =
      std::string(CLIPFILE_SHARED_DATA) + "/seed/washington-post-2022-01-09.txt";
  if (!fs::exists(path)) GTEST_SKIP() << path << " is not there";
  const StoredArticle stored = index(path);
  std::map<std::string, int> counts;
  for (const Quote& quote : stored.quotes.quotes) ++counts[stored.quotes.speakers[quote.speaker]];
  const std::map<std::string, int> expected = {
      {"Antony Blinken", 14}, {"Michael McFaul", 1}, {"Sergey Ryabkov", 6}, {"Vladimir Putin", 1}};
  EXPECT_EQ(counts, expected);
}

}  // namespace
}  // namespace clipfile
