/// Tells from a given name or a surname whether "he" or "she" goes with it, where that is sure.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "indexer/analyse/quotes/names.h"

namespace clipfile {

/// Both folded.
Gender guess_gender(std::string_view given_name, std::string_view surname);

}  // namespace clipfile
