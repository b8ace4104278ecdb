// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/watch/inotify_source.h"

#include <filesystem>
#include <functional>
#include <gtest/gtest.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "tests/unit/support/recorded_log.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// The kernel tells of a change before the call that made it returns, so that nothing here has to
/// wait.
class InotifySourceTest : public testing::Test {
 protected:
  void SetUp() override {
    const int probe = inotify_init1(IN_CLOEXEC);
    if (probe < 0) GTEST_SKIP() << "no more inotify instances are allowed";
    close(probe);
    folder_.write("root/a.txt", "a");
    folder_.write("root/below/b.txt", "b");
    folder_.write("file.txt", "c");
    folder_.write("root/.hidden/h.txt", "h");
    folder_.write("root/index/segment", "i");
    folder_.write("root/out/o.txt", "o");
    folder_.write("elsewhere/e.txt", "e");
    source_.listen();
  }

  bool heard() { return source_.wait(std::chrono::steady_clock::now()) == ArchiveNews::changed; }

  fs::path at(const std::string& name) const { return folder_.path(name); }

  TemporaryFolder folder_;
  RecordedLog log_;
  std::vector<std::string> roots_ = {folder_.path("root"), folder_.path("file.txt"),
                                     folder_.path("nowhere")};
  InotifySource source_{
      [&] { return roots_; },
      {.include = {}, .exclude = {"out"}, .skipped_folder = folder_.path("root/index")},
      log_};
};

TEST_F(InotifySourceTest, HearsNothingWhereNothingChanges) {
  EXPECT_EQ(source_.watches(), 3U) << "root, root/below, file.txt";
  EXPECT_FALSE(heard());
  EXPECT_EQ(read_whole(folder_.path("root/a.txt")), "a");
  EXPECT_FALSE(heard()) << "reading is no change";
  EXPECT_TRUE(log_.messages.empty());
}

TEST_F(InotifySourceTest, HearsOfEveryKindOfChange) {
  const struct {
    std::string what;
    std::function<void()> change;
  } rows[] = {
      {"a new file", [&] { folder_.write("root/n.txt", "n"); }},
      {"another text", [&] { folder_.write("root/below/b.txt", "bb"); }},
      {"a file that goes", [&] { fs::remove(at("root/n.txt")); }},
      {"a file under a new name", [&] { fs::rename(at("root/a.txt"), at("root/x.txt")); }},
      {"a file that leaves", [&] { fs::rename(at("root/x.txt"), at("x.txt")); }},
      {"a file that comes", [&] { fs::rename(at("x.txt"), at("root/below/x.txt")); }},
      {"other rights", [&] { fs::permissions(at("root/below/x.txt"), fs::perms::owner_read); }},
      {"a root that is a file", [&] { folder_.write("file.txt", "cc"); }},
      {"a file that takes its place", [&] { fs::rename(at("elsewhere/e.txt"), at("file.txt")); }},
      {"a folder that goes", [&] { fs::remove_all(at("root/below")); }},
      {"a root that moves", [&] { fs::rename(at("root"), at("toor")); }},
  };
  for (const auto& [what, change] : rows) {
    change();
    EXPECT_TRUE(heard()) << what;
  }
}

TEST_F(InotifySourceTest, HearsWhatHappensInFoldersThatComeLater) {
  fs::create_directories(at("root/new/deep"));
  EXPECT_TRUE(heard());
  folder_.write("root/new/n.txt", "n");
  EXPECT_TRUE(heard());
  folder_.write("root/new/deep/d.txt", "d");
  EXPECT_TRUE(heard());
  fs::rename(at("elsewhere"), at("root/moved"));
  EXPECT_TRUE(heard());
  folder_.write("root/moved/e.txt", "ee");
  EXPECT_TRUE(heard());
}

TEST_F(InotifySourceTest, HearsNothingOfWhatIsLeftOut) {
  folder_.write("root/.hidden/h.txt", "hh");
  folder_.write("root/index/segment", "ii");
  folder_.write("elsewhere/e.txt", "ee");
  EXPECT_FALSE(heard());
  folder_.write("root/out/o.txt", "oo");
  EXPECT_FALSE(heard());
}

TEST_F(InotifySourceTest, ListensAnewWhereTheRootsAreNow) {
  folder_.write("root/n.txt", "n");
  fs::rename(at("root"), at("toor"));
  fs::create_directories(at("root"));
  roots_ = {folder_.path("root"), folder_.path("elsewhere")};
  source_.listen();
  EXPECT_FALSE(heard()) << "what was before is forgotten";
  folder_.write("toor/n.txt", "nn");
  EXPECT_FALSE(heard());
  folder_.write("root/n.txt", "n");
  EXPECT_TRUE(heard());
  folder_.write("elsewhere/e.txt", "ee");
  EXPECT_TRUE(heard());
}

TEST_F(InotifySourceTest, NoticesRootsThatComeAndGo) {
  folder_.write("nowhere/n.txt", "n");
  EXPECT_TRUE(heard()) << "it was missing";
  EXPECT_FALSE(heard());
  fs::rename(at("nowhere"), at("somewhere"));
  EXPECT_TRUE(heard());
  fs::rename(at("elsewhere"), at("nowhere"));
  EXPECT_TRUE(heard()) << "another folder in its place, as after a mount";
}

TEST_F(InotifySourceTest, WaitsUntilSomethingHappens) {
  folder_.write("root/n.txt", "n");
  EXPECT_EQ(source_.wait(std::chrono::steady_clock::now() + 1h), ArchiveNews::changed);
  EXPECT_EQ(source_.wait(std::chrono::steady_clock::now() + 10ms), ArchiveNews::none);
}

}  // namespace
}  // namespace clipfile
