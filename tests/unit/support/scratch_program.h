/// Runs a program that may be absent on a text in a file.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <fstream>
#include <string>
#include <vector>

#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace clipfile::testing_support {

inline bool is_installed(const std::string& program) {
  return run({{"sh", "-c", "command -v " + program}, "", {}}).status == 0;
}

/// `words` with the name of a file behind them that holds `text`.
inline Outcome run_on_text(std::vector<std::string> words, const std::string& text) {
  const TemporaryFolder folder;
  const std::string file = folder / "text";
  std::ofstream(file) << text;
  words.push_back(file);
  return run({words, folder.path(), {}});
}

}  // namespace clipfile::testing_support
