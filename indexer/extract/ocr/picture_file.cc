// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ocr/picture_file.h"

#include <cstdint>
#include <leptonica/allheaders.h>
#include <optional>
#include <string>

#include "indexer/extract/ocr/picture_size.h"

namespace clipfile {
namespace {

constexpr unsigned most_pictures = 5000;

const l_uint8* bytes_of(std::string_view file) {
  return reinterpret_cast<const l_uint8*>(file.data());
}

bool is_tiff(int format) {
  return format == IFF_TIFF || (format >= IFF_TIFF_PACKBITS && format <= IFF_TIFF_ZIP) ||
         format == IFF_TIFF_JPEG;
}

int format_of(std::string_view file) {
  constexpr std::size_t shortest = 12;
  int format = IFF_UNKNOWN;
  if (file.size() >= shortest) findFileFormatBuffer(bytes_of(file), &format);
  return format;
}

Rejection undecodable() {
  return {
      "image: broken, or of a kind that is not read (read are PNG, JPEG, TIFF, GIF, WebP, BMP)"};
}

/// Of the head of the file alone; nothing where that makes no sense.
std::optional<PictureSize> size_of(std::string_view file, int format, unsigned number) {
  if (format == IFF_GIF) return size_of_gif(file);
  if (format == IFF_BMP) return size_of_bmp(file);
  int width = 0;
  int height = 0;
  int unused = 0;
  int color_map = 0;
  const bool read =
      is_tiff(format)
          ? readHeaderMemTiff(bytes_of(file), file.size(), static_cast<int>(number) - 1, &width,
                              &height, &unused, &unused, &unused, &color_map, &unused) == 0
          : pixReadHeaderMem(bytes_of(file), file.size(), &unused, &width, &height, &unused,
                             &unused, &color_map) == 0;
  if (!read || width <= 0 || height <= 0) return std::nullopt;
  return PictureSize{static_cast<unsigned>(width), static_cast<unsigned>(height)};
}

std::optional<Rejection> check_size(std::string_view file, int format, unsigned number) {
  const auto size = size_of(file, format, number);
  if (!size) return undecodable();
  const std::uint64_t pixels = std::uint64_t{size->width} * size->height;
  if (pixels <= most_picture_pixels && size->width <= longest_picture_side &&
      size->height <= longest_picture_side) {
    return std::nullopt;
  }
  return Rejection{
      "image: too large: " + std::to_string(size->width) + " to " + std::to_string(size->height) +
      " pixels, 80 million are allowed, and 32,000 on a side: make it smaller, or cut it"};
}

PixPointer read_pix(std::string_view file, int format, unsigned number) {
  if (!is_tiff(format)) return PixPointer(pixReadMem(bytes_of(file), file.size()));
  return PixPointer(pixReadMemTiff(bytes_of(file), file.size(), static_cast<int>(number) - 1));
}

PixPointer to_gray(const PixPointer& pix) {
  const PixPointer opaque(pixGetSpp(pix.get()) == 4 ? pixAlphaBlendUniform(pix.get(), 0xffffff00)
                                                    : pixClone(pix.get()));
  return PixPointer(opaque ? pixConvertTo8(opaque.get(), 0) : nullptr);
}

/// Of a picture of the screen, and where nobody says.
unsigned resolution_of(const PixPointer& pix) {
  constexpr int least = 100;
  constexpr int most = 2400;
  const int told = pixGetXRes(pix.get());
  return told >= least && told <= most ? static_cast<unsigned>(told) : 0;
}

/// Letters of a screen are as small as a recogniser can just read them.
PixPointer enlarge(PixPointer pix) {
  constexpr unsigned usual_width = 1700;  // of a page at 200 dots per inch
  constexpr float twice = 2.0F;
  const bool is_small = static_cast<unsigned>(pixGetWidth(pix.get())) < usual_width &&
                        static_cast<unsigned>(pixGetHeight(pix.get())) < longest_picture_side / 2;
  return is_small ? PixPointer(pixScale(pix.get(), twice, twice)) : std::move(pix);
}

GrayPicture to_picture(const PixPointer& pix) {
  GrayPicture picture;
  picture.width = static_cast<unsigned>(pixGetWidth(pix.get()));
  picture.height = static_cast<unsigned>(pixGetHeight(pix.get()));
  picture.pixels.resize(std::size_t{picture.width} * picture.height);
  auto* to = picture.pixels.data();
  for (unsigned row = 0; row < picture.height; ++row) {
    const l_uint32* line =
        pixGetData(pix.get()) + std::size_t{row} * static_cast<unsigned>(pixGetWpl(pix.get()));
    for (unsigned column = 0; column < picture.width; ++column) *to++ = GET_DATA_BYTE(line, column);
  }
  return picture;
}

}  // namespace

void PixRelease::operator()(Pix* pix) const { pixDestroy(&pix); }

std::variant<unsigned, Rejection> count_pictures_in(std::string_view file) {
  const int format = format_of(file);
  const bool known = format == IFF_PNG || format == IFF_JFIF_JPEG || format == IFF_GIF ||
                     format == IFF_WEBP || format == IFF_BMP || is_tiff(format);
  if (!known) return undecodable();
  if (auto rejection = check_size(file, format, 1)) return *std::move(rejection);
  unsigned count = 1;
  if (!is_tiff(format)) return count;
  while (count < most_pictures && size_of(file, format, count + 1)) ++count;
  return count;
}

std::variant<GrayPicture, Rejection> decode_picture(std::string_view file, unsigned number) {
  const int format = format_of(file);
  if (auto rejection = check_size(file, format, number)) return *std::move(rejection);
  PixPointer pix = read_pix(file, format, number);
  if (!pix) return undecodable();
  const unsigned resolution = resolution_of(pix);
  const auto width = static_cast<unsigned>(pixGetWidth(pix.get()));
  pix = to_gray(pix);
  if (pix) pix = enlarge(std::move(pix));
  if (!pix) return undecodable();
  GrayPicture picture = to_picture(pix);
  picture.dots_per_inch = resolution * (picture.width / width);
  return picture;
}

PixPointer straighten(const GrayPicture& picture) {
  constexpr int depth = 8;
  constexpr int usual_search = 0;
  PixPointer pix(
      pixCreate(static_cast<int>(picture.width), static_cast<int>(picture.height), depth));
  if (!pix) return pix;
  const auto* from = picture.pixels.data();
  for (unsigned row = 0; row < picture.height; ++row) {
    l_uint32* line =
        pixGetData(pix.get()) + std::size_t{row} * static_cast<unsigned>(pixGetWpl(pix.get()));
    for (unsigned column = 0; column < picture.width; ++column)
      SET_DATA_BYTE(line, column, *from++);
  }
  return PixPointer(pixDeskew(pix.get(), usual_search));
}

}  // namespace clipfile
