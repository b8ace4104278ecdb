/// Turns an article into a query for others like it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <xapian.h>

#include "searcher/query/tree.h"
#include "searcher/ranking/lexicon.h"

namespace clipfile {

/// No article, or more than one, goes by that name; says what to do.
class ArticleNotNamed : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// By its id, or by what is printed of where it is: "clips/a.txt", "clips/b.jsonl, record 17",
/// "clips/c.pdf, page 3"; paths may be relative. Throws ArticleNotNamed.
Xapian::docid find_article(const Xapian::Database& database, const std::string& name);

/// Any of the words that tell it from the rest of the archive. Throws ArticleNotNamed where there
/// are none.
query::Node query_like(const Xapian::Database& database, Lexicon& lexicon, Xapian::docid article);

/// What `query` finds but for that article, in whichever index it is.
Xapian::Query leave_out(const Xapian::Query& query, const Xapian::Database& database,
                        Xapian::docid article);

}  // namespace clipfile
