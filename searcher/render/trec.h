/// Prints a run in the form of the TREC tools: query, Q0, article, rank, score, tag.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>
#include <set>
#include <string>

#include "searcher/render/render.h"

namespace clipfile {

/// An article goes by its own id or else by its path, percent-encoded where the form would break.
/// Scores never rise from rank to rank, so that tools which sort by score keep the order.
class TrecRenderer : public Renderer {
 public:
  explicit TrecRenderer(std::ostream& out) : out_(out) {}
  void begin(const Answer& answer) override;
  void add(const Answer& answer, const Result& result) override;

 private:
  std::ostream& out_;
  std::set<std::string> seen_;  ///< articles of the answer
  double last_ = 0;             ///< score
};

}  // namespace clipfile
