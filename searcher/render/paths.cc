// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/paths.h"

#include <ostream>
#include <set>
#include <string>

#include "common/text/printable.h"

namespace clipfile {

void PathsRenderer::render(const Answer& answer) {
  std::set<std::string> seen;
  for (const Result& result : answer.results) {
    const std::string& path = result.article.path;
    if (seen.insert(path).second) out_ << (end_ == '\0' ? path : printable(path)) << end_;
  }
}

}  // namespace clipfile
