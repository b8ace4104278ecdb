// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/check_article.h"

#include <exception>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/article_identity.h"
#include "common/calendar.h"
#include "common/citation_values.h"
#include "common/copies/sketch.h"
#include "common/index_folder.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/upkeep/snapshot.h"
#include "indexer/upkeep/stored_number.h"

namespace clipfile {
namespace {

class ArticleCheck {
 public:
  ArticleCheck(const Xapian::Database& database, Xapian::docid docid, const FindingSink& sink)
      : database_(database), document_(database.get_document(docid)), docid_(docid), sink_(sink) {}

  void run(const OddPaths& odd_paths) {
    StoredArticle stored = read_article(document_);
    Article& article = stored.article;
    take_odd_path(article, odd_paths);
    subject_ += " (" + article.path + (article.part.empty() ? "" : ", part " + article.part) + ')';
    const ArticleIdentity identity = identity_of(article);
    check_key(article_term(identity));
    check_value(schema::slot::identity, write_identity(identity), "identity");
    check_value(schema::slot::path, write_place(article.path, article.part), "place");
    check_value(schema::slot::passage_lengths, lengths_of(stored.passages), "passages' lengths");
    const auto& published = article.citation.published;
    check_value(schema::slot::published, published ? format_compact_day(published->day) : "",
                "day of publication");
    if (!read_sketch(document_.get_value(schema::slot::sketch))) {
      damage("has a sketch that is none");
    }
    check_citation_values(article);
    check_number(schema::slot::sequence, "lacks its number in the order of ingestion");
    check_number(schema::slot::first_seen, "lacks the time when it was first seen");
    check_unique(article_term(identity));
  }

 private:
  void damage(const std::string& problem) { sink_({Finding::Kind::damaged, subject_, problem}); }

  void take_odd_path(Article& article, const OddPaths& odd_paths) {
    if (odd_paths.empty()) return;
    auto term = document_.termlist_begin();
    term.skip_to(std::string(schema::prefix::article));
    if (term == document_.termlist_end()) return;
    const auto odd = odd_paths.find(std::string(file_prefix_of(*term)));
    if (odd != odd_paths.end()) article.path = odd->second;
  }

  static std::string lengths_of(const std::vector<Passage>& passages) {
    std::string lengths;
    for (const Passage& passage : passages) {
      lengths.push_back(static_cast<char>(static_cast<unsigned char>(passage.words)));
    }
    return lengths;
  }

  /// The article has no other's unique term.
  void check_key(const std::string& expected) {
    const std::string prefix(schema::prefix::article);
    bool found = false;
    const auto end = document_.termlist_end();
    auto term = document_.termlist_begin();
    term.skip_to(prefix);
    for (; term != end && (*term).starts_with(prefix); ++term) {
      if (*term == expected) {
        found = true;
      } else {
        damage("has the term " + *term + ", which is another's");
      }
    }
    if (!found) damage("lacks its term " + expected);
  }

  void check_value(Xapian::valueno slot, const std::string& expected, const std::string& what) {
    if (document_.get_value(slot) != expected) damage("its " + what + " is not that of its text");
  }

  void check_citation_values(const Article& article) {
    std::map<Xapian::valueno, std::string> expected;
    for (const Xapian::valueno slot : citation_slots) expected[slot];
    for (const auto& [slot, value] : citation_values(article)) expected[slot] = value;
    for (const auto& [slot, value] : expected) {
      check_value(slot, value, "value " + std::to_string(slot));
    }
  }

  void check_number(Xapian::valueno slot, const std::string& problem) {
    if (!read_stored_number(document_.get_value(slot))) damage(problem);
  }

  void check_unique(const std::string& term) {
    const auto end = database_.postlist_end(term);
    for (auto other = database_.postlist_begin(term); other != end; ++other) {
      if (*other < docid_)
        damage("is in the index twice, also as article " + std::to_string(*other));
    }
  }

  const Xapian::Database& database_;
  Xapian::Document document_;
  Xapian::docid docid_;
  const FindingSink& sink_;
  std::string subject_ = "article " + std::to_string(docid_);
};

}  // namespace

void check_article(const Xapian::Database& database, Xapian::docid docid, const OddPaths& odd_paths,
                   const FindingSink& sink) {
  const std::string subject = "article " + std::to_string(docid);
  const auto damage = [&](std::string problem) {
    if (problem.starts_with(subject + ": ")) problem.erase(0, subject.size() + 2);
    sink({Finding::Kind::damaged, subject, std::move(problem)});
  };
  try {
    ArticleCheck(database, docid, sink).run(odd_paths);
  } catch (const Xapian::DatabaseError& error) {
    if (!tells_of_damage(error)) throw;
    damage(error.get_msg());
  } catch (const Xapian::Error& error) {
    damage(error.get_msg());
  } catch (const std::exception& error) {  // such as lengths that no memory holds
    damage(std::string("cannot be read: ") + error.what());
  }
}

}  // namespace clipfile
