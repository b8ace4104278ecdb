/// Recognises the lines that stand under pictures, and who is credited with them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace clipfile {

/// "A bridge. (Jane Doe/AP)", "Photo: Jane Doe", "FILE - ...", "Image caption ...", "Bild: dpa", "©
/// Jane Doe / AFP".
bool is_caption(std::string_view line);

/// "... officials said. (Reuters)": an agency alone in the brackets. A caption, or else the end of
/// a wire story.
bool ends_with_sign_off(std::string_view line);

/// "(Reuters)": an agency alone in brackets, without them; empty where the line is anything else.
std::string_view parse_agency_line(std::string_view line);

}  // namespace clipfile
