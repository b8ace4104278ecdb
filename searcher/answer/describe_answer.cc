// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/describe_answer.h"

#include <algorithm>

#include "searcher/query/describe.h"

namespace clipfile {
namespace {

constexpr std::size_t columns_of_tree = 66;  // behind "understood as "

UnderstoodUnit understand(const SearchUnit& unit, const Xapian::Database& database) {
  UnderstoodUnit understood{unit.typed, {}};
  for (const WordFormSet& forms : unit.words) {
    for (const std::string& form : forms) {
      understood.forms.emplace_back(form, database.get_termfreq(form));
    }
  }
  return understood;
}

bool is_unknown(const UnderstoodUnit& unit) {
  return !unit.forms.empty() && std::all_of(unit.forms.begin(), unit.forms.end(),
                                            [](const auto& form) { return form.second == 0; });
}

}  // namespace

Answer describe_answer(std::string_view typed, const query::Node& root,
                       const CompiledQuery& compiled, const Lexicon& lexicon,
                       const Xapian::Database& database) {
  Answer answer;
  answer.query = typed;
  answer.understood = query::describe(root);
  answer.understood_tree = query::describe_as_tree(root, columns_of_tree);
  answer.has_operators = !compiled.requirements.empty();
  answer.several_words = !compiled.articles.some.empty();
  answer.indexed = database.get_doccount();
  answer.passed_over = compiled.passed_over;
  answer.names = lexicon.expansions();
  for (const SynonymsOfWord& word : compiled.synonyms) {
    answer.synonyms.push_back({word.typed, word.members});
  }
  for (const SearchUnit& unit : compiled.units) {
    answer.units.push_back(understand(unit, database));
    if (is_unknown(answer.units.back())) answer.unknown.push_back(unit.typed);
  }
  return answer;
}

}  // namespace clipfile
