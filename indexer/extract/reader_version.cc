// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/reader_version.h"

#include <algorithm>
#include <cstdint>
#include <sstream>

#include "common/hashing.h"

namespace clipfile {
namespace {

constexpr std::string_view ocr_word = " ocr-";

/// Whether recognition may tell more than it did then; takes what is said of it off the reader.
bool recognises_more(std::string_view& reader, const ExtractionLimits& limits) {
  const std::size_t at = reader.find(ocr_word);
  if (at == std::string_view::npos) return false;
  const std::string_view before = reader.substr(at + ocr_word.size());
  const bool other = before != hash_64(limits.ocr_languages);
  reader = reader.substr(0, at);
  return other && !limits.ocr_languages.empty();
}

}  // namespace

std::string describe_reader(Format format) {
  const FormatRow& row = row_of(format);
  return std::string(row.name) + ' ' + std::to_string(row.reader_version);
}

std::string describe_reader(Format format, const ExtractionLimits& limits) {
  return describe_reader(format) + ' ' + std::to_string(limits.most_page_bytes) + ' ' +
         std::to_string(limits.most_text_bytes);
}

std::string describe_ocr(OcrPart part, const ExtractionLimits& limits) {
  if (part == OcrPart::none) return "";
  return std::string(ocr_word) + (part == OcrPart::missed ? "none" : hash_64(limits.ocr_languages));
}

std::string describe_all_readers() {
  std::string all;
  for (const FormatRow& row : all_formats()) all += describe_reader(row.format) + '\n';
  return "readers " + hash_64(all);
}

bool deserves_another_try(std::string_view reader, const ExtractionLimits& limits) {
  if (reader.starts_with("readers ")) return reader != describe_all_readers();
  if (recognises_more(reader, limits)) return true;
  std::istringstream words{std::string(reader)};
  std::string name;
  unsigned version = 0;
  if (!(words >> name >> version)) return true;
  const auto rows = all_formats();
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const FormatRow& candidate) { return candidate.name == name; });
  if (row == rows.end() || row->reader_version != version) return true;
  std::uint64_t page_bytes = 0;
  std::uint64_t text_bytes = 0;
  if (!(words >> page_bytes >> text_bytes)) return false;
  return limits.most_page_bytes > page_bytes || limits.most_text_bytes > text_bytes;
}

}  // namespace clipfile
