/// Tests what a writer does to an index, which must not depend on the way in which it writes.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

#include "common/article_identity.h"
#include "common/index_folder.h"
#include "common/schema.h"
#include "indexer/store/index_state.h"
#include "indexer/store/index_writer.h"
#include "tests/unit/support/index_dump.h"
#include "tests/unit/support/small_index.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {

/// In place, or gathered and then merged, or gathered, and too little for that.
enum class WayOfWriting { in_place, merged, poured };

inline constexpr std::array all_ways = {WayOfWriting::in_place, WayOfWriting::merged,
                                        WayOfWriting::poured};

inline std::string name_of_way(const testing::TestParamInfo<WayOfWriting>& way) {
  if (way.param == WayOfWriting::in_place) return "InPlace";
  return way.param == WayOfWriting::merged ? "Merged" : "Poured";
}

/// Of each article, as the analysis says.
inline std::uint64_t article_bytes = 0;

class IndexWritingTest : public testing::TestWithParam<WayOfWriting> {
 protected:
  void SetUp() override { article_bytes = GetParam() == WayOfWriting::merged ? 100'000 : 100; }

  /// Whatever a test wrote, Xapian finds no fault in it.
  void TearDown() override {
    const std::string generation = current_generation(folder_.path());
    if (generation.empty()) return;
    EXPECT_EQ(Xapian::Database::check(generation, 0, nullptr), 0U);
  }

  using Mode = IndexWriter::Mode;

  std::string index() const { return folder_.path(); }
  static bool gathers() { return GetParam() != WayOfWriting::in_place; }
  IndexWriter open(Mode mode = Mode::update) const {
    IndexWriter writer = IndexWriter::open(index(), mode, std::chrono::seconds(0));
    if (gathers())
      writer.gather({.builders = 2, .most_shard_articles = 2, .least_time = std::chrono::hours(1)});
    return writer;
  }

  std::string generation() const {
    return std::filesystem::path(current_generation(index())).filename();
  }
  std::string dump() const { return dump_index(open_index(index())); }
  std::string metadata(std::string_view key) const {
    return open_index(index()).get_metadata(std::string(key));
  }

  Xapian::Document document(const std::string& term) const {
    const Xapian::Database database = open_index(index());
    return database.get_document(*database.postlist_begin(term));
  }
  std::string first_seen(const std::string& term) const {
    return document(term).get_value(schema::slot::first_seen);
  }
  double sequence(const std::string& term) const {
    return Xapian::sortable_unserialise(document(term).get_value(schema::slot::sequence));
  }

  /// Of all articles, ascending.
  std::vector<double> sequences() const {
    const Xapian::Database database = open_index(index());
    std::vector<double> numbers;
    for (auto value = database.valuestream_begin(schema::slot::sequence);
         value != database.valuestream_end(schema::slot::sequence); ++value) {
      numbers.push_back(Xapian::sortable_unserialise(*value));
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
  }

  TemporaryFolder folder_;
};

inline AnalysedArticle analysed(const Article& article) {
  return {DocumentMaker().make(article).serialise(), article_bytes};
}

/// An article that no index takes: Xapian's longest term has 245 bytes.
inline AnalysedArticle impossible_article() {
  Xapian::Document document = DocumentMaker().make(make_article("/bad", "Headline", {"Text."}));
  document.add_term(std::string(300, 'x'));
  return {document.serialise(), article_bytes};
}

inline FileChange set_file(const std::string& path, const std::vector<std::string>& texts) {
  FileChange change;
  change.path = path;
  change.action = FileChange::State::set;
  change.state.articles = texts.size();
  change.state.content_hash = "hash of " + path;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Article article = make_article(path, "Headline", {texts[i]});
    article.part = std::to_string(i + 1);
    change.articles.push_back(analysed(article));
  }
  return change;
}

inline FileChange forget_file(const std::string& path) {
  FileChange change;
  change.path = path;
  change.action = FileChange::State::forget;
  return change;
}

inline std::size_t count_term(const std::string& index, const std::string& term) {
  return open_index(index).get_termfreq(term);
}

}  // namespace clipfile
