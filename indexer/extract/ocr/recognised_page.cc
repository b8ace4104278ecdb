// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ocr/recognised_page.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>
#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

constexpr double points_in_an_inch = 72;
constexpr double least_of_word = 25;  // confidence
constexpr double least_of_line = 45;
constexpr double sure = 70;

/// Letters and digits.
std::size_t count_letters(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (u_isalnum(static_cast<UChar32>(next_code_point(text, at))) != 0) ++letters;
  }
  return letters;
}

Legibility measure(const RecognisedLine& line) {
  constexpr std::size_t fewest_letters = 3;
  constexpr double percent = 100;
  Legibility legibility;
  for (const RecognisedWord& word : line.words) {
    const std::size_t letters = count_letters(word.text);
    const double weight = static_cast<double>(std::max<std::size_t>(letters, 1));
    legibility.letters += weight;
    legibility.confident_letters += weight * std::clamp(word.confidence, 0.0, percent) / percent;
    legibility.sure_words += letters >= fewest_letters && word.confidence >= sure ? 1 : 0;
  }
  return legibility;
}

/// Where nobody says, a page is as wide as paper is.
double points_of_pixel(const GrayPicture& picture) {
  constexpr double paper_width = 600;  // points
  if (picture.dots_per_inch > 0) return points_in_an_inch / picture.dots_per_inch;
  return paper_width / std::max(picture.width, 1U);
}

/// Most words have a tall letter, some have an accent, or touch something, above it.
double type_size(const RecognisedLine& line) {
  constexpr double of_tall_letter = 0.7;  // of the type's size
  std::vector<double> rises;
  for (const RecognisedWord& word : line.words) rises.push_back(word.rise);
  if (rises.empty()) return 0;
  const auto quarter = rises.begin() + static_cast<std::ptrdiff_t>(rises.size() / 4);
  std::nth_element(rises.begin(), quarter, rises.end(), std::greater<>());
  return std::max(*quarter, 1.0) / of_tall_letter;
}

PageLine make_line(const RecognisedLine& line, double scale, unsigned page) {
  PageLine made;
  made.page = page;
  made.size = type_size(line) * scale;
  made.box.bottom = line.foot * scale;
  for (const RecognisedWord& word : line.words) {
    if (word.confidence < least_of_word) continue;
    const bool first = made.text.empty();
    made.box.left = first ? word.left * scale : std::min(made.box.left, word.left * scale);
    made.box.right = first ? word.right * scale : std::max(made.box.right, word.right * scale);
    if (!first) made.text += ' ';
    made.text += mend_utf8(word.text);
  }
  return made;
}

/// The size that most letters are set in, with those around it.
double usual_size(const std::vector<PageLine>& lines) {
  std::vector<std::pair<double, std::size_t>> sizes;
  std::size_t letters = 0;
  for (const PageLine& line : lines) {
    sizes.emplace_back(line.size, line.text.size());
    letters += line.text.size();
  }
  std::sort(sizes.begin(), sizes.end());
  std::size_t below = 0;
  for (const auto& [size, count] : sizes) {
    below += count;
    if (2 * below >= letters) return size;
  }
  return 0;
}

/// What is measured varies from line to line: sizes go in steps from the usual one.
void set_evenly(std::vector<PageLine>& lines) {
  constexpr double like_usual = 1.18;
  constexpr double step = 1.25;
  constexpr double above_foot = 0.8;  // of the type's size
  constexpr double below_foot = 0.2;
  const double usual = usual_size(lines);
  for (PageLine& line : lines) {
    const double times = line.size / usual;
    const bool is_usual = times < like_usual && times * like_usual > 1;
    const double steps = std::round(std::log(times) / std::log(step));
    line.size = is_usual ? usual : usual * std::pow(step, steps);
    line.box.top = line.box.bottom - above_foot * line.size;
    line.box.bottom += below_foot * line.size;
  }
}

}  // namespace

void Legibility::add(const Legibility& other) {
  letters += other.letters;
  confident_letters += other.confident_letters;
  sure_words += other.sure_words;
}

unsigned Legibility::confidence() const {
  constexpr double percent = 100;
  return letters > 0 ? static_cast<unsigned>(std::lround(percent * confident_letters / letters))
                     : 0;
}

bool Legibility::has_text() const {
  constexpr std::size_t fewest = 5;
  return sure_words >= fewest;
}

bool Legibility::is_legible() const {
  constexpr unsigned least = 60;
  return confidence() >= least;
}

std::string describe_illegible(const Legibility& legibility) {
  return "its text cannot be recognised well enough (confidence " +
         std::to_string(legibility.confidence()) +
         " of 100): scan it upright and sharper, or name its language with --ocr";
}

RecognisedPage make_page(const std::vector<RecognisedLine>& lines, const GrayPicture& picture,
                         unsigned number) {
  const double scale = points_of_pixel(picture);
  RecognisedPage page{
      .number = number, .height = picture.height * scale, .lines = {}, .legibility = {}};
  for (const RecognisedLine& line : lines) {
    const Legibility legibility = measure(line);
    page.legibility.add(legibility);
    if (legibility.confidence() < least_of_line) continue;
    PageLine made = make_line(line, scale, number);
    if (count_letters(made.text) > 0) page.lines.push_back(std::move(made));
  }
  set_evenly(page.lines);
  return page;
}

}  // namespace clipfile
