// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/relevance/built_index.h"

#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <sstream>
#include <stdexcept>

#include "indexer/log/text_log.h"
#include "indexer/reading/read_here.h"
#include "indexer/run/index_run.h"

namespace clipfile {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "clipfile-relevance-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error(name + ": cannot be made");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() { fs::remove_all(path_); }

void build_index(const std::string& index, const std::string& archive) {
  RunOptions options;
  options.reading.within = open_read_here;
  options.index_folder = index;
  options.paths = {archive};
  RunReport report;
  std::ostringstream messages;
  TextLog log(messages, LogLevel::warning);
  run_indexing(options, report, log);
  ASSERT_GT(report.articles_in_index, 0U) << messages.str();
}

}  // namespace clipfile
