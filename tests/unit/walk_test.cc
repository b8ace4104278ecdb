// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/walk.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "indexer/archive/ignore_file.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

struct Walked {
  std::vector<FoundFile> files;
  std::vector<WalkFault> faults;
};

Walked walk(const std::string& root, const WalkRules& rules = {}) {
  Walked walked;
  walk_archive(root, rules,
               {.file = [&](FoundFile file) { walked.files.push_back(std::move(file)); },
                .fault = [&](WalkFault fault) { walked.faults.push_back(std::move(fault)); }});
  return walked;
}

/// The paths below the folder, joined by spaces.
std::string list(const TemporaryFolder& folder, const WalkRules& rules = {}) {
  std::string found;
  for (const FoundFile& file : walk(folder.path(), rules).files) {
    found += (found.empty() ? "" : " ") + file.path.substr(folder.path().size() + 1);
  }
  return found;
}

TEST(WalkArchive, ListsFilesInByteOrder) {
  const TemporaryFolder folder;
  for (const std::string_view name : {"b.txt", "B.txt", "a/z.txt", "a/é.txt", "a.txt", "a/b/c"}) {
    folder.write(name, "text");
  }
  EXPECT_EQ(list(folder), "B.txt a/b/c a/z.txt a/é.txt a.txt b.txt");
}

TEST(WalkArchive, SaysWhatTheFileSystemSays) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "12345");
  struct stat status {};
  ASSERT_EQ(stat(path.c_str(), &status), 0);
  const auto files = walk(folder.path()).files;
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files[0].stamp, stamp_of(status));
  EXPECT_EQ(files[0].stamp.size, 5U);
}

TEST(WalkArchive, TakesASingleFileAsItsRoot) {
  const TemporaryFolder folder;
  const std::string path = folder.write(".hidden.txt", "text");
  ASSERT_EQ(walk(path).files.size(), 1U) << "for it was named";
  EXPECT_EQ(walk(path).files[0].path, path);
}

TEST(WalkArchive, LeavesOutHiddenNamesAndTheIndex) {
  const TemporaryFolder folder;
  for (const std::string_view name : {".git/a", ".a.txt", "b/.c/d", "b/e", "index/XAPIANDB"}) {
    folder.write(name, "text");
  }
  EXPECT_EQ(list(folder, {.include = {}, .exclude = {}, .skipped_folder = folder.path("index")}),
            "b/e");
}

TEST(WalkArchive, FollowsThePatterns) {
  const TemporaryFolder folder;
  for (const std::string_view name :
       {"a.txt", "a.html", "drafts/a.txt", "x/drafts/b.txt", "x/drafts.txt", "x/y/c.txt"}) {
    folder.write(name, "text");
  }
  const struct {
    std::vector<std::string> include, exclude;
    std::string_view found;
  } rows[] = {
      {{}, {}, "a.html a.txt drafts/a.txt x/drafts/b.txt x/drafts.txt x/y/c.txt"},
      {{"*.html"}, {}, "a.html"},
      {{"*.html", "c.*"}, {}, "a.html x/y/c.txt"},
      {{"x/*/c.txt"}, {}, "x/y/c.txt"},
      {{"/a.txt"}, {}, "a.txt"},
      {{"*/a.txt"}, {}, "drafts/a.txt"},
      {{}, {"drafts"}, "a.html a.txt x/drafts.txt x/y/c.txt"},
      {{}, {"drafts/"}, "a.html a.txt x/drafts.txt x/y/c.txt"},
      {{}, {"drafts.txt/"}, "a.html a.txt drafts/a.txt x/drafts/b.txt x/drafts.txt x/y/c.txt"},
      {{}, {"x/drafts"}, "a.html a.txt drafts/a.txt x/drafts.txt x/y/c.txt"},
      {{}, {"*"}, ""},
      {{"*.txt"}, {"x"}, "a.txt drafts/a.txt"},
      {{}, {"", "/", "//", "["}, "a.html a.txt drafts/a.txt x/drafts/b.txt x/drafts.txt x/y/c.txt"},
  };
  for (const auto& [include, exclude, found] : rows) {
    EXPECT_EQ(list(folder, {.include = include, .exclude = exclude, .skipped_folder = ""}), found)
        << testing::PrintToString(include) << testing::PrintToString(exclude);
  }
}

