// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alerts/state_file.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "searcher/alerts/alert_error.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

class StateFileTest : public testing::Test {
 protected:
  StateFileTest() : state_(folder_.path("a/state")), index_(folder_.path("index")) {
    fs::create_directory(index_);
  }

  TemporaryFolder folder_;
  std::string state_;
  std::string index_;
};

TEST_F(StateFileTest, LoadsWhatWasSaved) {
  AlertState state;
  EXPECT_EQ(StateFile(state_, index_).load(), state) << "where there is none";
  state.searches["Talks"] = {"0123", 17, 1'642'000'000, {}};
  StateFile(state_, index_).save(state);
  EXPECT_EQ(StateFile(state_, index_).load(), state);
}

TEST_F(StateFileTest, IsOneForEachIndexByWhateverWay) {
  fs::create_directory(folder_.path("other"));
  fs::create_directory_symlink(index_, folder_.path("link"));
  const auto path = [&](const std::string& index) { return StateFile(state_, index).path(); };
  EXPECT_EQ(path(index_), path(folder_.path("link")));
  EXPECT_EQ(path(index_), path(folder_.path("other/../index/")));
  EXPECT_NE(path(index_), path(folder_.path("other")));
}

TEST_F(StateFileTest, IsUsedByOneAtATime) {
  {
    const StateFile held(state_, index_);
    EXPECT_THROW(StateFile(state_, index_), StateBusy);
  }
  EXPECT_NO_THROW(StateFile(state_, index_));
}

TEST_F(StateFileTest, SaysWhatToDoWithADamagedOne) {
  const StateFile file(state_, index_);
  folder_.write("a/state/" + fs::path(file.path()).filename().string(), "{\"format\":");
  try {
    file.load();
    ADD_FAILURE() << "not refused";
  } catch (const AlertError& error) {
    const std::string message = error.what();
    EXPECT_TRUE(message.starts_with(file.path() + ": ")) << message;
    EXPECT_NE(message.find("move it away"), std::string::npos) << message;
  }
}

}  // namespace
}  // namespace clipfile
