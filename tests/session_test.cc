// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/sessions/session.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <vector>

#include "tests/sessions/normal_form.h"
#include "tests/support/temporary_folder.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;

const fs::path source_folder = CLIPFILE_SOURCE_DIR;
const fs::path shared_data = CLIPFILE_SHARED_DATA;
const std::string programs = CLIPFILE_PROGRAMS;
const std::string helpers = CLIPFILE_TEST_HELPERS;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The project's own sessions, and those that its README and its documents show.
std::vector<std::string> session_files() {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(source_folder / "tests/sessions")) {
    if (entry.path().extension() == ".md") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const char* page : {"README.md", "docs/alerts.md", "docs/scheduling.md"})
    files.push_back(source_folder / page);
  return files;
}

/// What a checkout has, as far as sessions use it; a copy, since they change files. Samples of
/// formats, which a checkout has among its tests, are in a folder of that name.
void furnish(const TemporaryFolder& folder) {
  fs::copy(source_folder / "corpus", folder / "corpus", fs::copy_options::recursive);
  fs::copy(source_folder / "tests/data/samples", folder / "samples", fs::copy_options::recursive);
  fs::create_directory(folder / "build");
  fs::create_directory_symlink(programs, folder / "build/release");
}

Command shell_in(const TemporaryFolder& folder) {
  const char* path = std::getenv("PATH");
  return {
      .words = {},
      .folder = folder.path(),
      .environment = {{"COLUMNS", ""},
                      {"PATH", programs + ':' + helpers + ':' + (path ? path : "/usr/bin:/bin")},
                      {"HOME", folder.path()},
                      {"LC_ALL", "C"},
                      {"TERM", "dumb"},
                      {"TZ", "UTC"}}};
}

class SessionTest : public testing::TestWithParam<std::string> {
 protected:
  static void SetUpTestSuite() {
    for (const char* name : {"CLIPFILE_DB", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"}) {
      unsetenv(name);
    }
  }
};

/// With CLIPFILE_UPDATE_SESSIONS set, the file is rewritten instead, for git to show the
/// difference.
TEST_P(SessionTest, PrintsWhatIsWritten) {
  const std::string written = read_file(GetParam());
  const auto session = read_session(written);
  if (count_commands(session) == 0) GTEST_SKIP() << GetParam() << ": holds no console block";
  const bool needs_shared = written.find("shared/") != std::string::npos;
  if (needs_shared && !fs::exists(shared_data)) GTEST_SKIP() << shared_data << " is absent";
  const TemporaryFolder folder;
  furnish(folder);
  if (needs_shared) fs::create_directory_symlink(shared_data, folder / "shared");
  const std::string printed = replay(session, shell_in(folder));
  // People read the README, which therefore has real times in it.
  const std::string expected = normal_form(written, folder.path());
  const std::string found = normal_form(printed, folder.path());
  if (std::getenv("CLIPFILE_UPDATE_SESSIONS") == nullptr) {
    EXPECT_EQ(expected, found) << GetParam();
  } else if (expected != found) {
    std::ofstream(GetParam(), std::ios::binary) << printed;
  }
}

std::string test_name(const testing::TestParamInfo<std::string>& session) {
  std::string name = fs::path(session.param).stem();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Programs, SessionTest, testing::ValuesIn(session_files()), test_name);

}  // namespace
}  // namespace clipfile::testing_support