TEST(WalkArchive, ObeysIgnoreFilesBelowTheirFolder) {
  const TemporaryFolder folder;
  for (const std::string_view name :
       {"a.log", "a.txt", "x/a.log", "x/b.txt", "x/y/b.txt", "z/b.txt"}) {
    folder.write(name, "text");
  }
  folder.write(".clipignore", "# logs\n*.log  \r\n\n/z/\n");
  folder.write("x/.clipignore", "y/b.txt");
  EXPECT_EQ(list(folder), "a.txt x/b.txt");
  folder.write("x/.clipignore", "b.txt");
  EXPECT_EQ(list(folder), "a.txt");
}

TEST(WalkArchive, ObeysTheLastOfTheRulesOfIgnoreFiles) {
  const TemporaryFolder folder;
  for (const std::string_view name :
       {"a.pdf", "kept.pdf", "x/a.pdf", "x/kept.pdf", "y/a.txt", "y/z/kept.txt"}) {
    folder.write(name, "text");
  }
  folder.write(".clipignore", "*.pdf\n!kept.pdf\ny/\n!y/z/kept.txt\n");
  EXPECT_EQ(list(folder), "kept.pdf x/kept.pdf") << "a folder that is left out is not looked into";
  folder.write("x/.clipignore", "!a.pdf\nkept.pdf\n");
  EXPECT_EQ(list(folder), "kept.pdf x/a.pdf");
  EXPECT_EQ(list(folder, {.include = {}, .exclude = {"a.pdf"}, .skipped_folder = ""}), "kept.pdf")
      << "what the caller leaves out is not taken back";
}

/// Whatever they hold, they cost neither memory nor time without end.
TEST(WalkArchive, LooksIntoNoFolderWhoseIgnoreFilesAreTooLarge) {
  const TemporaryFolder folder;
  folder.write("a.txt", "text");
  folder.write("x/b.txt", "text");
  folder.write("y/c.txt", "text");
  folder.write(".clipignore", "#" + std::string(largest_ignore_files / 2, '-') + "\n");
  folder.write("x/.clipignore", "#" + std::string(largest_ignore_files / 2, '-') + "\n");
  folder.write("y/.clipignore", "#" + std::string(largest_ignore_files / 3, '-') + "\n");
  EXPECT_EQ(list(folder), "a.txt y/c.txt");
  const auto faults = walk(folder.path()).faults;
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].path, folder.path("x"));
  EXPECT_TRUE(faults[0].hides_files);
  EXPECT_NE(faults[0].reason.find(".clipignore"), std::string::npos) << faults[0].reason;
}

TEST(WalkArchive, MatchesPatternsBelowTheTopOfTheFileSystem) {
  const TemporaryFolder folder;
  folder.write("a.txt", "text");
  const fs::path top = fs::path(folder.path()).relative_path();
  WalkRules rules{.include = {top.string() + "/*"}, .exclude = {}, .skipped_folder = ""};
  // Everything beside the folders above it is left out, so that the walk is short.
  std::string above = "/";
  for (const fs::path& name : top) {
    const std::string first(1, name.string().front());
    rules.exclude.push_back(above + "[!" + first + "]*");
    rules.exclude.push_back(above + first + "?*[!" + name.string().back() + "]");
    above += name.string() + '/';
  }
  rules.exclude.pop_back();
  const auto files = walk("/", rules).files;
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files[0].path, folder.path("a.txt"));
}

TEST(WalkArchive, PassesOverWhatIsNoFile) {
  const TemporaryFolder folder;
  folder.write("outside/a.txt", "text");
  const std::string root = folder.path("root");
  fs::create_directory(root);
  fs::create_symlink(folder.path("outside"), root + "/link");
  fs::create_symlink(root, root + "/loop");
  fs::create_symlink("nowhere", root + "/broken");
  ASSERT_EQ(mkfifo((root + "/pipe").c_str(), 0600), 0);
  const auto [files, faults] = walk(root);
  EXPECT_TRUE(files.empty());
  ASSERT_EQ(faults.size(), 4U);
  for (const WalkFault& fault : faults) EXPECT_FALSE(fault.hides_files) << fault.path;
  EXPECT_EQ(faults[0].reason, "a symbolic link; links are not followed");
  EXPECT_EQ(faults[3].reason, "a named pipe, not a file");
}

