// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mbox_splitter.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "indexer/extract/mail/mail_shape.h"

namespace clipfile {
namespace {

bool is_quoted_separator(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('>'), line.size());
  return marks > 0 && line.substr(marks).starts_with("From ");
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

}  // namespace

void MboxSplitter::add_line(std::string_view line) {
  if (!started_ && line.empty()) return;
  const bool separates = after_blank_ && is_mbox_separator(line);
  if (separates && is_inside_claim()) {
    seams_.push_back(message_.size());
    append(line);
  } else if (separates || !started_) {
    hand_over();
    begin_message();
    if (!separates) add_line(line);  // of a file that does not begin with a separator
  } else if (!in_headers_ && is_quoted_separator(line)) {
    append(line.substr(1));
  } else {
    append(line);
  }
  after_blank_ = line.empty();
}

void MboxSplitter::add_too_long_line() {
  if (!started_) begin_message();
  too_large_ = true;
  after_blank_ = false;
}

void MboxSplitter::finish() { hand_over(); }

void MboxSplitter::begin_message() {
  started_ = true;
  in_headers_ = true;
  too_large_ = false;
  claim_ = 0;
  claimed_bytes_ = 0;
}

void MboxSplitter::append(std::string_view line) {
  if (in_headers_) read_claim(line);
  if (in_headers_ && line.empty()) {
    in_headers_ = false;
    if (claimed_bytes_ > 0) claim_ = message_.size() + 1 + claimed_bytes_;
  }
  if (message_.size() + line.size() > most_bytes_ && !seams_.empty()) {
    claim_ = 0;
    cut_at_seams();
  }
  if (message_.size() + line.size() > most_bytes_) too_large_ = true;
  if (too_large_) {
    message_.clear();
    return;
  }
  message_.append(line);
  message_.push_back('\n');
}

void MboxSplitter::read_claim(std::string_view header) {
  constexpr std::string_view name = "content-length:";
  if (header.size() <= name.size() || !equal_ignoring_case(header.substr(0, name.size()), name)) {
    return;
  }
  const std::string_view value = header.substr(name.size());
  const std::size_t digits = std::min(value.find_first_not_of(' '), value.size());
  std::from_chars(value.data() + digits, value.data() + value.size(), claimed_bytes_);
  if (claimed_bytes_ > most_bytes_) claimed_bytes_ = 0;
}

bool MboxSplitter::is_claim_right() const {
  constexpr std::size_t tolerated = 2;  // an empty line behind the message
  return message_.size() + tolerated >= claim_ && message_.size() <= claim_ + tolerated;
}

void MboxSplitter::cut_at_seams() {
  std::size_t begin = 0;
  for (const std::size_t seam : std::exchange(seams_, {})) {
    hand_over_piece(std::string_view(message_).substr(begin, seam - begin), true);
    begin = seam;
  }
  message_.erase(0, begin);
}

void MboxSplitter::hand_over() {
  if (!started_) return;
  if (claim_ > 0 && is_claim_right()) seams_.clear();
  cut_at_seams();
  hand_over_piece(message_, !too_large_);
  message_.clear();
}

void MboxSplitter::hand_over_piece(std::string_view piece, bool is_whole) {
  if (is_mbox_separator(piece.substr(0, piece.find('\n')))) {
    piece.remove_prefix(std::min(piece.find('\n') + 1, piece.size()));
  }
  if (is_whole) return take_({piece, false});
  take_({{}, true});
}

}  // namespace clipfile
