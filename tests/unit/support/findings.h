/// Collects what a check finds, in words.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/upkeep/finding.h"

namespace clipfile {

class Findings {
 public:
  FindingSink sink() {
    return [this](const Finding& finding) {
      found.push_back(finding);
      text += finding.subject + ": " + finding.problem + '\n';
    };
  }

  std::vector<Finding> found;
  std::string text;  ///< a line each
};

}  // namespace clipfile
