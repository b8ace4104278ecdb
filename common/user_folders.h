/// Knows where the programs keep what belongs to a user: data, configuration, state.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace clipfile {

/// Empty where the variable is not set.
std::string environment(const char* name);

/// Of this program below $XDG_DATA_HOME, else ~/.local/share/clipfile, and so on (XDG Base
/// Directory Specification); below the folder at hand where there is no home either.
std::string user_data_folder();
std::string user_configuration_folder();
std::string user_state_folder();

}  // namespace clipfile
