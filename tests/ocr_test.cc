// SPDX-License-Identifier: GPL-2.0-or-later
// What the programs do with pictures, in builds that recognise text and in those that do not.
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;

class OcrTest : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* picture : {"story.png", "pages.tif"}) {
      const fs::path from = fs::path(CLIPFILE_SOURCE_DIR) / "tests/data/pictures" / picture;
      fs::create_directories(fs::path(folder_ / "clippings"));
      fs::copy_file(from, fs::path(folder_ / "clippings") / picture);
    }
  }

  Outcome index(std::vector<std::string> options) const {
    options.insert(options.begin(), {CLIPFILE_INDEX_PROGRAM, "-v", "-d", folder_ / "index"});
    options.push_back(folder_ / "clippings");
    return run({options, "", {}}, std::chrono::minutes(5));
  }

  /// How many articles hold the words.
  std::string find(const std::string& words) const {
    const std::string program = std::string(CLIPFILE_PROGRAMS) + "/clip-search";
    return run({{program, "-d", folder_ / "index", "--format=paths", words}, "", {}}).output;
  }

  bool recognises() const {
    const Outcome trial = run({{CLIPFILE_INDEX_PROGRAM, "--ocr", "--dry-run", "-d",
                                folder_ / "none", folder_ / "clippings"},
                               "",
                               {}});
    why_not_ = trial.output;
    return trial.status == 0;
  }

  TemporaryFolder folder_;
  mutable std::string why_not_;
};

TEST_F(OcrTest, IsAskedForOrDoesNotHappen) {
  const Outcome without = index({});
  EXPECT_EQ(without.status, 0) << without.output;
  EXPECT_NE(without.output.find("story.png: image: text in it is recognised with --ocr only"),
            std::string::npos)
      << without.output;
}

TEST_F(OcrTest, SaysAtOnceThatItCannotBeDone) {
  const Outcome unknown = index({"--ocr=tlh_none"});
  EXPECT_EQ(unknown.status, 1);
  EXPECT_TRUE(unknown.output.starts_with("clip-index: --ocr=tlh_none: ")) << unknown.output;
  EXPECT_NE(unknown.output.find(": install "), std::string::npos) << unknown.output;
  EXPECT_FALSE(fs::exists(folder_ / "index"));
}

TEST_F(OcrTest, ReadsWhatWasPassedOverWithoutItAndKeepsThat) {
  if (!recognises()) GTEST_SKIP() << "no OCR here: " << why_not_;
  EXPECT_EQ(index({}).status, 0);
  const Outcome with = index({"--ocr"});
  EXPECT_EQ(with.status, 0) << with.output;
  EXPECT_NE(find("harbour").find("story.png"), std::string::npos) << with.output;
  EXPECT_NE(find("fishermen").find("pages.tif"), std::string::npos) << with.output;
  const std::string search = std::string(CLIPFILE_PROGRAMS) + "/clip-search";
  const Outcome shown = run({{search, "-d", folder_ / "index", "harbour"}, "", {}});
  EXPECT_NE(shown.output.find("9 January 2022 · read by OCR"), std::string::npos) << shown.output;
  const Outcome again = index({"--ocr"});
  EXPECT_NE(again.output.find("nothing to do"), std::string::npos) << again.output;
  const Outcome later = index({});
  EXPECT_NE(later.output.find("nothing to do"), std::string::npos) << later.output;
  EXPECT_NE(find("harbour").find("story.png"), std::string::npos);
}

}  // namespace
}  // namespace clipfile::testing_support
