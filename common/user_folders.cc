// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/user_folders.h"

#include <cstdlib>

namespace clipfile {
namespace {

std::string find_folder(const char* variable, const std::string& below_home) {
  if (const auto named = environment(variable); !named.empty()) return named + "/clipfile";
  const auto home = environment("HOME");
  return (home.empty() ? "." : home) + '/' + below_home + "/clipfile";
}

}  // namespace

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::string user_data_folder() { return find_folder("XDG_DATA_HOME", ".local/share"); }

std::string user_configuration_folder() { return find_folder("XDG_CONFIG_HOME", ".config"); }

std::string user_state_folder() { return find_folder("XDG_STATE_HOME", ".local/state"); }

}  // namespace clipfile
