// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview/more_like.h"

#include <filesystem>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "common/article_identity.h"
#include "common/articles_of_file.h"
#include "common/schema.h"
#include "searcher/overview/matches.h"
#include "searcher/overview/telling_words.h"
#include "searcher/overview/written_words.h"

namespace clipfile {
namespace {

using Xapian::Query;

/// Nothing where there is none. Throws ArticleNotNamed where there are several.
std::optional<Xapian::docid> only_one(const std::vector<Xapian::docid>& found,
                                      const std::string& name) {
  if (found.empty()) return std::nullopt;
  if (found.size() == 1) return found.front();
  throw ArticleNotNamed("--like " + name + ": is what " + std::to_string(found.size()) +
                        " articles go by: name one as it is printed, \"FILE, record 17\"");
}

std::string absolute(const std::string& path) {
  std::error_code fault;
  const auto found = std::filesystem::absolute(path, fault);
  return fault ? path : found.lexically_normal().string();
}

/// "clips/b.jsonl, record 17" is record 17 of that file, and "page 3" is a part, too.
std::optional<Xapian::docid> find_part(const Xapian::Database& database, const std::string& name) {
  for (const std::string between : {", record ", ", "}) {
    const auto at = name.rfind(between);
    if (at == std::string::npos) continue;
    const std::string term =
        article_term(absolute(name.substr(0, at)), name.substr(at + between.size()));
    if (const auto found = only_one(Matches(database, Query(term)).list(), name)) return found;
  }
  return std::nullopt;
}

}  // namespace

Xapian::docid find_article(const Xapian::Database& database, const std::string& name) {
  const Query by_id(Query::OP_VALUE_RANGE, schema::slot::id, name, name);
  if (const auto found = only_one(Matches(database, by_id).list(), name)) return *found;
  const std::vector<Xapian::docid> of_file = articles_of_file(database, absolute(name));
  if (const auto found = only_one(of_file, name)) return *found;
  if (const auto found = find_part(database, name)) return *found;
  throw ArticleNotNamed("--like " + name +
                        ": no such article in the index: give the path of a clipping, or an id as "
                        "--json prints it");
}

query::Node query_like(const Xapian::Database& database, Lexicon& lexicon, Xapian::docid article) {
  constexpr std::size_t most = 25;
  constexpr std::size_t least_articles = 2;  // this one, and another
  const std::vector<Xapian::docid> only = {article};
  const auto words = find_telling_words(
      database, lexicon, only, {.left_out = {}, .most = most, .least_articles = least_articles});
  if (words.empty()) {
    throw ArticleNotNamed("--like: the article has no word that others have, too");
  }
  std::set<std::string> terms;
  for (const TellingWord& word : words) terms.insert(word.term);
  const auto written = find_written(database, only, terms);
  std::vector<query::Node> any;
  for (const TellingWord& word : words) {
    const auto found = written.find(word.term);
    any.push_back({query::Word{found == written.end() ? word.term : found->second}, {}, {}});
  }
  if (any.size() == 1) return std::move(any.front());
  return {query::Or{}, std::move(any), {}};
}

Query leave_out(const Query& query, const Xapian::Database& database, Xapian::docid article) {
  if (query.empty()) return query;
  const std::string prefix(schema::prefix::article);
  auto term = database.termlist_begin(article);
  term.skip_to(prefix);
  if (term == database.termlist_end(article) || !(*term).starts_with(prefix)) return query;
  return {Query::OP_AND_NOT, query, Query(*term)};
}

}  // namespace clipfile
