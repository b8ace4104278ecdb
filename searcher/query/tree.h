/// Says what was asked, as a tree of values that knows nothing of any index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/calendar.h"

namespace clipfile::query {

/// Where a part stands in the query: from 1, both ends included, counted in characters (code
/// points), not in bytes.
struct Columns {
  std::size_t first = 0;
  std::size_t last = 0;

  bool operator==(const Columns&) const = default;
};

enum class WordForm : std::uint8_t {
  inflected,  ///< `word`: with its other endings
  exact,      ///< `=Word`: as it stands
  truncated,  ///< `sanction*`: whatever begins so
  synonyms,   ///< `~word`: and what means the same
};

/// One run of characters without white space, which the text analysis may yet cut into several
/// terms ("COVID-19", "U.S.", Chinese). Punctuation at its ends is gone, and so is the sign of its
/// form.
struct Word {
  std::string text;
  WordForm form = WordForm::inflected;

  bool operator==(const Word&) const = default;
};

/// One after the other. At least one word, each with a letter or digit, cut as Word::text is;
/// quotes and brackets within the phrase separate words.
struct Phrase {
  std::vector<std::string> words;

  bool operator==(const Phrase&) const = default;
};

/// Two or more children, each of them required.
struct And {
  bool operator==(const And&) const = default;
};

/// Two or more children, one of which is enough.
struct Or {
  bool operator==(const Or&) const = default;
};

/// The first of two children, where the second does not hold.
struct Not {
  bool operator==(const Not&) const = default;
};

/// Two or more children side by side: articles that hold all of them come first. No child is a
/// Field or a DateRange: those narrow, wherever they stand, and become children of an And.
struct Words {
  bool operator==(const Words&) const = default;
};

/// One child, looked for in that field; no Field or DateRange anywhere below it.
struct Field {
  std::string name;

  bool operator==(const Field&) const = default;
};

/// No child. At least one end is there; both belong to the range, and first <= last.
struct DateRange {
  std::optional<Day> first;
  std::optional<Day> last;

  bool operator==(const DateRange&) const = default;
};

enum class Unit : std::uint8_t { words, sentence, paragraph };

/// Two children, in the order typed.
struct Near {
  unsigned distance = 0;  ///< at most so many words on, 1 to max_distance; 0 for the other units
  bool ordered = false;   ///< the first child before the second
  Unit unit = Unit::words;
  bool negated = false;  ///< the first child at least once where the second is not near

  bool operator==(const Near&) const = default;
};

/// One child, so many times or more in the article; 1 to max_mentions.
struct AtLeast {
  unsigned mentions = 1;

  bool operator==(const AtLeast&) const = default;
};

/// One child, in the headline, the deck or the first passage of the text.
struct HeadlineLead {
  bool operator==(const HeadlineLead&) const = default;
};

using Content =
    std::variant<Word, Phrase, And, Or, Not, Words, Field, DateRange, Near, AtLeast, HeadlineLead>;

/// How many children there are is said at each kind of content.
struct Node {
  Content content;
  std::vector<Node> children;
  Columns columns;

  /// Whether both ask the same; where it stood in the query does not count.
  bool operator==(const Node& other) const {
    return content == other.content && children == other.children;
  }
};

template <typename Kind>
bool is(const Node& node) {
  return std::holds_alternative<Kind>(node.content);
}

}  // namespace clipfile::query