TEST(WalkArchive, PassesOverThePartsOfASavedPage) {
  const TemporaryFolder folder;
  for (const std::string_view name :
       {"Vote.html", "Vote_files/frame.html", "Vote_files/ads/script.js.download", "a.htm",
        "a-Dateien/b.txt", "drafts_files/page.html", "x/Vote_files/page.html"}) {
    folder.write(name, "text");
  }
  EXPECT_EQ(list(folder), "Vote.html a.htm drafts_files/page.html x/Vote_files/page.html");
  const auto faults = walk(folder.path()).faults;
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_EQ(faults[0].path, folder.path("Vote_files"));
  EXPECT_EQ(faults[0].reason, "parts of the saved page Vote.html");
  EXPECT_FALSE(faults[0].hides_files);
}

TEST(WalkArchive, ReadsTheFolderOfAPageThatIsNamedItself) {
  const TemporaryFolder folder;
  folder.write("Vote.html", "text");
  folder.write("Vote_files/frame.html", "text");
  EXPECT_EQ(walk(folder.path("Vote_files")).files.size(), 1U);
  fs::remove(folder.path("Vote.html"));
  EXPECT_EQ(list(folder), "Vote_files/frame.html") << "no page, no parts of a page";
  fs::create_directory(folder.path("Vote.html"));
  EXPECT_EQ(list(folder), "Vote_files/frame.html") << "nor is a folder a page";
}

TEST(WalkArchive, ListsASidecarWithTheFileThatItDescribes) {
  const TemporaryFolder folder;
  for (const std::string_view name : {"a.pdf", "a.pdf.yaml", "b", "b.yml", "c.yaml", "d"}) {
    folder.write(name, "text");
  }
  EXPECT_EQ(list(folder), "a.pdf b c.yaml d");
  const auto files = walk(folder.path()).files;
  EXPECT_EQ(files.at(0).sidecar, folder.path("a.pdf.yaml"));
  EXPECT_EQ(files.at(1).sidecar, folder.path("b.yml"));
  EXPECT_FALSE(files.at(1).sidecar_is.empty());
  EXPECT_EQ(files.at(3).sidecar + files.at(3).sidecar_is, "");
  EXPECT_EQ(walk(folder.path("a.pdf")).files.at(0).sidecar_is, files.at(0).sidecar_is);
  EXPECT_EQ(walk(folder.path("d")).files.at(0).sidecar, "");
}

TEST(WalkArchive, SaysWhatItCouldNotSee) {
  const TemporaryFolder folder;
  const auto missing = walk(folder.path("missing")).faults;
  ASSERT_EQ(missing.size(), 1U);
  EXPECT_TRUE(missing[0].hides_files);
  EXPECT_EQ(missing[0].reason, "No such file or directory");
  if (geteuid() == 0) GTEST_SKIP() << "root may read every folder";
  folder.write("closed/a.txt", "text");
  fs::permissions(folder.path("closed"), fs::perms::none);
  const auto closed = walk(folder.path()).faults;
  fs::permissions(folder.path("closed"), fs::perms::owner_all);
  ASSERT_EQ(closed.size(), 1U);
  EXPECT_EQ(closed[0].path, folder.path("closed"));
  EXPECT_TRUE(closed[0].hides_files);
  EXPECT_EQ(closed[0].reason, "Permission denied");
}

TEST(WalkArchive, EndsInFoldersNestedTooDeeply) {
  const TemporaryFolder folder;
  fs::path deep = folder.path();
  for (int i = 0; i < 210; ++i) deep /= "d";
  fs::create_directories(deep);
  std::ofstream(deep / "a.txt") << "text";
  const auto [files, faults] = walk(folder.path());
  EXPECT_TRUE(files.empty());
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_TRUE(faults[0].hides_files);
  EXPECT_EQ(faults[0].reason, "folders are nested too deeply");
}

TEST(WalkArchive, TakesAnyBytesForANameOrAPattern) {
  const TemporaryFolder folder;
  folder.write("\xFF\xFE.txt", "text");
  folder.write("a\nb.txt", "text");
  folder.write(".clipignore", std::string("[\n\xFF[\n\\\n\0x\n*[!\n", 14));
  EXPECT_EQ(walk(folder.path()).files.size(), 2U);
}

}  // namespace
}  // namespace clipfile
