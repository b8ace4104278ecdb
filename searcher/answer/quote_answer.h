/// Holds what was said, by whom and where, as values that a renderer can print.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/quotes.h"
#include "common/text/byte_range.h"
#include "searcher/answer/answer.h"

namespace clipfile {

struct QuoteResult {
  std::size_t rank = 0;  ///< from 1
  Article article;       ///< without body, and asides but its OCR mark
  std::string speaker;
  SpeakerCertainty certainty = SpeakerCertainty::named;
  ByteRange range;            ///< of the article's text, without the marks
  std::size_t paragraph = 0;  ///< from 1
  std::string text;
  std::vector<ByteRange> highlights;  ///< in `text`
};

struct QuoteAnswer {
  Answer asked;  ///< how the query was understood, and how many articles match; no results. The
                 ///< query is empty where all articles are asked for
  std::vector<QuoteResult>
      results;                 ///< articles as they are ranked, quotes in the order of the text
  bool complete = true;        ///< whether there are no more quotes behind the last
  std::size_t handed_out = 0;  ///< quotes that went elsewhere, and are not among the results

  std::size_t shown() const { return results.size() + handed_out; }
};

}  // namespace clipfile
