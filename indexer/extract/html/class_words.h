/// Reads the class and id of an element as words, and says what such words promise.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// "postMeta_share-bar2" gives post, meta, share, bar: cut at punctuation, digits and camel humps,
/// lower case.
std::vector<std::string> split_class_words(std::string_view names);

/// What the names of an element say about what it holds.
struct ClassPromise {
  bool story = false;      ///< "article-body", "entry-content"
  bool content = false;    ///< a word such as "content", "main", "text"
  bool furniture = false;  ///< "share", "related", "newsletter", "sidebar"
  bool comments = false;   ///< readers' comments
  bool elsewhere = false;  ///< about other stories, or comments
  bool teaser =
      false;  ///< a lead where it stands before the story, another story where it stands behind
  bool caption = false;
  bool byline = false;
  bool date = false;
};

ClassPromise judge_class_names(std::string_view names);

}  // namespace clipfile
