/// Reads how large a picture is from the head of its file, in formats of which Leptonica tells it
/// only when it has decoded them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace clipfile {

struct PictureSize {
  unsigned width = 0;  ///< pixels, not 0
  unsigned height = 0;

  bool operator==(const PictureSize&) const = default;
};

/// All its frames, which are decoded together, one below the other: as wide as the widest. Nothing
/// where it has none, or ends before its first.
std::optional<PictureSize> size_of_gif(std::string_view file);

std::optional<PictureSize> size_of_bmp(std::string_view file);

}  // namespace clipfile
