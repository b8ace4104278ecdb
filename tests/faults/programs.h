/// Runs the built programs on an index and an archive of a test's own.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tests/faults/inspection.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace clipfile::testing_support {

using Arguments = std::vector<std::string>;

/// A folder with an archive and an index, which lie apart.
class Workplace {
  TemporaryFolder folder_;

 public:
  Workplace();

  const std::string archive;
  const std::string index;

  std::string beside(const std::string& name) const { return folder_ / name; }

  /// Writes archive/name, with the folders above it.
  void write(const std::string& name, std::string_view contents) const;
};

Command index_command(const std::string& index, const Arguments& arguments);
Command search_command(const std::string& index, const Arguments& arguments);

/// What clip-index prints and how it ends, in `patience` at most.
Outcome run_index(const std::string& index, const Arguments& arguments,
                  std::chrono::milliseconds patience = std::chrono::seconds(60));
Outcome run_search(const std::string& index, const Arguments& arguments);

/// Articles that hold all words of `query`; -1 where clip-search says anything but a number.
long count_articles(const std::string& index, const std::string& query);

/// A short article: a headline, a date and three paragraphs. Each holds "bulletin".
std::string make_article(std::mt19937& random);

/// `count` articles as archive/NN/NNNN.txt.
void fill_archive(const Workplace& place, std::size_t count, std::mt19937& random);

}  // namespace clipfile::testing_support
