/// Posts the words of a text to a document, and their stems.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "common/copies/shingles.h"
#include "common/schema.h"
#include "common/text/stemming.h"
#include "indexer/analyse/document_draft.h"

namespace clipfile {

/// One for each language, which remembers its words. For one thread.
class WordAnalysers {
 public:
  /// That of no language where there are no stems in this one.
  WordAnalyser& of(const std::string& language);

 private:
  std::map<std::string, WordAnalyser, std::less<>> analysers_;
};

/// Where and how heavily a piece of text is posted.
struct WordPosting {
  std::string_view prefix = "";
  Xapian::termpos first = 1;
  Xapian::termcount wdf = 1;
  bool stems = true;
  std::size_t most_words = schema::most_passage_words;
  std::vector<WordHash>* heard = nullptr;  ///< takes note of each word
};

/// Returns the position behind the last word.
Xapian::termpos post_words(DocumentDraft& document, WordAnalyser& analyser, std::string_view text,
                           const WordPosting& posting);

/// Words of a citation field; a gap keeps phrases within one value.
void post_field(DocumentDraft& document, WordAnalyser& analyser, const schema::Field& target,
                const std::vector<std::string>& values);

}  // namespace clipfile
