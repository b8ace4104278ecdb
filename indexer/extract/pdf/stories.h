/// Finds the headline of a printed document, and cuts pages that hold several stories at theirs.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/pdf/paragraphs.h"

namespace clipfile {

struct PrintedStory {
  std::vector<PrintedParagraph> paragraphs;  ///< not empty
  std::optional<std::size_t> headline;       ///< which of them
  std::string
      part;  ///< "page 3, 2": its first page and its place there; empty where it is the only one
};

struct PrintedStories {
  std::vector<PrintedParagraph> front;  ///< over the first headline of a newspaper
  std::vector<PrintedStory> stories;
};

/// A page is a newspaper's, and cut, where it has columns and at least two headlines in type well
/// above the body's, each over some text of its own. `title` is the document's own, where that is
/// one: a paragraph of the first page that says the same is the headline.
PrintedStories cut_into_stories(std::vector<PrintedParagraph> paragraphs, double body_size,
                                std::string_view title);

}  // namespace clipfile
