// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/watch/watched_paths.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "tests/unit/support/archive_index.h"

namespace clipfile {
namespace {

using Paths = std::vector<std::string>;

TEST(WatchedPaths, AreThoseThatAreNamed) {
  const ArchiveIndex place;
  place.write_small_archive();
  const std::string archive = place.archive();
  EXPECT_EQ(watched_paths(place.index(), {archive + "/.", archive + "/one.json", "/nowhere"}),
            (Paths{archive, archive + "/one.json", "/nowhere"}));
}

TEST(WatchedPaths, AreElseTheRootsOfTheIndex) {
  const ArchiveIndex place;
  place.write_small_archive();
  EXPECT_EQ(watched_paths(place.index(), {}), Paths{}) << "no index yet";
  place.run();
  EXPECT_EQ(watched_paths(place.index(), {}), Paths{place.archive()});
  std::filesystem::rename(place.archive(), place.beside("away"));
  EXPECT_EQ(watched_paths(place.index(), {}), Paths{place.archive()}) << "also where it is away";
}

}  // namespace
}  // namespace clipfile
