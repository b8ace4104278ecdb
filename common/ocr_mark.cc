// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/ocr_mark.h"

#include <charconv>
#include <string_view>

namespace clipfile {
namespace {

constexpr std::string_view label = "ocr";
constexpr std::string_view before_number = "read by OCR, with a confidence of ";
constexpr std::string_view behind_number = " of 100";

}  // namespace

Aside make_ocr_mark(unsigned confidence) {
  std::string text(before_number);
  text.append(std::to_string(confidence)).append(behind_number);
  return {std::string(label), std::move(text)};
}

std::optional<unsigned> ocr_confidence(const Article& article) {
  for (const Aside& aside : article.asides) {
    if (aside.label != label || !aside.text.starts_with(before_number)) continue;
    unsigned confidence = 0;
    const char* const number = aside.text.data() + before_number.size();
    const char* const end = aside.text.data() + aside.text.size();
    if (std::from_chars(number, end, confidence).ec == std::errc()) return confidence;
  }
  return std::nullopt;
}

std::vector<Aside> ocr_mark_of(const Article& article) {
  const auto confidence = ocr_confidence(article);
  return confidence ? std::vector{make_ocr_mark(*confidence)} : std::vector<Aside>{};
}

}  // namespace clipfile
