/// Reads the paragraphs of a document, which has styles and pages, as a story.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/article.h"
#include "common/calendar.h"

namespace clipfile {

struct DocumentLine {
  std::string text;      ///< white space folded, not empty
  bool heading = false;  ///< its style or its type says that it is a heading
  unsigned page = 0;     ///< on which it begins; 0: not known
};

/// What a document says of itself. The program or the template wrote some of it.
struct DocumentMetadata {
  std::string title;
  std::vector<std::string> authors;
  std::string language;        ///< ISO 639-1, or longer ("en-GB")
  std::optional<Day> created;  ///< the document, not the story
};

struct DocumentText {
  std::vector<DocumentLine> lines;
  std::string headline;  ///< as its style or type tells; empty: to be found
};

/// Labels the lines as those of a pasted story; pages are noted.
Article read_document_text(const DocumentText& document, Day today);

/// Fills in what the text does not say. The title is the headline where no line is one; the authors
/// are the byline where there is none and the title is the headline, since the author of a document
/// may be whoever has pasted a story into it, and an aside otherwise. The day on which the document
/// was made is no more than inferred to be the story's; `source` ("pdf-metadata") is kept with it.
void use_metadata(const DocumentMetadata& metadata, const char* source, Day today,
                  Article& article);

/// A document's title as its metadata give it, where a person has written it; empty where a program
/// has: "Microsoft Word - draft3.doc", "untitled", "A1_0305.indd".
std::string clean_title(std::string_view title);

}  // namespace clipfile
