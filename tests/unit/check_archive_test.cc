// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/check_archive.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <variant>

#include "indexer/archive/file_reader.h"
#include "tests/unit/support/findings.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;
using Kind = Finding::Kind;

class CheckArchive : public testing::Test {
 protected:
  /// The file as a run would know it, with the hash of `indexed`.
  KnownFile known(const std::string& name, const std::string& indexed) const {
    KnownFile file{folder_.path(name), {}};
    auto opened = FileReader::open(file.path);
    auto& reader = std::get<FileReader>(opened);
    file.state.stamp = reader.stamp();
    file.state.articles = 1;
    const TemporaryFolder other;
    auto copy = FileReader::open(other.write("copy", indexed));
    static_cast<void>(std::get<FileReader>(copy).read_all(indexed.size()));
    file.state.content_hash = std::get<FileReader>(copy).hash();
    return file;
  }

  std::vector<Finding> check(const std::vector<KnownFile>& files,
                             const std::vector<std::string>& roots) {
    Findings findings;
    std::size_t advanced = 0;
    check_archive(roots, files, findings.sink(), [&] { ++advanced; });
    EXPECT_EQ(advanced, files.size());
    return findings.found;
  }
  std::vector<Finding> check(const KnownFile& file) { return check({file}, {folder_.path()}); }

  TemporaryFolder folder_;
};

TEST_F(CheckArchive, FindsNothingWhereAllIsAsItWas) {
  folder_.write("a", "words");
  EXPECT_TRUE(check(known("a", "words")).empty());
}

TEST_F(CheckArchive, TellsWhatChangedFromWhatDecayed) {
  folder_.write("a", "words");
  KnownFile file = known("a", "Words");
  ASSERT_EQ(check(file).size(), 1U);
  EXPECT_EQ(check(file)[0].kind, Kind::decayed) << "the same stamp, another hash";
  ++file.state.stamp.modified_ns;
  ASSERT_EQ(check(file).size(), 1U);
  EXPECT_EQ(check(file)[0].kind, Kind::changed);
}

TEST_F(CheckArchive, ReportsFilesThatAreGone) {
  folder_.write("a", "words");
  const KnownFile file = known("a", "words");
  fs::remove(file.path);
  EXPECT_EQ(check(file),
            (std::vector<Finding>{{Kind::changed, file.path, "gone since it was indexed"}}));
}

TEST_F(CheckArchive, ComparesNoHashOfWhatWasNotReadToItsEnd) {
  folder_.write("a", "words");
  for (const Outcome outcome : {Outcome::failed, Outcome::skipped, Outcome::unfinished}) {
    KnownFile file = known("a", "W");
    file.state.outcome = outcome;
    EXPECT_TRUE(check(file).empty());
  }
}

TEST_F(CheckArchive, ReportsWhatCannotBeRead) {
  folder_.write("a", "words");
  const KnownFile file = known("a", "words");
  fs::remove(file.path);
  fs::create_directory(file.path);
  ASSERT_EQ(check(file).size(), 1U);
  EXPECT_EQ(check(file)[0].kind, Kind::unreadable);
}

TEST_F(CheckArchive, ReportsAMissingRootOnce) {
  folder_.write("here/a", "words");
  folder_.write("away/b", "words");
  folder_.write("away/c", "words");
  const std::vector<KnownFile> files = {known("here/a", "words"), known("away/b", "words"),
                                        known("away/c", "words")};
  fs::remove_all(folder_.path("away"));
  const auto found = check(files, {folder_.path("here"), folder_.path("away")});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, Kind::missing);
  EXPECT_EQ(found[0].subject, folder_.path("away"));
}

}  // namespace
}  // namespace clipfile
