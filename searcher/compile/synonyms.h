/// Reads a file of words that mean the same, for ~word.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// A file that cannot be read, or a line that cannot be understood; says where, and what to do.
class SynonymsError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

enum class Presence : std::uint8_t { required, optional };

class Synonyms {
 public:
  /// No groups, from no file.
  Synonyms() = default;

  /// A line a group: words, or several words that stand one after the other, with commas between
  /// them; empty lines and lines that begin with # are passed over. `file` is for messages.
  Synonyms(std::string_view text, std::string file);

  /// No groups where the file is not there, if it is optional. Throws SynonymsError.
  static Synonyms load(const std::string& file, Presence presence);

  /// The members of all groups of which `is_meant` knows one, each once, in the order of the file,
  /// without those that it knows.
  std::vector<std::string> find(const std::function<bool(std::string_view)>& is_meant) const;

  bool empty() const { return groups_.empty(); }
  const std::string& file() const { return file_; }

 private:
  void add_group(std::string_view line, std::size_t number);

  std::string file_;
  std::vector<std::vector<std::string>> groups_;
};

/// Below the user's configuration.
std::string default_synonyms_file();

}  // namespace clipfile
