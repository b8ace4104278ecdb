// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/configuration.h"

#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace clipfile {
namespace {

using testing_support::TemporaryFolder;

constexpr Option options[] = {
    {.group = "A", .name = "exact", .setting = true},
    {.group = "A", .name = "limit", .value = "N", .setting = true},
    {.group = "A",
     .name = "db",
     .value = "DIR|HOST:PORT",
     .completion = Completion::folders,
     .repeatable = true,
     .setting = true},
    {.group = "A",
     .name = "color",
     .value = "WHEN",
     .setting = true,
     .variable = "CLIPFILE_TEST_COLOR"},
    {.group = "A", .name = "force"},
    {.group = "A", .name = "config", .value = "FILE"},
    {.group = "A", .name = "help"},
};
constexpr ProgramTable program = {.name = "clip-search", .options = options};

class Configuration : public testing::Test {
 protected:
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder / name, std::ios::binary) << text;
    return folder / name;
  }

  /// What a file of this text sets, beside `typed`: names with their values.
  std::string set_by(const std::string& text, TypedOptions typed = {}) const {
    take_settings(program, write("config", text), typed);
    std::string set;
    for (const Option& option : options) {
      for (const std::string& value : typed.texts(option.name)) {
        set += std::string(option.name) + '=' + value + ' ';
      }
    }
    return set;
  }

  /// Without the name of the folder.
  std::string refusal(const std::string& text) const {
    try {
      set_by(text);
    } catch (const UsageError& error) {
      const std::string message = error.what();
      const std::string place = folder / "";
      return message.starts_with(place) ? message.substr(place.size()) : message;
    }
    return "taken";
  }

  TemporaryFolder folder;
};

TEST_F(Configuration, SetsWhatALineNames) {
  EXPECT_EQ(set_by(""), "");
  EXPECT_EQ(set_by("limit = 20\nexact = yes\n"), "exact= limit=20 ");
  EXPECT_EQ(set_by("# all of them\n\n  limit=20  # a page\r\nexact = no"), "limit=20 ");
  EXPECT_EQ(set_by("db = /a\ndb = /b\n"), "db=/a db=/b ");
  EXPECT_EQ(set_by("\xEF\xBB\xBFlimit = 20\n"), "limit=20 ");
  EXPECT_NE(refusal("limit = 20\n\xEF\xBB\xBF"
                    "exact = yes\n"),
            "taken")
      << "a byte order mark stands at the beginning of a file only";
}

TEST_F(Configuration, IsForTheProgramThatASectionNames) {
  EXPECT_EQ(set_by("limit = 1\n[clip-index]\nnonsense = 2\n"), "limit=1 ");
  EXPECT_EQ(set_by("[clip-index]\njobs = 2\n[ clip-search ] # here\nlimit = 3\n"), "limit=3 ");
}

TEST_F(Configuration, CountsLessThanWhatIsTypedOrSetBefore) {
  TypedOptions typed;
  typed.add("limit", "5");
  typed.preset("exact", {}, "stronger:1");
  EXPECT_EQ(set_by("limit = 20\nexact = yes\ndb = /a\n", typed), "limit=5 db=/a ");
}

TEST_F(Configuration, CountsLessThanTheEnvironment) {
  setenv("CLIPFILE_TEST_COLOR", "1", 1);
  EXPECT_EQ(set_by("color = always\n"), "");
  unsetenv("CLIPFILE_TEST_COLOR");
  EXPECT_EQ(set_by("color = always\n"), "color=always ");
}

TEST_F(Configuration, NamesFilesFromItsOwnFolder) {
  EXPECT_EQ(set_by("db = news.index\n"), "db=" + (folder / "news.index") + ' ');
  EXPECT_EQ(set_by("db = ../x\n"), "db=" + folder.path().parent_path().string() + "/x ");
  EXPECT_EQ(set_by("db = archive:7001\n"), "db=archive:7001 ");
}

TEST_F(Configuration, SaysInWhichLineAFaultIs) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"limit = 1\nexact\n", "config:2: exact: no setting: write name = value"},
      {"limt = 1\n", "config:1: limt: no setting of clip-search: it takes exact, limit, db, color"},
      {"\n\nforce = yes\n", "config:3: force: has to be typed: it takes exact, limit, db, color"},
      {"exact = maybe\n", "config:1: exact maybe: takes yes or no"},
      {"limit =\n", "config:1: limit: takes a value, N"},
      {"[clip-serch]\nlimit = 1\n",
       "config:2: [clip-serch]: no section: write [clip-index] or [clip-search]"},
  };
  for (const auto& [text, message] : rows) EXPECT_EQ(refusal(text), message);
  EXPECT_TRUE(refusal("limit = 1\nlimit = 2\n").starts_with("config:2: limit: set at "));
  EXPECT_EQ(refusal(std::string(70'000, '#')),
            "config: larger than 64 KB: no configuration is so long");
}

TEST_F(Configuration, SaysWhereAValueOfTheWrongKindStands) {
  TypedOptions typed;
  take_settings(program, write("config", "\nlimit = many\n"), typed);
  try {
    typed.amount("limit", 1);
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_EQ(error.what(), (folder / "config:2: limit many: takes a number, 0 or more"));
  }
}

TEST_F(Configuration, IsReadWhereTheCommandLineNamesIt) {
  const std::string file = write("mine", "limit = 7\n");
  const std::vector<const char*> words = {"clip-search", "--config", file.c_str(), "x"};
  EXPECT_EQ(read_options(program, 4, words.data()).text("limit"), "7");
  const std::vector<const char*> lost = {"clip-search", "--config", "/no/such/file"};
  EXPECT_THROW(read_options(program, 3, lost.data()), UsageError);
  const std::vector<const char*> help = {"clip-search", "--config", "/no/such/file", "--help"};
  EXPECT_FALSE(read_options(program, 4, help.data()).has("limit"));
}

TEST_F(Configuration, IsLookedForWithTheUserBeforeTheSystem) {
  std::filesystem::create_directories(folder / "user/clipfile");
  std::filesystem::create_directories(folder / "all/clipfile");
  const char* home = std::getenv("XDG_CONFIG_HOME");
  const std::string before = home ? home : "";
  setenv("XDG_CONFIG_HOME", (folder / "user").c_str(), 1);
  setenv("XDG_CONFIG_DIRS", (folder / "none:" + (folder / "all")).c_str(), 1);
  EXPECT_TRUE(configuration_files().empty() ||
              !configuration_files().back().starts_with(folder / ""));
  const std::string user = write("user/clipfile/config", "");
  const std::string system = write("all/clipfile/config", "");
  std::vector<std::string> found = configuration_files();
  if (found.size() > 2) found.erase(found.begin());  // of a project around the tests
  EXPECT_EQ(found, (std::vector<std::string>{user, system}));
  unsetenv("XDG_CONFIG_DIRS");
  home ? setenv("XDG_CONFIG_HOME", before.c_str(), 1) : unsetenv("XDG_CONFIG_HOME");
}

}  // namespace
}  // namespace clipfile
