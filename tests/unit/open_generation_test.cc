// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/open_generation.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "common/index_folder.h"
#include "common/schema.h"
#include "indexer/store/generations.h"
#include "indexer/store/index_lock.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

class OpenGenerationTest : public testing::Test {
 protected:
  static std::string make_first(const TemporaryFolder& folder) {
    create_generation(folder.path("generation-1.new"), {}, Heritage());
    return publish_generation(folder.path(), folder.path("generation-1.new"));
  }

  static void set(OpenGeneration& generation, const std::string& value) {
    generation.begin();
    generation.database().set_metadata("key", value);
  }

  TemporaryFolder folder_;
  OpenGeneration generation_{folder_.path(), make_first(folder_), folder_.path("generation-1")};
};

TEST_F(OpenGenerationTest, HoldsWhatWasCommitted) {
  set(generation_, "committed");
  generation_.commit();
  EXPECT_EQ(Xapian::Database(generation_.path()).get_metadata("key"), "committed");
  set(generation_, "lost");
  generation_.open_anew();
  EXPECT_EQ(generation_.database().get_metadata("key"), "committed");
}

TEST_F(OpenGenerationTest, IsNotWrittenByTwo) {
  EXPECT_THROW(OpenGeneration(folder_.path(), generation_.path(), ""), IndexBusy);
}

/// What is merged in the midst of a run.
void publish_next(const TemporaryFolder& folder, OpenGeneration& generation) {
  const std::string merged = folder.path("scratch/merged");
  fs::create_directories(folder.path("scratch"));
  create_generation(merged, {}, Heritage());
  generation.replace_by(merged);
  EXPECT_TRUE(generation.is_unfinished());
  EXPECT_FALSE(fs::exists(merged));
  generation.publish();
  EXPECT_FALSE(generation.is_unfinished());
}

TEST_F(OpenGenerationTest, IsReplacedByAnotherOnceThatIsPublished) {
  publish_next(folder_, generation_);
  EXPECT_EQ(generation_.path(), folder_.path("generation-2"));
  EXPECT_EQ(current_generation(folder_.path()), folder_.path("generation-2"));
  EXPECT_GT(generation_.bytes_on_disk(), 0U);
}

TEST_F(OpenGenerationTest, LeavesOnlyThatOfTheRunBeforeBesideIt) {
  publish_next(folder_, generation_);
  const Xapian::Database reader = open_index(folder_.path());
  publish_next(folder_, generation_);
  EXPECT_TRUE(fs::exists(folder_.path("generation-1")));
  EXPECT_FALSE(fs::exists(folder_.path("generation-2")));
  EXPECT_TRUE(fs::exists(folder_.path("generation-3")));
  EXPECT_NE(reader.get_metadata(std::string(schema::metadata::version)), "") << "reads on";
}

}  // namespace
}  // namespace clipfile
