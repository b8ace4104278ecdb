// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/change_writer.h"

#include <ctime>
#include <optional>
#include <utility>

#include "common/article_identity.h"
#include "common/articles_of_file.h"
#include "common/schema.h"
#include "indexer/analyse/document_place.h"
#include "indexer/store/sequence.h"

namespace clipfile {

ChangeWriter::ChangeWriter(Heritage heritage)
    : heritage_(std::move(heritage)),
      first_seen_(number_value(static_cast<std::uint64_t>(std::time(nullptr)))) {}

void ChangeWriter::write(Xapian::WritableDatabase& database, const FileChange& change) {
  if (has_failed(change.path)) return;
  if (change.moved_from.empty()) {
    write_articles(database, change);
  } else {
    move(database, change);
  }
  const std::string key = file_state_key(change.path);
  if (change.action == FileChange::State::forget) database.set_metadata(key, "");
  if (change.action != FileChange::State::set) return;
  FileState state = change.state;
  if (!change.is_last_piece) state.articles = articles_of_file(database, change.path).size();
  database.set_metadata(key, write_file_state(change.path, state));
}

void ChangeWriter::write_articles(Xapian::WritableDatabase& database, const FileChange& change) {
  if (change.takes_back) {
    delete_articles_of(database, change.path);
    seen_.drop();
    return;
  }
  seen_.begin(database, change.path);
  for (const AnalysedArticle& article : change.articles) write_article(database, article);
  if (change.is_last_piece) seen_.end(database);
}

void ChangeWriter::write_article(Xapian::WritableDatabase& database,
                                 const AnalysedArticle& article) {
  Xapian::Document document = Xapian::Document::unserialise(article.document);
  const auto identity = read_identity(document.get_value(schema::slot::identity));
  if (!identity) throw Xapian::InvalidArgumentError("an article without identity");
  seen_.add(*identity);
  const auto standing = seen_.had_any() ? find_standing(database, *identity) : std::nullopt;
  if (standing && standing->content == identity->content) {
    ++counts_.unchanged;
    return;
  }
  if (const std::string names = document.get_value(schema::slot::names); !names.empty()) {
    names_.add(database, names);
    document.remove_value(schema::slot::names);
  }
  const Inheritance inherited = heritage_.of(*identity);
  const std::string first_seen = standing ? standing->first_seen : inherited.first_seen;
  document.add_value(schema::slot::sequence,
                     inherited.sequence.empty() ? next_sequence(database) : inherited.sequence);
  document.add_value(schema::slot::first_seen, first_seen.empty() ? first_seen_ : first_seen);
  if (standing) {
    database.replace_document(standing->docid, document);
    ++counts_.updated;
  } else {
    database.add_document(document);
    ++counts_.added;
  }
}

void ChangeWriter::move(Xapian::WritableDatabase& database, const FileChange& change) {
  delete_articles_of(database, change.path);
  for (const Xapian::docid docid : articles_of_file(database, change.moved_from)) {
    const Xapian::Document old = database.get_document(docid);
    database.replace_document(docid,
                              move_document(old, change.moved_from, change.path, analysers_));
  }
  database.set_metadata(file_state_key(change.moved_from), "");
}

}  // namespace clipfile
