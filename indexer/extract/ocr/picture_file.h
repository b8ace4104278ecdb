/// Decodes the files that pictures come in, by Leptonica, after a look at how large they are.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string_view>
#include <variant>

#include "indexer/extract/ocr/ocr_engine.h"

struct Pix;

namespace clipfile {

struct PixRelease {
  void operator()(Pix* pix) const;
};
using PixPointer = std::unique_ptr<Pix, PixRelease>;

/// See OcrEngine::count_pictures().
std::variant<unsigned, Rejection> count_pictures_in(std::string_view file);

/// In gray, on white where it is transparent; small letters are enlarged.
std::variant<GrayPicture, Rejection> decode_picture(std::string_view file, unsigned number);

/// With its lines turned level, where they are not. Null where memory is short.
PixPointer straighten(const GrayPicture& picture);

}  // namespace clipfile
