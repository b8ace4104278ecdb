// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/document_reader.h"

#include <limits>

namespace clipfile {
namespace {

/// Of Xapian's slots, positions and frequencies.
constexpr std::uint64_t largest = std::numeric_limits<std::uint32_t>::max();

/// More than the slots of an article.
constexpr std::uint64_t most_values = 64;

}  // namespace

DocumentReader::DocumentReader(std::string_view bytes) : left_(bytes) {
  for (std::uint64_t left = take_number(most_values); sound_ && left > 0; --left) take_value();
  terms_left_ = take_number(left_.size());
}

void DocumentReader::refuse() {
  sound_ = false;
  left_ = {};
  terms_left_ = 0;
}

/// See append_number in indexer/analyse/document_draft.cc.
std::uint64_t DocumentReader::take_number(std::uint64_t most) {
  constexpr unsigned first_long = 255;
  constexpr unsigned last_mark = 0x80;
  constexpr unsigned most_shift = 35;
  std::uint64_t number = first_long;
  bool ended = false;
  std::size_t at = 0;
  if (!left_.empty() && static_cast<unsigned char>(left_[at]) < first_long) {
    number = static_cast<unsigned char>(left_[at]);
    ended = true;
  }
  for (unsigned shift = 0; !ended && shift <= most_shift && ++at < left_.size(); shift += 7) {
    const auto byte = static_cast<unsigned char>(left_[at]);
    number += std::uint64_t{byte & (last_mark - 1)} << shift;
    ended = (byte & last_mark) != 0;
  }
  if (!ended || number > most) {
    refuse();
    return 0;
  }
  left_.remove_prefix(at + 1);
  return number;
}

std::string_view DocumentReader::take_text() {
  const std::uint64_t size = take_number(left_.size());
  if (size > left_.size()) refuse();
  const std::string_view text = left_.substr(0, size);
  left_.remove_prefix(text.size());
  return text;
}

void DocumentReader::take_value() {
  const std::uint64_t slot = take_number(largest);
  const std::string_view value = take_text();
  if (value.empty() || (!values_.empty() && values_.back().first >= slot)) return refuse();
  values_.emplace_back(slot, value);
}

std::optional<ReadTerm> DocumentReader::next_term() {
  if (terms_left_ == 0) return std::nullopt;
  --terms_left_;
  ReadTerm term;
  term.name = take_text();
  term.frequency = take_number(largest);
  term.last_position = take_positions(take_number(left_.size()));
  if (term.name <= last_name_) refuse();
  last_name_ = term.name;
  return sound_ ? std::optional(term) : std::nullopt;
}

std::uint64_t DocumentReader::take_positions(std::uint64_t count) {
  std::uint64_t position = 0;
  for (std::uint64_t i = 0; sound_ && i < count; ++i) {
    const std::uint64_t step = take_number(largest);
    if (step == 0 && i > 0) refuse();
    position += step;
    if (position > largest) refuse();
  }
  return position;
}

}  // namespace clipfile
