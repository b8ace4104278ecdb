/// Builds an index for a test of ranking, in a folder that goes with the test.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace clipfile {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string operator/(const std::string& name) const { return path_ + '/' + name; }

 private:
  std::string path_;
};

/// The test fails where the archive has no article.
void build_index(const std::string& index, const std::string& archive);

}  // namespace clipfile
