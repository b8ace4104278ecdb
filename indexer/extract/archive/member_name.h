/// Makes names that archives give their members fit to be shown and told apart.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace clipfile {

/// Valid UTF-8 in whatever encoding it was, "/" between folders, no control characters, nothing
/// that leads out of the archive ("..", a leading "/", "C:"); of long names the end. "unnamed"
/// where nothing is left.
std::string clean_member_name(std::string_view name);

/// What file managers leave in archives, and files that are hidden.
bool is_hidden_member(std::string_view clean_name);

/// "a.txt", and "a.txt#2" where there was an "a.txt" before.
class MemberNames {
 public:
  std::string make_unique(const std::string& name);

 private:
  std::set<std::string> given_;
  std::map<std::string, int> repeated_;  ///< names that came again, and how often so far
};

}  // namespace clipfile
