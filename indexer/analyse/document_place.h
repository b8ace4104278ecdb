/// Posts where an article lies, and moves a document to another place.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <xapian.h>

#include "common/article.h"
#include "common/article_identity.h"
#include "indexer/analyse/document_draft.h"
#include "indexer/analyse/document_words.h"

namespace clipfile {

/// What says where an article lies: words of the path, keys and identity.
void add_place(DocumentDraft& document, WordAnalyser& analyser, const Article& article,
               const ArticleIdentity& identity, Xapian::termcount key_wdf);

/// Values by which it is listed, its id among them.
void add_citation_values(DocumentDraft& document, const Article& article);

/// The document of an article whose file was moved, without analysing its text again. Throws
/// std::runtime_error where its data cannot be read, or it is not of the file `from`.
Xapian::Document move_document(Xapian::Document document, const std::string& from,
                               const std::string& to, WordAnalysers& analysers);

}  // namespace clipfile
