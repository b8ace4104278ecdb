// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
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

/// See the head of corpus.txt.
Labels read_labels(const std::string& name) {
  Labels labels;
  std::ifstream in(std::string(CLIPFILE_TEST_DATA) + "/quotes/" + name);
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
  std::string mistakes;  ///< a line each
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
    const std::string& speaker = stored.quotes.speakers[quote.speaker];
    const std::string found = "  found: " + text.substr(0, 40) + ": " + speaker + "\n";
    if (label == labels.end()) {
      score.mistakes += found;
      continue;
    }
    const bool right = counts && is_right(label->speakers, speaker);
    score.right += right;
    if (counts && !right) score.mistakes += found;
    labels.erase(label);
  }
  for (const LabelledQuote& missed : labels) {
    if (missed.speakers != "?") {
      score.mistakes += "  missed: " + missed.beginning + ": " + missed.speakers + "\n";
    }
  }
}

/// Labels, and what must be found of them.
struct Measure {
  const char* labels;
  std::size_t articles;
  double precision;
  double recall;
};

class FindQuotes : public testing::TestWithParam<Measure> {};

TEST_P(FindQuotes, FindsTheSpeakersThatAPersonFound) {
  Score total;
  const Labels labels = read_labels(GetParam().labels);
  ASSERT_EQ(labels.size(), GetParam().articles);
  for (const auto& [file, labelled] : labels) {
    total.mistakes += file + "\n";
    score(index(std::string(CLIPFILE_SOURCE_DIR) + "/corpus/" + file), labelled, total);
  }
  const double precision = total.right / total.found;
  const double recall = total.right / total.labelled;
  std::cout << GetParam().labels << ": " << total.right << " right of " << total.found
            << " found, of " << total.labelled << " labelled: precision " << precision
            << ", recall " << recall << '\n';
  EXPECT_TRUE(precision >= GetParam().precision && recall >= GetParam().recall) << total.mistakes;
}

INSTANTIATE_TEST_SUITE_P(Labels, FindQuotes,
                         testing::Values(Measure{"corpus.txt", 43, .98, .98},
                                         Measure{"blind.txt", 30, .94, .91},
                                         Measure{"blind-again.txt", 10, .90, .86},
                                         Measure{"blind-third.txt", 10, .92, .93}),
                         [](const auto& named) {
                           const std::string_view name = named.param.labels;
                           return name.starts_with("blind-")
                                      ? "blind_" + std::string(name.substr(6, 5))
                                      : std::string(name.substr(0, name.find('.')));
                         });

TEST(FindQuotesOfTheSeed, FindsAllOfTheReferenceClipping) {
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
