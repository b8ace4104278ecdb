// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/guess_charset.h"

#include <algorithm>
#include <memory>
#include <uchardet/uchardet.h>
#include <unicode/ucsdet.h>
#include <vector>

#include "indexer/extract/letter_model.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_sample = 16 * 1024;
constexpr std::size_t longest_look = 64 * 1024;

/// What another reading must gain before a declaration is overruled: once, and for each byte beyond
/// ASCII.
constexpr double trust_in_declaration = 12;
constexpr double trust_by_byte = 0.7;

constexpr double vote_of_uchardet = 2;
constexpr double vote_of_icu = 1;

/// No charset of ours uses a byte below '0' inside a character.
bool ends_word(char c) { return static_cast<unsigned char>(c) < '0'; }

bool is_high(char c) { return static_cast<signed char>(c) < 0; }

struct CloseDetector {
  void operator()(uchardet_t detector) const { uchardet_delete(detector); }
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

const Charset* ask_uchardet(std::string_view bytes) {
  const std::unique_ptr<std::remove_pointer_t<uchardet_t>, CloseDetector> detector(uchardet_new());
  if (!detector || uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0)
    return nullptr;
  uchardet_data_end(detector.get());
  return find_charset(uchardet_get_charset(detector.get()));
}

const Charset* ask_icu(std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&error));
  if (U_FAILURE(error)) return nullptr;
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &error);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &error);
  if (U_FAILURE(error) || match == nullptr) return nullptr;
  const char* name = ucsdet_getName(match, &error);
  return U_FAILURE(error) ? nullptr : find_charset(name);
}

struct Reading {
  const Charset* charset;
  double score;
};

double count_high(std::string_view bytes) {
  return static_cast<double>(std::count_if(bytes.begin(), bytes.end(), is_high));
}

/// Detectors do not tell ISO-8859-15 from windows-1252.
bool is_meant(const Charset& charset, const Charset* vote) {
  if (&charset == vote) return true;
  const bool western = vote && std::string_view(vote->name) == "windows-1252";
  return western && std::string_view(charset.name) == "ISO-8859-15";
}

double score_reading(std::string_view sample, const Charset& charset) {
  const double letters = score_letters(convert_to_utf8(sample, charset.name, Ending::open));
  return letters + charset.prior - charset.price * count_high(sample);
}

std::vector<Reading> read_in_every_charset(std::string_view bytes, std::string_view sample) {
  const std::string_view start = bytes.substr(0, longest_look);
  const Charset* from_uchardet = ask_uchardet(start);
  const Charset* from_icu = ask_icu(start);
  std::vector<Reading> readings;
  for (const Charset& charset : known_charsets()) {
    double score = score_reading(sample, charset);
    if (is_meant(charset, from_uchardet)) score += vote_of_uchardet;
    if (is_meant(charset, from_icu)) score += vote_of_icu;
    readings.push_back({&charset, score});
  }
  return readings;
}

}  // namespace

std::string sample_words(std::string_view bytes) {
  std::string sample;
  const char* const end = bytes.data() + bytes.size();
  for (const char* at = bytes.data(); sample.size() < longest_sample;) {
    const char* const high = std::find_if(at, end, is_high);
    if (high == end) break;
    const char* start = high;
    while (start > at && !ends_word(start[-1])) --start;
    const char* const stop = std::find_if(high, end, ends_word);
    const auto length = static_cast<std::size_t>(stop - start);
    sample.append(start, std::min(length, longest_sample)).push_back(' ');
    at = stop;
  }
  return sample;
}

const Charset& guess_charset(std::string_view bytes, const Charset* declared) {
  const std::string sample = sample_words(bytes);
  const auto readings = read_in_every_charset(bytes, sample);
  const Reading& best =
      *std::max_element(readings.begin(), readings.end(),
                        [](const Reading& a, const Reading& b) { return a.score < b.score; });
  if (declared == nullptr) return *best.charset;
  const auto said = std::find_if(readings.begin(), readings.end(), [&](const Reading& reading) {
    return reading.charset == declared;
  });
  const double gain = best.score - said->score;
  return gain > trust_in_declaration + trust_by_byte * count_high(sample) ? *best.charset
                                                                          : *declared;
}

}  // namespace clipfile
