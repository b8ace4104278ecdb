// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/check.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "common/exit_status.h"
#include "common/index_folder.h"
#include "indexer/store/index_lock.h"
#include "tests/unit/support/archive_index.h"
#include "tests/unit/support/random_text.h"
#include "tests/unit/support/recorded_log.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class CheckTest : public testing::Test {
 protected:
  void SetUp() override {
    place_.write_small_archive();
    place_.run();
  }

  int check(bool deep = false, bool json = false) {
    out_.str("");
    return check_index({.index_folder = place_.index(), .deep = deep, .json = json}, out_, log_);
  }

  std::string said() const { return log_.messages.back().text; }

  void damage_an_article() const {
    Xapian::WritableDatabase database(current_generation(place_.index()), Xapian::DB_OPEN);
    Xapian::Document document = database.get_document(2);
    document.set_data("nothing");
    database.replace_document(2, document);
  }

  ArchiveIndex place_;
  std::ostringstream out_;
  RecordedLog log_;
};

TEST_F(CheckTest, FindsNothingInASoundIndex) {
  EXPECT_EQ(check(), index_exit::agrees);
  EXPECT_EQ(out_.str(), "");
  EXPECT_EQ(said(), place_.index() + ": no fault found in the index: 3 articles");
  EXPECT_EQ(check(true), index_exit::agrees);
  EXPECT_EQ(said(), place_.index() + ": no fault found in the index: 3 articles, 2 files");
}

TEST_F(CheckTest, NamesWhatIsWrongAndWhatMendsIt) {
  damage_an_article();
  EXPECT_EQ(check(), index_exit::damaged);
  EXPECT_EQ(out_.str(), "damaged article 2: stored article: its passages are not readable\n");
  EXPECT_EQ(said(), place_.index() + ": 1 fault found: mend it with clip-index --rebuild -d " +
                        place_.index() + " PATH...");
}

TEST_F(CheckTest, PrintsJson) {
  damage_an_article();
  EXPECT_EQ(check(false, true), index_exit::damaged);
  const auto json = nlohmann::json::parse(out_.str());
  EXPECT_EQ(json["findings"].size(), 1U);
  EXPECT_EQ(json["findings"][0]["kind"], "damaged");
  EXPECT_EQ(json["exit_status"], index_exit::damaged);
}

TEST_F(CheckTest, SaysWhichClippingsChanged) {
  place_.write("one.json", R"({"title":"Other","text":"Words."})");
  EXPECT_EQ(check(true), index_exit::agrees);
  EXPECT_EQ(out_.str(),
            "changed " + place_.archive() + "/one.json: changed since it was indexed\n");
}

TEST_F(CheckTest, SaysWhenTheArchiveIsNotThere) {
  fs::rename(place_.archive(), place_.beside("away"));
  EXPECT_EQ(check(), index_exit::agrees) << "only the index was asked for";
  EXPECT_EQ(check(true), index_exit::refused);
}

TEST_F(CheckTest, ReadsWhileARunHoldsTheIndex) {
  const IndexLock run(place_.index(), 0s);
  EXPECT_EQ(check(), index_exit::agrees);
  EXPECT_THROW(check_index({.index_folder = place_.index(), .patience = 1s}, out_, log_),
               IndexBusy);
}

TEST_F(CheckTest, SaysWhereThereIsNoIndex) {
  EXPECT_THROW(check_index({.index_folder = place_.beside("nowhere")}, out_, log_), IndexError);
  EXPECT_THROW(check_index({.index_folder = place_.archive()}, out_, log_), IndexError);
}

/// In order, those that are empty left out.
std::vector<fs::path> files_in(const std::string& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.file_size() > 0) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void flip_a_bit(const fs::path& file, RandomText& random) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  const auto at = static_cast<std::streamoff>(random.number(fs::file_size(file)));
  stream.seekg(at);
  const int byte = stream.get();
  stream.seekp(at);
  stream.put(static_cast<char>(byte ^ (1 << random.number(8))));
}

/// Many flips hit what is never read. None may bring down who checks.
TEST_F(CheckTest, SurvivesFlippedBits) {
  const std::string generation = current_generation(place_.index());
  const std::string sound = place_.beside("sound");
  fs::copy(generation, sound);
  int damaged = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    RandomText random(seed);
    const auto files = files_in(generation);
    for (int flips = 0; flips < 4; ++flips) flip_a_bit(random.pick(files), random);
    out_.str("");
    int status = -1;
    try {
      status = check_index({.index_folder = place_.index(), .silence = 60s}, out_, log_);
    } catch (const IndexError& error) {
      EXPECT_EQ(error.fault(), IndexFault::other_version) << seed << ": " << error.what();
      status = index_exit::damaged;
    }
    EXPECT_TRUE(status == index_exit::agrees || status == index_exit::damaged) << seed;
    damaged += status == index_exit::damaged;
    fs::copy(sound, generation, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  }
  EXPECT_GT(damaged, 10);
  EXPECT_EQ(check(), index_exit::agrees);
}

}  // namespace
}  // namespace clipfile
