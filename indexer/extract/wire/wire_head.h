/// Tells the lines above a story of a news wire from the story, and from each other.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

struct WireHead {
  std::string slug;      ///< "BC-LT--Argentina-Cancer Beauty"
  std::string headline;  ///< or the slug, where there is no other
  std::string deck;
  std::vector<std::string> byline;
  std::string keywords;            ///< "Germany/politics/"
  std::vector<std::string> notes;  ///< "Eds: With AP Photos."
  std::size_t lines = 0;           ///< how many lines it takes
};

/// `lines` are those of the text, with what is left of marks.
WireHead read_wire_head(const std::vector<std::string_view>& lines);

}  // namespace clipfile
