// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/heritage.h"

#include <algorithm>
#include <random>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "common/articles_of_file.h"
#include "common/hashing.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/analyse/name_words.h"
#include "indexer/store/sequence.h"
#include "indexer/store/standing_articles.h"

namespace clipfile {
namespace {

std::string make_lineage() {
  std::random_device source;
  std::string bytes;
  for (int i = 0; i < 4; ++i) {
    const unsigned number = source();
    for (int shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<char>(number >> shift));
  }
  return to_hexadecimal(bytes);
}

std::string names_of(const Xapian::Document& document) try {
  return join_name_words(find_name_words(read_stored_article(document.get_data()).article));
} catch (const std::runtime_error&) {
  return "";
}

}  // namespace

Heritage::Heritage() : lineage_(make_lineage()) {}

Heritage::Heritage(const Xapian::Database& database)
    : lineage_(database.get_metadata(std::string(schema::metadata::lineage))),
      last_sequence_(clipfile::last_sequence(database)) {
  if (lineage_.empty()) lineage_ = make_lineage();
  const bool same_schema =
      database.get_metadata(std::string(schema::metadata::version)) == schema::version;
  if (same_schema) predecessor_ = database;
  const auto end = database.valuestream_end(schema::slot::identity);
  auto sequence = database.valuestream_begin(schema::slot::sequence);
  auto first_seen = database.valuestream_begin(schema::slot::first_seen);
  const auto value_at = [](Xapian::ValueIterator& values, Xapian::docid docid,
                           const Xapian::ValueIterator& values_end) {
    if (values == values_end) return std::string();
    values.skip_to(docid);
    return values == values_end || values.get_docid() != docid ? std::string() : *values;
  };
  for (auto found = database.valuestream_begin(schema::slot::identity); found != end; ++found) {
    auto identity = read_identity(*found);
    if (!identity) continue;
    const Xapian::docid docid = found.get_docid();
    heirs_.push_back(
        {std::move(identity->key), std::move(identity->content),
         value_at(sequence, docid, database.valuestream_end(schema::slot::sequence)),
         value_at(first_seen, docid, database.valuestream_end(schema::slot::first_seen))});
  }
  std::sort(heirs_.begin(), heirs_.end(),
            [](const Heir& a, const Heir& b) { return a.key < b.key; });
}

Heritage Heritage::of_generation(const std::string& path) try {
  if (path.empty()) return Heritage();
  return Heritage(Xapian::Database(path));
} catch (const Xapian::Error&) {
  return Heritage();
}

std::vector<AnalysedArticle> Heritage::articles_of(const std::string& path) const {
  std::vector<AnalysedArticle> articles;
  for (const Xapian::docid docid : articles_of_file(predecessor_, path)) {
    Xapian::Document document = predecessor_.get_document(docid);
    document.add_value(schema::slot::names, names_of(document));
    articles.push_back({document.serialise(), document.get_data().size()});
  }
  return articles;
}

Inheritance Heritage::of(const ArticleIdentity& identity) const {
  const auto heir =
      std::lower_bound(heirs_.begin(), heirs_.end(), identity.key,
                       [](const Heir& one, const std::string& key) { return one.key < key; });
  if (heir == heirs_.end() || heir->key != identity.key) return {};
  return {heir->content == identity.content ? heir->sequence : "", heir->first_seen};
}

}  // namespace clipfile
