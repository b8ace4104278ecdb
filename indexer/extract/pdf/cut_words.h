/// Decides whether the hyphen at the end of a line belongs to the word or to the line.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace clipfile {

/// Knows the words that a document has within its lines, and joins lines by them.
class CutWords {
 public:
  /// Notes the words of a line; not its last, where that is cut, nor what may be the rest of one.
  void learn(std::string_view line);

  /// Appends a line to a paragraph: with a space, or without one where the line before ends in a
  /// cut word, or in a script that has none. The hyphen is kept where the next line starts with a
  /// capital or a digit ("US-Russian"), where the document has the word with its hyphen elsewhere,
  /// or where it has both halves as words and never the whole; a hyphen that only cuts goes.
  void append(std::string& paragraph, std::string_view line) const;

 private:
  enum class Hyphen { cuts, stays, ends_word };
  Hyphen judge(std::string_view first, std::string_view second) const;
  bool knows(std::string_view word) const;

  std::unordered_set<std::string> words_;
};

}  // namespace clipfile
