/// Cuts a transmission of a news wire into stories, by the control characters around them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace clipfile {

/// Of one story, in bytes as they were sent.
struct WireFrame {
  std::string_view header;   ///< between SOH and STX: number, priority, category, words
  std::string_view text;     ///< between STX and ETX
  std::string_view trailer;  ///< behind ETX: when it was sent
};

/// Whether a file starts as ANPA 1312 and IPTC 7901 prescribe: SOH, a header, STX; or with a header
/// of IPTC 7901 whose control characters were lost ("eca062 4 i 211 dpa 061").
bool looks_like_wire(std::string_view head);

/// In order; none without a text.
std::vector<WireFrame> cut_into_frames(std::string_view bytes);

}  // namespace clipfile
