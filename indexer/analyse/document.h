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

/// The unique term of an article; the same for the same file and part.
std::string article_term(std::string_view path, std::string_view part);

/// The term that all articles of a file have.
std::string file_term(std::string_view path);

/// An id for an article whose source gives it none: "@" and 16 hexadecimal digits.
std::string make_article_id(std::string_view path, std::string_view part);

/// Makes documents, remembering the words of each language. One for each thread.
class DocumentMaker {
 public:
  /// `article` has its path, part, id and language. Terms, positions, slots and data are as
  /// docs/index-format.md has them, but for the sequence number, which the writer of the index
  /// gives.
  Xapian::Document make(const Article& article);

 private:
  WordAnalyser& analyser_for(const std::string& language);

  std::map<std::string, WordAnalyser, std::less<>> analysers_;
};

}  // namespace clipfile
