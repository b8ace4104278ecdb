/// Writes small PDF files, so that tests need not hold any.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace clipfile::testing_support {

/// A line in Courier, whose letters are 0.6 of its size wide.
struct PdfText {
  double left;  ///< points
  double top;   ///< of the line's foot, from the upper edge
  double size;
  std::string text;  ///< ASCII
  bool bold = false;
};

struct PdfPage {
  std::vector<PdfText> texts = {};
  int turned = 0;  ///< degrees
};

struct PdfParts {
  std::vector<PdfPage> pages;
  std::string info = {};      ///< entries of its information dictionary: "/Title (A story)"
  bool locked = false;        ///< opens with a password only
  std::string attached = {};  ///< the contents of a file "a.txt" that is attached; empty: none
};

/// Pages of 600 to 800 points.
std::string make_pdf(const PdfParts& parts);

/// A page, 600 points wide, that is but a picture, of so many pixels.
std::string make_scan(const std::string& jpeg, unsigned width, unsigned height);

}  // namespace clipfile::testing_support
