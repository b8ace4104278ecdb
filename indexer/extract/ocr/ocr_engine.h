/// Says what a program for optical character recognition does: pictures in, lines of words out.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/article.h"

namespace clipfile {

/// A page as it was scanned: a byte for each pixel, 0 is black; row by row from the top.
struct GrayPicture {
  unsigned width = 0;
  unsigned height = 0;
  unsigned dots_per_inch = 0;  ///< 0: not known
  std::vector<unsigned char> pixels;
};

/// Pixels that are held at a time; a newspaper's page at 300 dots per inch has 35 million.
inline constexpr std::size_t most_picture_pixels = 80'000'000;

/// The letters' places are 16 bits to a recogniser.
inline constexpr unsigned longest_picture_side = 32'000;

struct RecognisedWord {
  std::string text;  ///< UTF-8, as the recogniser has it
  double left = 0;   ///< pixels
  double right = 0;
  double rise = 0;        ///< of its tallest letter over the line's foot
  double confidence = 0;  ///< 0 to 100
};

/// One line of a column; pixels from the upper left corner.
struct RecognisedLine {
  double foot = 0;  ///< on which its letters stand
  std::vector<RecognisedWord> words;
};

class OcrEngine {
 public:
  virtual ~OcrEngine() = default;

  /// How many pictures a file holds: of TIFF its pages, else 1. Rejects what it cannot decode, and
  /// what is too large by what the head of the file says, before anything is decoded.
  virtual std::variant<unsigned, Rejection> count_pictures(std::string_view file) const = 0;

  /// Pictures count from 1.
  virtual std::variant<GrayPicture, Rejection> decode(std::string_view file,
                                                      unsigned number) const = 0;

  /// In order, column by column. Throws std::bad_alloc.
  virtual std::vector<RecognisedLine> read(const GrayPicture& picture) = 0;
};

/// What came of opening one; an engine or a fault.
struct OpenedOcrEngine {
  std::unique_ptr<OcrEngine> engine;
  std::string fault;  ///< reads after "--ocr=eng: "
};

/// The one function of the module that has an engine in it, under this name. `languages`:
/// "eng+deu".
using OpenOcrEngine = OpenedOcrEngine (*)(const std::string& languages);
inline constexpr const char* open_ocr_engine_name = "clipfile_open_ocr_engine";

}  // namespace clipfile
