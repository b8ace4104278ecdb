/// Prints the paths of the articles that were found, each once, best first.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>
#include <set>
#include <string>

#include "searcher/render/render.h"

namespace clipfile {

/// With newlines as ends, control characters in a path are shown as U+FFFD; with NUL, paths are
/// printed as they are.
class PathsRenderer : public Renderer {
 public:
  PathsRenderer(std::ostream& out, char end) : out_(out), end_(end) {}
  void begin(const Answer& answer) override;
  void add(const Answer& answer, const Result& result) override;

 private:
  std::ostream& out_;
  char end_;
  std::set<std::string> seen_;  ///< of the answer
};

}  // namespace clipfile
