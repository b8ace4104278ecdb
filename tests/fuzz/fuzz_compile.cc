// SPDX-License-Identifier: GPL-2.0-or-later
// The first byte chooses: a file of synonyms is read; or a query is compiled for a small index,
// with the synonyms of a file that is always there, and answered with an exact count. Nothing else
// may happen but a refusal.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>
#include <xapian.h>

#include "common/schema.h"
#include "searcher/compile/compile.h"
#include "searcher/query/parser.h"
#include "searcher/query/query_error.h"
#include "searcher/ranking/rank.h"
#include "searcher/verify/verifier.h"
#include "tests/unit/support/small_index.h"

namespace {

using namespace clipfile;
using namespace std::chrono_literals;

const SmallIndex& small_index() {
  static const SmallIndex index([] {
    std::vector<Article> articles = {
        make_article("/1", "Talks on sanctions",
                     {"Talks ended. The banks talk.", "Wheat. A hand."}),
        make_article("/2", "", {"Sanctions, sanctions. Talks on a b c d e f g.", "a b. b a. c"}),
        make_article("/3", "a b", {}),
        make_article("/4", "", {"Страна и страны. Санкции.", "Переговоры в Женеве."}, "ru"),
        make_article("/5", "谈判", {"谈判结束。"}, "zh")};
    articles[0].citation.byline = {"a b", "Ada Byron"};
    articles[1].citation.published = {.day = 2022y / 1 / 9, .source = "url"};
    return articles;
  }());
  return index;
}

void read_synonyms(const std::string& text) {
  try {
    const Synonyms synonyms(text, "words");
    synonyms.find([](std::string_view member) { return member.size() < 3; });
  } catch (const SynonymsError&) {
    return;
  }
}

void answer(const std::string& typed) {
  static const Synonyms synonyms("a, b, c d\ntalks, negotiations\n", "words");
  const Xapian::Database& database = small_index().database();
  try {
    const query::Node root =
        query::parse_query(typed, {.fields = schema::field_names(), .today = 2022y / 2 / 1});
    Lexicon lexicon(database);
    const CompiledQuery compiled = compile_query(root, lexicon, database, {}, synonyms);
    Verifier verifier(database, lexicon.languages(), compiled.requirements);
    const Ranking ranking = rank_passages(database, compiled.articles, compiled.units,
                                          {.passages = 0, .exact_count = true}, {},
                                          compiled.requirements.empty() ? nullptr : &verifier);
    if (ranking.articles_holding_all > database.get_doccount()) std::abort();
    if (!ranking.articles_exact) std::abort();
  } catch (const query::QueryError&) {
    return;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (*data == 's') {
    read_synonyms(text);
  } else {
    answer(text);
  }
  return 0;
}
