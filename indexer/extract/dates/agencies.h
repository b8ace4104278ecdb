/// Tells a news agency's name in brackets from other things that stand in brackets.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace clipfile::dates {

/// A known one, or several letters not all of which are capitals: "(CDU)" behind a name is a party.
bool is_agency(std::string_view name);

}  // namespace clipfile::dates
