// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verify/passage_units.h"

#include <algorithm>

#include "common/passages.h"

namespace clipfile {

PassageUnits::PassageUnits(const WordNumbers& numbers, query::Unit unit) {
  const auto length = [&](std::size_t passage) -> std::size_t {
    return numbers.start_of_passage(passage + 1) - numbers.start_of_passage(passage);
  };
  for (std::size_t i = 0; i < numbers.passages(); ++i) {
    const bool goes_on =
        i > 0 && (unit == query::Unit::sentence ? may_cut_sentence(length(i - 1))
                                                : may_cut_paragraph(length(i - 1), length(i)));
    if (!goes_on) starts_.push_back(numbers.start_of_passage(i));
  }
}

std::size_t PassageUnits::unit_of(WordNumber number) const {
  return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), number) -
                                  starts_.begin());
}

}  // namespace clipfile
