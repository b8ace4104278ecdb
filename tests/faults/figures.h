/// Counts what a fault test did, for its closing line: rounds, strikes, damage. Says how large a
/// test is to be: small in the suite, full with CLIPFILE_FAULT_TESTS=full.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstdlib>
#include <gtest/gtest.h>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clipfile::testing_support {

inline bool is_full_form() {
  const char* form = std::getenv("CLIPFILE_FAULT_TESTS");
  return form != nullptr && std::string_view(form) == "full";
}

/// Of rounds, files, kills.
inline long in_form(long small, long full) { return is_full_form() ? full : small; }

class Figures {
 public:
  explicit Figures(std::string test) : test_(std::move(test)) {}
  /// Prints the closing line. Whatever a test expects and does not find counts as damage.
  ~Figures() {
    const auto* result = testing::UnitTest::GetInstance()->current_test_info()->result();
    int damage = 0;
    for (int i = 0; i < result->total_part_count(); ++i) {
      damage += result->GetTestPartResult(i).failed() ? 1 : 0;
    }
    std::cout << "figures: " << test_ << ": " << rounds << " rounds, " << struck << ' ' << strikes;
    if (!more.empty()) std::cout << ", " << more;
    std::cout << "; damage found: " << damage << std::endl;
  }
  Figures(const Figures&) = delete;
  Figures& operator=(const Figures&) = delete;

  long rounds = 0;
  long struck = 0;  ///< of these the fault met a running program
  std::string strikes = "struck a running process";
  std::string more;

 private:
  std::string test_;
};

/// Every number from 1 to `last` in the full form; `count` of them in the small one, always the
/// same.
template <typename Random>
std::vector<long> sample(long last, long count, Random& random) {
  std::vector<long> numbers;
  for (long number = 1; number <= last; ++number) numbers.push_back(number);
  if (is_full_form() || last <= count) return numbers;
  std::vector<long> chosen;
  std::sample(numbers.begin(), numbers.end(), std::back_inserter(chosen), count, random);
  return chosen;
}

}  // namespace clipfile::testing_support
