// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alerts/saved_searches.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "searcher/alerts/alert_error.h"
#include "tests/unit/support/environment.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

SavedSearches read(const std::string& text) {
  SavedSearches found;
  read_saved_searches(text, "s", found);
  return found;
}

TEST(SavedSearches, ReadsANameAndAQueryALine) {
  const SavedSearches found = read(
      "# What the desk wants to know\n"
      "\n"
      "Sanctions = sanction* russia\n"
      "  Nord   Stream\t=\t\"nord stream\" OR pipeline  \r\n"
      "Exact=byline:=Voss");
  EXPECT_TRUE(found.faults.empty());
  ASSERT_EQ(found.searches.size(), 3U);
  EXPECT_EQ(found.searches[0].name, "Sanctions");
  EXPECT_EQ(found.searches[0].query, "sanction* russia");
  EXPECT_EQ(found.searches[0].place, "s:3");
  EXPECT_EQ(found.searches[1].name, "Nord Stream");
  EXPECT_EQ(found.searches[1].query, "\"nord stream\" OR pipeline");
  EXPECT_EQ(found.searches[2].query, "byline:=Voss") << "the first = ends the name";
  EXPECT_EQ(found.searches[2].place, "s:5");
}

TEST(SavedSearches, PassesAByteOrderMarkOver) {
  const SavedSearches found = read("\xEF\xBB\xBFPorts = harbour");
  ASSERT_EQ(found.searches.size(), 1U);
  EXPECT_EQ(found.searches[0].name, "Ports");
}

TEST(SavedSearches, NameABadLineAndGoOn) {
  struct Row {
    std::string line;
    std::string fault;
  };
  const std::vector<Row> rows = {
      {"harbour", "s:2: not a saved search: write name = query"},
      {"= harbour", "s:2: no name before the =: write name = query"},
      {"Ports =  ", "s:2: no query behind the =: write name = query"},
      {"First = harbour",
       "s:2: \"First\" is the name of the search in s:1 too: give each a name of its own"},
      {"\uFEFF# = harbour", "s:2: a name cannot begin with #: write another"},
      {"P\u202Erts = harbour", "s:2: the name has characters that cannot be shown: leave them out"},
      {"P\xE4ris = harbour", "s:2: not UTF-8: save the file in this encoding"},
      {std::string(201, 'x') + " = harbour", "s:2: the name is longer than 200 bytes: shorten it"},
  };
  for (const auto& [line, fault] : rows) {
    const SavedSearches found = read("First = a\n" + line + "\nLast = b\n");
    EXPECT_EQ(found.faults, std::vector<std::string>{fault});
    ASSERT_EQ(found.searches.size(), 2U) << line;
    EXPECT_EQ(found.searches[1].name, "Last");
    EXPECT_EQ(found.searches[1].place, "s:3");
  }
}

TEST(LoadSavedSearches, TakesTheFilesOfAFolderInTheOrderOfTheirNames) {
  const TemporaryFolder folder;
  folder.write("d/20-energy", "Gas = gas\nTalks = talks\n");
  folder.write("d/10-talks", "Talks = talks geneva\n");
  folder.write("d/.hidden", "Hidden = no\n");
  folder.write("d/10-talks~", "Old = no\n");
  folder.write("d/below/file", "Below = no\n");
  std::filesystem::create_symlink("nowhere", folder.path("d/30-gone"));
  const SavedSearches found = load_saved_searches(folder.path("d"));
  ASSERT_EQ(found.searches.size(), 2U);
  EXPECT_EQ(found.searches[0].query, "talks geneva");
  EXPECT_EQ(found.searches[1].name, "Gas");
  ASSERT_EQ(found.faults.size(), 2U);
  EXPECT_TRUE(
      found.faults[0].starts_with(folder.path("d/20-energy") + ":2: \"Talks\" is the name"));
  EXPECT_TRUE(found.faults[1].starts_with(folder.path("d/30-gone") + ": cannot be read"));
}

TEST(LoadSavedSearches, TakesASingleFile) {
  const TemporaryFolder folder;
  const std::string file = folder.write("mine", "Gas = gas\n");
  EXPECT_EQ(load_saved_searches(file).searches.size(), 1U);
}

TEST(LoadSavedSearches, SaysWhatToDoWhereThereAreNone) {
  const TemporaryFolder folder;
  folder.write("empty/.hidden", "Gas = gas\n");
  folder.write("comments", "# Gas = gas\n");
  for (const char* name : {"missing", "empty", "comments"}) {
    try {
      load_saved_searches(folder.path(name));
      ADD_FAILURE() << name << ": not refused";
    } catch (const AlertError& error) {
      EXPECT_NE(std::string(error.what()).find("name = query"), std::string::npos);
    }
  }
}

TEST(LoadSavedSearches, LooksWhereConfigurationIsKept) {
  const Environment configuration("XDG_CONFIG_HOME", "/config");
  EXPECT_EQ(default_searches_folder(), "/config/clipfile/searches.d");
}

}  // namespace
}  // namespace clipfile
