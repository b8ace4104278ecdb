/// A pool of workers with files to read, for tests.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reading/worker_pool.h"
#include "tests/unit/support/read_files.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {

inline std::string story(int number) {
  return "Story number " + std::to_string(number) +
         "\n\nThe council met on Monday, officials said, and will meet again.\n";
}

class PoolOfWorkers : public testing::Test {
 protected:
  explicit PoolOfWorkers(const char* program = CLIPFILE_WORKER_PROGRAM) {
    options_.program = program;
    options_.terms.most_memory = std::uint64_t{1} << 30;
    options_.on_confinement = [this](const Confinement& found) { confinement_ = found; };
  }

  void add(const std::string& name, std::string_view contents) {
    const std::string path = folder_.write(name, contents);
    files_.push_back({path, {.size = contents.size()}});
  }

  ReadFiles read() {
    ReadFiles result;
    read_into(result);
    return result;
  }

  void read_into(ReadingSink& sink) { WorkerPool(options_).read(files_, sink); }

  TemporaryFolder folder_;
  std::vector<FoundFile> files_;
  PoolOptions options_;
  Confinement confinement_;
};

}  // namespace clipfile
