// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/paths.h"

#include <ostream>

#include "common/text/printable.h"

namespace clipfile {

void PathsRenderer::begin(const Answer& /*answer*/) { seen_.clear(); }

void PathsRenderer::add(const Answer& /*answer*/, const Result& result) {
  const std::string& path = result.article.path;
  if (seen_.insert(path).second) out_ << (end_ == '\0' ? path : printable(path)) << end_;
}

}  // namespace clipfile
