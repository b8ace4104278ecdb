/// Says what a page of print shows: words and lines with their places and their type.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace clipfile {

/// In points (1/72 inch), from the upper left corner of the page.
struct PageBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  /// Takes in another box.
  void add(const PageBox& other);
  /// Of the heights, in points.
  double shared_height(const PageBox& other) const;
};

struct PageWord {
  PageBox box;
  double size = 0;  ///< of the type, in points
  bool bold = false;
  bool space_after = false;  ///< the line goes on with another word
  std::string text;
};

struct PageText {
  unsigned number = 1;  ///< of the page, from 1
  double width = 0;
  double height = 0;
  std::vector<PageWord> words;        ///< those of one line stand together
  std::vector<std::string> sideways;  ///< texts that run in another direction than most
};

struct PageLine {
  PageBox box;
  double size = 0;  ///< of most of its letters
  bool bold = false;
  unsigned page = 1;
  unsigned column = 0;  ///< counted over the whole document, once the lines are in order
  std::string text;
};

/// The words of each line joined; a line that the page repeats on the spot, as some programs feign
/// bold type, counts once.
std::vector<PageLine> join_words(const PageText& page);

}  // namespace clipfile
