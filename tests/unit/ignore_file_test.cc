// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/ignore_file.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

TEST(ParseIgnoreRules, TakesARuleFromEachLine) {
  const struct {
    const char *text, *name;
    std::size_t rules;
    bool matches, takes_back;
  } rows[] = {
      {"a", "a", 1, true, false},
      {"\xEF\xBB\xBF"
       "a",
       "a", 1, true, false},
      {"a  \r\n\r\n", "a", 1, true, false},
      {"# a\n\n   \na\n", "a", 1, true, false},
      {"!a\n", "a", 1, true, true},
      {"\\!a\n", "!a", 1, true, false},
      {"\\#a\n", "#a", 1, true, false},
      {"a\\ \n", "a ", 1, true, false},
      {"a \n", "a ", 1, false, false},
      {" a\n", " a", 1, true, false},
      {"b\na", "a", 2, true, false},
  };
  for (const auto& row : rows) {
    const auto rules = parse_ignore_rules(row.text, "/news");
    ASSERT_EQ(rules.size(), row.rules) << row.text;
    EXPECT_EQ(rules.back().pattern.matches(std::string("/news/") + row.name, row.name, false),
              row.matches)
        << row.text;
    EXPECT_EQ(rules.back().takes_back, row.takes_back) << row.text;
  }
  for (const char* nothing : {"", "\n\n", "# a", "!", "\r\n", "\xEF\xBB\xBF"}) {
    EXPECT_TRUE(parse_ignore_rules(nothing, "/news").empty()) << nothing;
  }
}

std::string reason(const std::variant<IgnoreRules, Rejection>& read) {
  const auto* rejection = std::get_if<Rejection>(&read);
  return rejection ? rejection->reason : "";
}

TEST(ReadIgnoreFile, ReadsOneThatIsThere) {
  const TemporaryFolder folder;
  EXPECT_TRUE(std::get<IgnoreRules>(read_ignore_file(folder.path(), 100)).rules.empty());
  folder.write(".clipignore", "a\nb\n");
  const auto read = read_ignore_file(folder.path(), 4);
  ASSERT_EQ(reason(read), "");
  EXPECT_EQ(std::get<IgnoreRules>(read).rules.size(), 2U);
  EXPECT_EQ(std::get<IgnoreRules>(read).bytes, 4U);
}

TEST(ReadIgnoreFile, SaysWhyItCannotObey) {
  const TemporaryFolder folder;
  const std::string path = folder.write(".clipignore", "a\nb\n");
  EXPECT_EQ(reason(read_ignore_file(folder.path(), 3)),
            "its .clipignore: larger than the limit of 32768 bytes, with those of the folders "
            "above it");
  fs::rename(path, folder.path("elsewhere"));
  fs::create_symlink("elsewhere", path);
  EXPECT_EQ(reason(read_ignore_file(folder.path(), 100)),
            "its .clipignore: a symbolic link, not a regular file");
  fs::remove(path);
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  EXPECT_EQ(reason(read_ignore_file(folder.path(), 100)),
            "its .clipignore: a named pipe, not a regular file");
  fs::remove(path);
  fs::create_directory(path);
  EXPECT_EQ(reason(read_ignore_file(folder.path(), 100)),
            "its .clipignore: a folder, not a regular file");
  if (geteuid() == 0) GTEST_SKIP() << "root may read every file";
  fs::remove(path);
  folder.write(".clipignore", "a\n");
  fs::permissions(path, fs::perms::none);
  EXPECT_EQ(reason(read_ignore_file(folder.path(), 100)),
            "its .clipignore: cannot be opened: Permission denied");
}

}  // namespace
}  // namespace clipfile
