// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/path_pattern.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

bool matches(const std::string& glob, const std::string& below, bool is_folder = false,
             const std::string& folder = "/news") {
  const std::string path = (folder == "/" ? "" : folder) + '/' + below;
  return PathPattern(glob, folder).matches(path, path.substr(path.rfind('/') + 1), is_folder);
}

TEST(PathPattern, MatchesNamesAndPathsAsInGitignore) {
  const struct {
    const char *glob, *below;
    bool is_match;
  } rows[] = {
      {"*.bak", "a.bak", true},
      {"*.bak", "x/y/a.bak", true},
      {"*.bak", "a.bak2", false},
      {"[ab]?", "x/bc", true},
      {"[!ab]?", "x/bc", false},
      {"\\*", "*", true},
      {"\\*", "a", false},
      {"/a", "a", true},
      {"/a", "x/a", false},
      {"x/a", "x/a", true},
      {"x/a", "y/x/a", false},
      {"x/*", "x/a", true},
      {"x/*", "x/y/a", false},
      {"x*a", "x/a", false},
      {"**/a", "a", true},
      {"**/a", "x/y/a", true},
      {"**/a", "x/ya", false},
      {"**/x/a", "y/x/a", true},
      {"x/**", "x/a", true},
      {"x/**", "x/y/a", true},
      {"x/**", "x", false},
      {"x/**", "y/x/a", false},
      {"x/**/a", "x/a", true},
      {"x/**/a", "x/y/z/a", true},
      {"x/**/a", "x/y/z/b", false},
      {"x/**/y/**/a", "x/y/x/y/b/a", true},
      {"x/**/y/z/**/a", "x/y/y/z/a", true},
      {"/**", "x/a", true},
      {"**", "x/a", true},
      {"x**/a", "xy/a", true},
      {"x**/a", "x/y/a", false},
      {"[", "[", true},
      {"", "a", false},
      {"/", "a", false},
      {"\xFF*", "\xFF\xFE", true},
  };
  for (const auto& [glob, below, is_match] : rows) {
    EXPECT_EQ(matches(glob, below), is_match) << glob << ' ' << below;
    EXPECT_EQ(matches(glob, below, false, "/"), is_match) << glob << ' ' << below;
  }
}

TEST(PathPattern, MeansFoldersOnlyWithASlashAtItsEnd) {
  for (const char* glob : {"drafts/", "x/drafts/", "**/drafts/", "**/"}) {
    EXPECT_TRUE(matches(glob, "x/drafts", true)) << glob;
    EXPECT_FALSE(matches(glob, "x/drafts", false)) << glob;
  }
}

/// Were all ways tried, this would not end.
TEST(PathPattern, DoesNotTryAllWays) {
  std::string glob;
  std::string below;
  for (int i = 0; i < 60; ++i) glob += "**/a/";
  for (int i = 0; i < 500; ++i) below += "a/";
  EXPECT_FALSE(matches(glob + 'b', below + 'a'));
  EXPECT_TRUE(matches(glob + 'b', below + 'b'));
}

}  // namespace
}  // namespace clipfile
