// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ocr/picture_size.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace clipfile {
namespace {

/// Little-endian numbers of a file, 0 behind its end.
class Numbers {
 public:
  explicit Numbers(std::string_view file) : left_(file) {}

  bool at_end() const { return left_.empty(); }
  void skip(std::size_t bytes) { left_.remove_prefix(std::min(bytes, left_.size())); }

  unsigned byte() { return take(1); }
  unsigned two_bytes() { return take(2); }
  unsigned four_bytes() { return take(4); }

 private:
  unsigned take(unsigned bytes) {
    unsigned number = 0;
    for (unsigned i = 0; i < bytes && i < left_.size(); ++i) {
      number |= unsigned{static_cast<unsigned char>(left_[i])} << (8 * i);
    }
    skip(bytes);
    return number;
  }

  std::string_view left_;
};

void skip_color_table(Numbers& numbers, unsigned flags) {
  constexpr unsigned has_table = 0x80;
  constexpr unsigned color_bytes = 3;
  if ((flags & has_table) != 0) numbers.skip(color_bytes * (std::size_t{2} << (flags & 7U)));
}

void skip_blocks(Numbers& numbers) {
  while (const unsigned bytes = numbers.byte()) numbers.skip(bytes);
}

/// Adds a frame.
void add(std::optional<PictureSize>& size, unsigned width, unsigned height) {
  if (width == 0 || height == 0) return;
  const unsigned before = size ? size->height : 0;
  const unsigned room = std::numeric_limits<unsigned>::max() - before;
  size = {std::max(size ? size->width : 0, width), before + std::min(height, room)};
}

/// A number that may be negative, as its amount.
unsigned amount(unsigned number) {
  constexpr unsigned sign = 0x80000000;
  return (number & sign) != 0 ? ~number + 1 : number;
}

/// "Left, top, width, height, flags", perhaps a table of colours, and the pixels behind their
/// width.
void take_frame(Numbers& numbers, std::optional<PictureSize>& size) {
  constexpr std::size_t place_bytes = 4;
  numbers.skip(place_bytes);
  const unsigned width = numbers.two_bytes();
  const unsigned height = numbers.two_bytes();
  skip_color_table(numbers, numbers.byte());
  if (numbers.at_end()) return;
  add(size, width, height);
  numbers.skip(1);
  skip_blocks(numbers);
}

}  // namespace

std::optional<PictureSize> size_of_gif(std::string_view file) {
  constexpr std::size_t magic_and_screen = 10;
  constexpr std::size_t background_and_shape = 2;
  constexpr unsigned frame = 0x2C;
  constexpr unsigned extension = 0x21;
  Numbers numbers(file);
  numbers.skip(magic_and_screen);
  const unsigned flags = numbers.byte();
  numbers.skip(background_and_shape);
  skip_color_table(numbers, flags);
  std::optional<PictureSize> size;
  while (!numbers.at_end()) {
    const unsigned kind = numbers.byte();
    if (kind == frame) {
      take_frame(numbers, size);
    } else if (kind == extension) {
      numbers.skip(1);
      skip_blocks(numbers);
    } else {
      break;
    }
  }
  return size;
}

std::optional<PictureSize> size_of_bmp(std::string_view file) {
  constexpr std::size_t file_head = 14;
  constexpr unsigned old_head = 12;  // of OS/2
  Numbers numbers(file);
  numbers.skip(file_head);
  const bool is_old = numbers.four_bytes() == old_head;
  const unsigned width = is_old ? numbers.two_bytes() : amount(numbers.four_bytes());
  const unsigned height = is_old ? numbers.two_bytes() : amount(numbers.four_bytes());
  if (width == 0 || height == 0) return std::nullopt;
  return PictureSize{width, height};
}

}  // namespace clipfile
