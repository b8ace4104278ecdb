// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/bulk/scratch_folder.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <stdexcept>
#include <xapian.h>

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

/// What a use of the folder throws that ends with `error`: "removed", or "as it was".
std::string thrown_for(const ScratchFolder& scratch, const Xapian::DatabaseError& error) {
  try {
    scratch.use([&] { throw error; });
  } catch (const Xapian::DatabaseError&) {
    return "as it was";
  } catch (const std::runtime_error& removed) {
    EXPECT_NE(std::string(removed.what()).find("run again"), std::string::npos);
    return "removed";
  }
  return "nothing";
}

TEST(ScratchFolder, SaysThatItWasRemoved) {
  const TemporaryFolder folder;
  const ScratchFolder scratch(folder.path());
  const Xapian::DatabaseCorruptError of_index(folder.path("generation-1") + ": damaged");
  const Xapian::DatabaseOpeningError of_part("Couldn't stat '" + scratch.path("shard-0-1") + "'",
                                             ENOENT);
  const Xapian::DatabaseError of_disk(scratch.path("shard-0-1") + ": cannot be written", EIO);
  EXPECT_EQ(thrown_for(scratch, of_index), "as it was");
  EXPECT_EQ(thrown_for(scratch, of_part), "removed");
  EXPECT_EQ(thrown_for(scratch, of_disk), "as it was");
  fs::remove_all(folder.path("scratch"));
  EXPECT_EQ(thrown_for(scratch, of_index), "removed");
  EXPECT_EQ(thrown_for(scratch, of_disk), "removed");
}

TEST(ScratchFolder, ThrowsWhereNoneCanBeMade) {
  EXPECT_THROW(ScratchFolder("/no/such/folder"), fs::filesystem_error);
}

}  // namespace
}  // namespace clipfile
