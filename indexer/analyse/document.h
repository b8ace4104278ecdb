/// Turns an article into the Xapian document that stands for it in the index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <xapian.h>

#include "common/article.h"
#include "indexer/analyse/document_words.h"

namespace clipfile {

/// Makes documents, remembering the words of each language. One for each thread.
class DocumentMaker {
 public:
  /// `article` has its path, part, id and language. Terms, positions, slots and data are as
  /// docs/index-format.md has them, but for the sequence number and the time when it was first
  /// seen, which the writer of the index gives, and for slot::names, which it takes out.
  Xapian::Document make(const Article& article);

  /// The same as Xapian::Document::serialise() writes it, in half the time.
  std::string write(const Article& article);

 private:
  WordAnalysers analysers_;
};

}  // namespace clipfile
