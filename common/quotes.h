/// Says who said what in an article: speakers, and the parts of its text that they say.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/text/byte_range.h"

namespace clipfile {

/// How a speaker was found.
enum class SpeakerCertainty : std::uint8_t {
  named,     ///< named beside the quote, or beside another one of the same paragraph
  inferred,  ///< through a pronoun, or carried over from what stands before
};

struct Quote {
  ByteRange range;          ///< of the article's text, without the marks
  std::size_t speaker = 0;  ///< its place among Quotes::speakers
  SpeakerCertainty certainty = SpeakerCertainty::named;

  bool operator==(const Quote&) const = default;
};

/// Between the positions of one speaker's name and the next in the field said-by.
inline constexpr std::size_t speaker_gap = 16;

struct Quotes {
  std::vector<std::string> speakers;  ///< as first named in full, each once
  std::vector<Quote> quotes;          ///< in text order, none overlapping

  bool operator==(const Quotes&) const = default;
};

}  // namespace clipfile
