// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verify/word_numbers.h"

#include <algorithm>

#include "common/schema.h"

namespace clipfile {

WordNumbers::WordNumbers(std::string_view lengths) : starts_{first_of_body} {
  for (const char length : lengths) {
    starts_.push_back(starts_.back() + static_cast<unsigned char>(length));
  }
  if (starts_.size() == 1) starts_.push_back(first_of_body);
}

WordNumber WordNumbers::number_of(Xapian::termpos position) const {
  const std::size_t stretch = position / schema::passage_stride;
  if (stretch == 0) return position;
  // An index that contradicts itself gives numbers that mean nothing, but nothing else.
  const std::size_t passage = std::min(stretch, starts_.size()) - 1;
  return starts_[passage] + position % schema::passage_stride - 1;
}

Xapian::termpos WordNumbers::position_of(WordNumber number) const {
  if (number < first_of_body) return number;
  const auto behind = std::upper_bound(starts_.begin(), starts_.end(), number);
  const auto passage = static_cast<Xapian::termpos>(behind - starts_.begin()) - 1;
  return (passage + 1) * schema::passage_stride + 1 + (number - starts_[passage]);
}

}  // namespace clipfile
