// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

#include "common/text/utf8.h"
#include "indexer/extract/pdf/cut_words.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr double like_size = 1.12;     // ratio of sizes that count as one
constexpr double large_type = 1.25;    // of the body's size
constexpr double usual_leading = 1.3;  // of the size, where the column tells none
constexpr double wide_gap = 1.28;      // of the leading
constexpr double indentation = 0.7;    // of the size
constexpr double fitting = 0.6;        // of the size: as much must have been left over

bool is_like_size(double size, double other) {
  return std::max(size, other) < like_size * std::min(size, other);
}

bool ends_with_hyphen(std::string_view text) { return text.size() > 1 && text.ends_with('-'); }

/// The usual distance from one line to the next; the paragraphs' own gaps are the wider ones.
double find_leading(std::span<const PageLine> column) {
  std::vector<double> distances;
  for (std::size_t i = 1; i < column.size(); ++i) {
    const double distance = column[i].box.top - column[i - 1].box.top;
    if (distance > 0 && is_like_size(column[i].size, column[i - 1].size)) {
      distances.push_back(distance / column[i].size);
    }
  }
  constexpr std::size_t fewest = 3;
  if (distances.size() < fewest) return usual_leading;
  const auto third = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 3);
  std::nth_element(distances.begin(), third, distances.end());
  return *third;
}

/// Of the lines nearby, since text runs around pictures.
double right_edge(std::span<const PageLine> column, std::size_t index) {
  constexpr std::size_t nearby = 8;
  const std::size_t begin = index < nearby ? 0 : index - nearby;
  const std::size_t end = std::min(index + nearby + 1, column.size());
  double edge = 0;
  for (std::size_t i = begin; i < end; ++i) edge = std::max(edge, column[i].box.right);
  return edge;
}

double first_word_width(const PageLine& line) {
  const std::size_t letters = count_code_points(line.text);
  const std::size_t word = count_code_points(line.text.substr(0, line.text.find(' ')));
  return line.box.width() * static_cast<double>(word) /
         static_cast<double>(std::max<std::size_t>(letters, 1));
}

/// Walks over the lines and gathers paragraphs.
class LineJoiner {
 public:
  LineJoiner(const std::vector<PageLine>& lines, double body_size)
      : lines_(lines), body_size_(body_size) {
    for (const PageLine& line : lines) words_.learn(line.text);
  }

  std::vector<PrintedParagraph> join() {
    for (std::size_t begin = 0; begin < lines_.size();) {
      std::size_t end = begin + 1;
      while (end < lines_.size() && lines_[end].column == lines_[begin].column) ++end;
      join_column(std::span(lines_).subspan(begin, end - begin));
      begin = end;
    }
    for (PrintedParagraph& paragraph : paragraphs_) {
      paragraph.text = fold_white_space(paragraph.text);
    }
    std::erase_if(paragraphs_, [](const PrintedParagraph& it) { return it.text.empty(); });
    return std::move(paragraphs_);
  }

 private:
  void join_column(std::span<const PageLine> column) {
    leading_ = find_leading(column);
    for (std::size_t i = 0; i < column.size(); ++i) {
      if (i == 0) {
        start_column(column);
      } else if (goes_on(column, i)) {
        add(column[i], paragraphs_.back(), true);
      } else {
        start(column[i]);
      }
    }
    const std::size_t last = column.size() - 1;
    last_is_full_ = !has_room(column, last, body_size_ * fitting * 4);
  }

  void start(const PageLine& line) {
    first_left_ = line.box.left;
    PrintedParagraph paragraph;
    paragraph.text = line.text;
    paragraph.page = line.page;
    paragraph.size = line.size;
    paragraph.bold = line.bold;
    paragraph.box = line.box;
    paragraph.column = line.column;
    paragraphs_.push_back(std::move(paragraph));
  }

  void add(const PageLine& line, PrintedParagraph& paragraph, bool same_column) {
    words_.append(paragraph.text, line.text);
    ++paragraph.lines;
    if (same_column && paragraph.column == line.column) paragraph.box.add(line.box);
  }

