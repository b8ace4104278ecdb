/// Knows names that are one by usage, not by sound: Kyiv and Kiev, Bill and William. A table of
/// ours, and the user's own.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

struct Equivalent {
  std::string name;      ///< folded
  bool certain = false;  ///< otherwise it is offered only
};

/// Says which line of a table makes no sense, and why.
class EquivalentsError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Equivalents {
 public:
  /// The table that the programs bring along; names are looked up in it as it is.
  static Equivalents shipped();

  /// That table and the user's: `file`, or where none is named "names" in the user's configuration,
  /// if it is there. Throws EquivalentsError, also where a file that was named cannot be read.
  static Equivalents of_user(const std::string& file);

  /// Adds the lines of a table: "Kyiv = Kiev = Київ", "Bill ~ William" where it is only likely.
  /// Names are single words; what follows a # and empty lines are passed over. `source` is named in
  /// errors. Throws EquivalentsError.
  void add(std::string_view table, const std::string& source);

  /// Of a folded name; without itself. Stands until `add` is called.
  const std::vector<Equivalent>& of(const std::string& folded) const;

 private:
  bool has_shipped_ = false;
  std::map<std::string, std::vector<Equivalent>> added_;
  mutable std::map<std::string, std::vector<Equivalent>> answers_;  ///< of both
};

}  // namespace clipfile
