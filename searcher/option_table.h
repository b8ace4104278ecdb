/// Says what clip-search can be told on its command line.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "common/command_line/option_table.h"

namespace clipfile {

/// The headings of the options that others ask about.
namespace search_group {
inline constexpr std::string_view search = "Search";
inline constexpr std::string_view results = "What to show";
inline constexpr std::string_view output = "Output";
inline constexpr std::string_view alerts = "Saved searches";
inline constexpr std::string_view other = "Other";
}  // namespace search_group

const ProgramTable& search_program();

}  // namespace clipfile
