/// Prints who said what, quote by quote.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/answer/quote_answer.h"

namespace clipfile {

class QuoteRenderer {
 public:
  virtual ~QuoteRenderer() = default;

  virtual void add(const QuoteResult& result) = 0;
  /// Behind the last quote, or where there is none; all else is known.
  virtual void end(const QuoteAnswer& /*answer*/) {}
};

}  // namespace clipfile
