// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ocr/tesseract_engine.h"

#include <algorithm>
#include <leptonica/allheaders.h>
#include <new>
#include <tesseract/baseapi.h>
#include <tesseract/publictypes.h>
#include <tesseract/resultiterator.h>

#include "indexer/extract/ocr/picture_file.h"

namespace clipfile {
namespace {

std::string join(const std::vector<std::string>& words, const char* between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

std::vector<std::string> split_languages(std::string_view languages) {
  std::vector<std::string> names;
  while (!languages.empty()) {
    const std::size_t end = std::min(languages.find('+'), languages.size());
    names.emplace_back(languages.substr(0, end));
    languages.remove_prefix(std::min(end + 1, languages.size()));
  }
  return names;
}

class TesseractEngine : public OcrEngine {
 public:
  /// Whether there are data of all the languages.
  bool load(const std::string& languages) {
    setMsgSeverity(L_SEVERITY_NONE);
    constexpr const char* default_folder = nullptr;
    tesseract_.SetVariable("debug_file", "/dev/null");  // what is wrong is told by the result
    const bool loaded = tesseract_.Init(default_folder, languages.c_str()) == 0;
    tesseract_.SetVariable("debug_file", "");  // which must not be opened later on
    tesseract_.SetPageSegMode(tesseract::PSM_AUTO);
    return loaded && missing(languages).empty();
  }

  std::vector<std::string> missing(const std::string& languages) const {
    std::vector<std::string> there;
    tesseract_.GetAvailableLanguagesAsVector(&there);
    std::vector<std::string> names = split_languages(languages);
    std::erase_if(names, [&](const std::string& name) {
      return std::find(there.begin(), there.end(), name) != there.end();
    });
    return names;
  }

  std::vector<std::string> installed() const {
    std::vector<std::string> names;
    tesseract_.GetAvailableLanguagesAsVector(&names);
    std::erase(names, "osd");
    std::sort(names.begin(), names.end());
    return names;
  }

  std::variant<unsigned, Rejection> count_pictures(std::string_view file) const override {
    return count_pictures_in(file);
  }

  std::variant<GrayPicture, Rejection> decode(std::string_view file,
                                              unsigned number) const override {
    return decode_picture(file, number);
  }

  std::vector<RecognisedLine> read(const GrayPicture& picture) override {
    const PixPointer straight = straighten(picture);
    if (!straight) throw std::bad_alloc();
    tesseract_.SetImage(straight.get());
    if (picture.dots_per_inch > 0) {
      tesseract_.SetSourceResolution(static_cast<int>(picture.dots_per_inch));
    }
    constexpr tesseract::ETEXT_DESC* unwatched = nullptr;
    std::vector<RecognisedLine> lines;
    if (tesseract_.Recognize(unwatched) == 0) lines = take_lines();
    tesseract_.Clear();
    return lines;
  }

 private:
  struct Box {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
  };

  std::vector<RecognisedLine> take_lines() {
    std::vector<RecognisedLine> lines;
    const std::unique_ptr<tesseract::ResultIterator> at(tesseract_.GetIterator());
    if (!at) return lines;
    do {
      if (at->Empty(tesseract::RIL_WORD) || !tesseract::PTIsTextType(at->BlockType())) continue;
      if (lines.empty() || at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) {
        lines.push_back({.foot = foot_of_line(*at), .words = {}});
      }
      lines.back().words.push_back(take_word(*at, lines.back().foot));
    } while (at->Next(tesseract::RIL_WORD));
    return lines;
  }

  static double foot_of_line(const tesseract::ResultIterator& at) {
    Box line;
    at.BoundingBox(tesseract::RIL_TEXTLINE, &line.left, &line.top, &line.right, &line.bottom);
    Box foot;
    const bool known =
        at.Baseline(tesseract::RIL_TEXTLINE, &foot.left, &foot.top, &foot.right, &foot.bottom);
    return known ? (foot.top + foot.bottom) / 2.0 : line.bottom;
  }

  static RecognisedWord take_word(const tesseract::ResultIterator& at, double foot) {
    Box word;
    at.BoundingBox(tesseract::RIL_WORD, &word.left, &word.top, &word.right, &word.bottom);
    const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_WORD));
    return {.text = text ? text.get() : "",
            .left = static_cast<double>(word.left),
            .right = static_cast<double>(word.right),
            .rise = foot - word.top,
            .confidence = at.Confidence(tesseract::RIL_WORD)};
  }

  tesseract::TessBaseAPI tesseract_;
};

}  // namespace

OpenedOcrEngine open_tesseract(const std::string& languages) {
  auto engine = std::make_unique<TesseractEngine>();
  if (engine->load(languages)) return {std::move(engine), ""};
  const std::vector<std::string> missing = engine->missing(languages);
  if (missing.empty()) return {nullptr, "Tesseract cannot load its data: install them anew"};
  const std::vector<std::string> installed = engine->installed();
  std::string fault = "Tesseract has no data of " + join(missing, ", ");
  fault += ": install them (in Debian: tesseract-ocr-" + missing[0] + ")";
  if (!installed.empty()) fault += ", or name another language: " + join(installed, ", ");
  return {nullptr, std::move(fault)};
}

}  // namespace clipfile

extern "C" clipfile::OpenedOcrEngine clipfile_open_ocr_engine(const std::string& languages) {
  return clipfile::open_tesseract(languages);
}
