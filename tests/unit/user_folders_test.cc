// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/user_folders.h"

#include <gtest/gtest.h>

#include "tests/unit/support/environment.h"

namespace clipfile {
namespace {

struct Row {
  const char* variable;
  std::string (*folder)();
  std::string below_home;
};

TEST(UserFolders, LieWhereTheEnvironmentSaysOrBelowHome) {
  const Row rows[] = {{"XDG_DATA_HOME", user_data_folder, ".local/share/clipfile"},
                      {"XDG_CONFIG_HOME", user_configuration_folder, ".config/clipfile"},
                      {"XDG_STATE_HOME", user_state_folder, ".local/state/clipfile"}};
  for (const auto& [variable, folder, below_home] : rows) {
    const Environment home("HOME", "/home/rosa");
    const Environment unset(variable, nullptr);
    EXPECT_EQ(folder(), "/home/rosa/" + below_home);
    const Environment homeless("HOME", nullptr);
    EXPECT_EQ(folder(), "./" + below_home);
    const Environment empty(variable, "");
    EXPECT_EQ(folder(), "./" + below_home) << "empty counts as not set";
    const Environment named(variable, "/named");
    EXPECT_EQ(folder(), "/named/clipfile");
  }
}

}  // namespace
}  // namespace clipfile
