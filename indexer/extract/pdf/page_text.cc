// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/page_text.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

/// Gathers the words of one line.
class LineBuilder {
 public:
  explicit LineBuilder(unsigned page) { line_.page = page; }

  bool empty() const { return line_.text.empty(); }

  bool takes(const PageWord& word) const {
    if (empty()) return true;
    const double least = std::min(word.box.height(), last_.box.height());
    if (last_.box.shared_height(word.box) < least * same_row) return false;
    const double gap = word.box.left - last_.box.right;
    const double size = std::max(word.size, last_.size);
    if (last_.space_after) {
      return gap > -size && gap < widest_gap(size) && size < like_size * least_size(word);
    }
    return std::abs(gap) < size * narrowest_space;
  }

  void add(const PageWord& word) {
    if (empty()) {
      line_.box = word.box;
    } else {
      if (last_.space_after) {
        line_.text.push_back(' ');
        gaps_ += word.box.left - last_.box.right;
        ++spaces_;
      }
      line_.box.add(word.box);
    }
    line_.text += word.text;
    letters_of_size_[word.size] += word.text.size();
    bold_letters_ += word.bold ? word.text.size() : 0;
    letters_ += word.text.size();
    last_ = word;
  }

  PageLine finish() {
    std::size_t most = 0;
    for (const auto& [size, letters] : letters_of_size_) {
      if (letters > most) {
        most = letters;
        line_.size = size;
      }
    }
    line_.bold = bold_letters_ * 5 >= letters_ * 4;
    return std::move(line_);
  }

 private:
  static constexpr double same_row = 0.5;
  static constexpr double like_size = 1.15;
  static constexpr double usual_space = 0.8;       // of the type's size
  static constexpr double uneven_space = 1.5;      // of the line's other spaces
  static constexpr double narrowest_space = 0.25;  // of the type's size

  double least_size(const PageWord& word) const { return std::min(word.size, last_.size); }

  /// Filled lines have wide spaces, but even ones; what is wider may be a gutter.
  double widest_gap(double size) const {
    const double mean = spaces_ == 0 ? 0 : gaps_ / spaces_;
    return std::max(usual_space * size, uneven_space * mean);
  }

  PageLine line_;
  PageWord last_;
  std::map<double, std::size_t> letters_of_size_;
  std::size_t bold_letters_ = 0;
  std::size_t letters_ = 0;
  double gaps_ = 0;  // all of them together, in points
  double spaces_ = 0;
};

bool repeats(const PageLine& line, const PageLine& other) {
  constexpr double shift = 2.0;  // points
  return line.text == other.text && std::abs(line.box.left - other.box.left) < shift &&
         std::abs(line.box.top - other.box.top) < shift;
}

}  // namespace

void PageBox::add(const PageBox& other) {
  left = std::min(left, other.left);
  top = std::min(top, other.top);
  right = std::max(right, other.right);
  bottom = std::max(bottom, other.bottom);
}

double PageBox::shared_height(const PageBox& other) const {
  return std::max(0.0, std::min(bottom, other.bottom) - std::max(top, other.top));
}

std::vector<PageLine> join_words(const PageText& page) {
  std::vector<PageLine> lines;
  LineBuilder line(page.number);
  const auto flush = [&] {
    if (line.empty()) return;
    PageLine finished = line.finish();
    line = LineBuilder(page.number);
    const bool blank = fold_white_space(finished.text).empty();
    if (!blank && (lines.empty() || !repeats(finished, lines.back()))) {
      lines.push_back(std::move(finished));
    }
  };
  for (const PageWord& word : page.words) {
    if (word.text.empty()) continue;
    if (!line.takes(word)) flush();
    line.add(word);
  }
  flush();
  return lines;
}

}  // namespace clipfile
