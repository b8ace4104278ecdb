/// Recognises on every page what it was told to.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "indexer/extract/ocr/ocr_engine.h"

namespace clipfile {

class ScriptedOcr : public OcrEngine {
 public:
  explicit ScriptedOcr(std::vector<std::string> lines, double confidence = 90)
      : lines_(std::move(lines)), confidence_(confidence) {}

  std::variant<unsigned, Rejection> count_pictures(std::string_view) const override {
    return pictures;
  }
  std::variant<GrayPicture, Rejection> decode(std::string_view, unsigned number) const override {
    if (number == broken) return Rejection{"image: broken"};
    return GrayPicture{.width = 2480, .height = 3508, .dots_per_inch = 300, .pixels = {}};
  }
  std::vector<RecognisedLine> read(const GrayPicture&) override {
    std::vector<RecognisedLine> found;
    double foot = 300;
    for (const std::string& text : lines_) {
      found.push_back(lay_out(text, foot));
      foot += 60;
    }
    return found;
  }

  unsigned pictures = 1;
  unsigned broken = 0;  ///< the number of a picture that cannot be decoded

 private:
  RecognisedLine lay_out(const std::string& text, double foot) const {
    RecognisedLine line{.foot = foot, .words = {}};
    double left = 200;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
      const double right = left + 24.0 * static_cast<double>(word.size());
      line.words.push_back({word, left, right, 30, confidence_});
      left = right + 20;
    }
    return line;
  }

  std::vector<std::string> lines_;
  double confidence_;
};

}  // namespace clipfile
