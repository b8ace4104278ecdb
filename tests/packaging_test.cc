// SPDX-License-Identifier: GPL-2.0-or-later
// What systemd says of the units in packaging/, and of those that clip-index writes. It need not
// run: systemd-analyze reads units by itself. Where there is none, there is nothing to ask.
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/support/notify_socket.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Outcome verify(const std::vector<std::string>& units) {
  Command command{{"systemd-analyze", "verify", "--man=no", "--recursive-errors=no"}, "", {}};
  command.words.insert(command.words.end(), units.begin(), units.end());
  try {
    return run(command);
  } catch (const std::system_error& error) {
    constexpr int not_found = 127;
    return {not_found, error.what()};
  }
}

/// Lines that say that a part of a unit was not understood.
std::string complaints_of(const std::string& output) {
  std::string complaints;
  std::istringstream lines(output);
  for (std::string line; std::getline(lines, line);) {
    for (const char* word : {"Unknown", "Failed", "Invalid", "ignoring", "not executable"}) {
      if (line.find("clip-index") == line.npos || line.find(word) == line.npos) continue;
      complaints += line + '\n';
      break;
    }
  }
  return complaints;
}

class Packaging : public testing::Test {
 protected:
  void SetUp() override {
    const std::string simple = folder_ / "simple.service";
    std::ofstream(simple) << "[Unit]\nDescription=Nothing\n[Service]\nExecStart=/bin/true\n";
    const Outcome trial = verify({simple});
    if (trial.status != 0) GTEST_SKIP() << "systemd-analyze: of no use here: " << trial.output;
  }

  static void expect_accepted(const std::vector<std::string>& units) {
    const Outcome outcome = verify(units);
    EXPECT_EQ(outcome.status, 0) << outcome.output;
    EXPECT_EQ(complaints_of(outcome.output), "");
  }

  const TemporaryFolder folder_;
};

TEST_F(Packaging, HasUnitsThatSystemdAccepts) {
  const std::string installed = "/usr/local/bin/clip-index";
  std::vector<std::string> units;
  for (const auto& entry : fs::directory_iterator(CLIPFILE_SOURCE_DIR "/packaging/systemd")) {
    std::string text = read_file(entry.path());
    const auto at = text.find(installed);
    if (at != text.npos) text.replace(at, installed.size(), "/bin/true");
    units.push_back(folder_ / entry.path().filename().string());
    std::ofstream(units.back()) << text;
  }
  EXPECT_EQ(units.size(), 3U);
  expect_accepted(units);
}

TEST_F(Packaging, WritesUnitsThatSystemdAcceptsWhateverThePaths) {
  const std::string program = folder_ / "100% $HOME ;/clip-index";
  fs::create_directories(fs::path(program).parent_path());
  fs::create_symlink(CLIPFILE_INDEX_PROGRAM, program);
  for (const std::string name : {"plain", "a b", "100%h%", R"(say "now")", "it's", "$HOME ${PATH}",
                                 R"(back\nslash\)", "; true", "Süd", "#", "-"}) {
    const std::string place = folder_ / name;
    fs::create_directories(place + "/clips");
    const Outcome written = run({{program, "-d", place + "/index", "--schedule", "Mon..Fri 06:30",
                                  "--units", place, place + "/clips"},
                                 "",
                                 {}});
    ASSERT_EQ(written.status, 0) << written.output;
    SCOPED_TRACE(read_file(place + "/clip-index-index.service"));
    expect_accepted({place + "/clip-index-index.service", place + "/clip-index-index.timer"});
  }
}

TEST(Service, HearsHowARunIsDoing) {
  const NotifySocket manager;
  const TemporaryFolder folder;
  std::ofstream(folder / "a.txt") << "The harbour report\n\nA bulletin of the harbour office.\n";
  const Outcome outcome =
      run({{CLIPFILE_INDEX_PROGRAM, "-d", folder / "index", folder / "a.txt"}, "", {}});
  EXPECT_EQ(outcome.status, 0) << outcome.output;
  EXPECT_EQ(outcome.output, "");
  const std::vector<std::string> told = manager.received();
  ASSERT_GE(told.size(), 3U);
  EXPECT_EQ(told.front(), "READY=1");
  EXPECT_TRUE(told[told.size() - 2].starts_with("STATUS=1 file added; ")) << told[told.size() - 2];
  EXPECT_EQ(told.back(), "STOPPING=1");
}

}  // namespace
}  // namespace clipfile::testing_support