  /// The first line of a column may go on with a paragraph of the one before; small type, such as
  /// captions and notes, may stand between.
  void start_column(std::span<const PageLine> column) {
    const PageLine& line = column.front();
    constexpr std::size_t most_between = 8;
    std::size_t index = paragraphs_.size();
    for (std::size_t passed = 0; index > 0 && passed < most_between; ++passed) {
      const PrintedParagraph& before = paragraphs_[--index];
      const bool same = is_like_size(before.size, line.size) && before.bold == line.bold;
      if (!same && before.size < line.size) continue;
      if (!same || !is_unfinished(before, column, passed == 0)) break;
      add(line, paragraphs_[index], false);
      first_left_ = line.box.left - 1;
      if (index + 1 != paragraphs_.size()) {
        PrintedParagraph whole = std::move(paragraphs_[index]);
        paragraphs_.erase(paragraphs_.begin() + static_cast<std::ptrdiff_t>(index));
        paragraphs_.push_back(std::move(whole));
      }
      return;
    }
    start(line);
  }

  bool is_unfinished(const PrintedParagraph& before, std::span<const PageLine> column,
                     bool adjacent) const {
    const PageLine& line = column.front();
    if (!is_like_size(line.size, body_size_)) return false;
    if (ends_with_hyphen(before.text) && case_of_start(line.text) == StartCase::lower) return true;
    if (ends_sentence(before.text)) return false;
    if (case_of_start(line.text) == StartCase::lower) return true;
    if (ends_in_mid_phrase(before.text)) return true;
    return adjacent && before.lines > 1 && last_is_full_ && !is_indented(column, 0);
  }

  /// Against the line behind it.
  static bool is_indented(std::span<const PageLine> column, std::size_t index) {
    return index + 1 < column.size() &&
           column[index].box.left > column[index + 1].box.left + indentation * column[index].size;
  }

  static bool has_room(std::span<const PageLine> column, std::size_t index, double needed) {
    return column[index].box.right + needed < right_edge(column, index);
  }

  bool goes_on(std::span<const PageLine> column, std::size_t index) const {
    const PageLine& line = column[index];
    const PageLine& before = column[index - 1];
    const double size = line.size;
    if (!is_like_size(size, before.size)) return false;
    const double distance = line.box.top - before.box.top;
    if (size > large_type * body_size_) return distance < 1.7 * size && distance > 0;
    if (distance > wide_gap * leading_ * size || distance < 0) return false;
    const bool lower = case_of_start(line.text) == StartCase::lower;
    if (line.bold != before.bold && !lower) return false;
    if (is_indented_from(line, before) && !lower) return false;
    if (is_outdented(line, before) && !lower) return false;
    if (lower || ends_with_hyphen(before.text)) return true;
    const double needed = first_word_width(line) + fitting * size;
    return !has_room(column, index - 1, needed);
  }

  static bool is_indented_from(const PageLine& line, const PageLine& before) {
    return line.box.left > before.box.left + indentation * line.size;
  }

  /// To the left of a paragraph that has more than its first line there.
  bool is_outdented(const PageLine& line, const PageLine& before) const {
    const double step = indentation * line.size;
    return line.box.left < before.box.left - step && line.box.left < first_left_ + step / 2 &&
           paragraphs_.back().lines > 1;
  }

  const std::vector<PageLine>& lines_;
  double body_size_;
  CutWords words_;
  std::vector<PrintedParagraph> paragraphs_;
  double leading_ = usual_leading;
  double first_left_ = 0;
  bool last_is_full_ = false;
};

}  // namespace

double find_body_size(const std::vector<PageLine>& lines) {
  std::map<long, std::size_t> letters;  // of each half point
  for (const PageLine& line : lines) letters[std::lround(line.size * 2)] += line.text.size();
  const auto most = std::max_element(
      letters.begin(), letters.end(),
      [](const auto& first, const auto& second) { return first.second < second.second; });
  return most == letters.end() ? 0 : static_cast<double>(most->first) / 2;
}

std::vector<PrintedParagraph> join_lines(const std::vector<PageLine>& lines, double body_size) {
  return LineJoiner(lines, body_size).join();
}

}  // namespace clipfile
