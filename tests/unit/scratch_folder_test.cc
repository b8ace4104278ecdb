// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/bulk/scratch_folder.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

TEST(ScratchFolder, IsThereAsLongAsItIsUsed) {
  const TemporaryFolder folder;
  fs::create_directories(folder.path("scratch/left by a run that was killed"));
  {
    const ScratchFolder scratch(folder.path());
    EXPECT_TRUE(fs::is_empty(folder.path("scratch")));
    std::ofstream(scratch.path("shard")) << "x";
    EXPECT_TRUE(fs::exists(folder.path("scratch/shard")));
  }
  EXPECT_FALSE(fs::exists(folder.path("scratch")));
}

TEST(ScratchFolder, ThrowsWhereNoneCanBeMade) {
  EXPECT_THROW(ScratchFolder("/no/such/folder"), fs::filesystem_error);
}

}  // namespace
}  // namespace clipfile
