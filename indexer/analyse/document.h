/// Turns an article into the Xapian document that stands for it in the index.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <xapian.h>

#include "common/article.h"
#include "common/text/stemming.h"

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

  /// The document of an article whose file was moved, without analysing its text again. Throws
  /// std::runtime_error where its data cannot be read, or it is not of the file `from`.
  Xapian::Document move(Xapian::Document document, const std::string& from, const std::string& to);

 private:
  WordAnalyser& analyser_for(const std::string& language);

  std::map<std::string, WordAnalyser, std::less<>> analysers_;
};

}  // namespace clipfile
