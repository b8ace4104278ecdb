/// Blanks attributes past a limit: the parser compares each of a tag's attributes with all before
/// it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace clipfile {

/// No tag of `page` keeps more than some hundred attributes. The length of `page` does not change.
void limit_attributes(std::string& page);

}  // namespace clipfile
