// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/word_queries.h"

#include <algorithm>
#include <utility>

#include "common/text/folding.h"
#include "common/text/utf8.h"
#include "common/text/words.h"
#include "searcher/query/query_error.h"

namespace clipfile {
namespace {

using query::QueryError;
using query::WordForm;
using schema::FieldKind;
using Xapian::Query;

constexpr std::size_t most_truncated_words = 500;

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  WordScanner scanner(text);
  while (const auto word = scanner.next()) words.emplace_back(word->of(text));
  return words;
}

std::vector<std::string> prefixed(std::string_view prefix, const auto& terms) {
  std::vector<std::string> all;
  for (const std::string& term : terms) all.push_back(std::string(prefix) + term);
  return all;
}

/// Terms that count as one.
Query one_of(const std::vector<std::string>& terms) {
  if (terms.size() == 1) return Query(terms.front());
  return {Query::OP_SYNONYM, terms.begin(), terms.end()};
}

bool is_headline(const schema::Field& field) {
  return field.name == schema::field("headline").name;
}

bool same_words(std::string_view one, std::string_view other) {
  const auto words = split_words(one);
  const auto others = split_words(other);
  return std::equal(words.begin(), words.end(), others.begin(), others.end(),
                    [](const auto& a, const auto& b) { return fold_word(a) == fold_word(b); });
}

}  // namespace

bool WordCompiler::is_value() const {
  return surroundings.field && surroundings.field->kind == FieldKind::value;
}

bool WordCompiler::has_stems() const {
  return !surroundings.field || surroundings.field->kind == FieldKind::stemmed_words;
}

/// Fields whose words are names, which have other spellings.
bool WordCompiler::is_of_names() const {
  if (!surroundings.field) return false;
  const auto names = {schema::field("byline").name, schema::field("place").name,
                      schema::field("tag").name, schema::field("said-by").name};
  return std::find(names.begin(), names.end(), surroundings.field->name) != names.end();
}

/// The headline's positions are the same as a field and as a part of the story.
bool WordCompiler::is_in_story() const {
  return !surroundings.field || is_headline(*surroundings.field);
}

CompiledWord WordCompiler::compile(const query::Word& word, std::size_t column) {
  if (is_value()) return compile_value(word.text);
  if (word.form == WordForm::synonyms) return compile_synonyms(word.text, column);
  const auto words = split_words(word.text);
  if (words.size() != 1) return compile_phrase(words, word.text);
  if (word.form == WordForm::truncated) return compile_beginning(words.front(), column);
  return compile_single(word.text, words.front(), word.form == WordForm::exact);
}

CompiledWord WordCompiler::compile(const query::Phrase& phrase) {
  std::vector<std::string> words;
  std::string typed;
  for (const std::string& text : phrase.words) {
    for (std::string& word : split_words(text)) words.push_back(std::move(word));
    typed += typed.empty() ? text : ' ' + text;
  }
  return is_value() ? compile_value(typed) : compile_phrase(words, typed);
}

CompiledWord WordCompiler::compile_value(std::string_view text) const {
  std::string term(prefix());
  // A site keeps its points, which folding takes out of abbreviations.
  if (surroundings.field->name == schema::field("site").name) {
    for (const char c : truncate_utf8(text, schema::most_value_bytes))
      term += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return {Query(term), {}};
  }
  const std::string value = fold_diacritics(fold_case(text));
  return {Query(term.append(truncate_utf8(value, schema::most_value_bytes))), {}};
}

CompiledWord WordCompiler::compile_single(const std::string& typed, const std::string& word,
                                          bool exact) {
  const bool as_typed = exact_ || exact || !has_stems();
  const KnownWord known = find(word, exact_ || exact);
  want({typed, {known.forms}});
  MentionTree mentions;
  if (surroundings.bound && as_typed) mentions.words = {with_prefix(known.forms)};
  if (surroundings.bound && !as_typed) mentions.words = {terms_of(word)};
  mentions.in_story = is_in_story();
  if (as_typed || known.stems.empty()) {
    return {one_of(prefixed(prefix(), known.forms)), std::move(mentions)};
  }
  const std::string stem_prefix = std::string(schema::prefix::stem) + std::string(prefix());
  return {one_of(prefixed(stem_prefix, known.stems)), std::move(mentions)};
}

KnownWord WordCompiler::find(const std::string& word, bool exact) {
  if (!exact && has_stems()) return lexicon_.find_stemmed(word);
  if (!exact && is_of_names()) return lexicon_.find_name(word, *surroundings.field);
  return lexicon_.find_exact(word);
}

WordTerms WordCompiler::with_prefix(const WordFormSet& forms) const {
  return {prefixed(prefix(), forms), {}};
}

WordTerms WordCompiler::terms_of(const std::string& word) {
  const FormsByLanguage forms = lexicon_.find_forms_by_language(word);
  WordTerms terms = with_prefix(forms.elsewhere);
  for (const auto& [language, of_language] : forms.stemmed) {
    terms.by_language[language] = prefixed(prefix(), of_language);
  }
  return terms;
}

CompiledWord WordCompiler::compile_beginning(const std::string& beginning, std::size_t column) {
  const std::string folded = fold_word(beginning);
  const auto found = lexicon_.find_beginning(std::string(prefix()) + folded, most_truncated_words);
  if (found.size() > most_truncated_words) {
    throw QueryError(column,
                     "more than " + std::to_string(most_truncated_words) +
                         " words of the index begin with \"" + beginning + "\"",
                     "type more letters before the *");
  }
  WordFormSet forms;
  for (const std::string& term : found) forms.insert(term.substr(prefix().size()));
  if (forms.empty()) forms.insert(folded);
  want({beginning + '*', {forms}});
  MentionTree mentions;
  mentions.words = {with_prefix(forms)};
  mentions.in_story = is_in_story();
  return {one_of(prefixed(prefix(), forms)), std::move(mentions)};
}

CompiledWord WordCompiler::compile_phrase(const std::vector<std::string>& words,
                                          const std::string& typed) {
  if (words.empty()) return {};
  SearchUnit unit{typed, {}};
  MentionTree mentions;
  mentions.in_story = is_in_story();
  std::vector<std::string> terms;
  for (const std::string& word : words) {
    unit.words.push_back({fold_word(word)});
    mentions.words.push_back(with_prefix({fold_word(word)}));
    terms.push_back(std::string(prefix()) + fold_word(word));
  }
  want(std::move(unit));
  if (terms.size() == 1) return {Query(terms.front()), std::move(mentions)};
  return {
      {Query::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size())},
      std::move(mentions)};
}

/// Whether a member of a group is the word, in any of its endings.
bool WordCompiler::means(std::string_view member, const std::string& word) {
  if (same_words(member, word)) return true;
  const bool single = count_words(member) == 1 && count_words(word) == 1;
  return single && !exact_ && has_stems() && lexicon_.have_same_stem(member, word);
}

CompiledWord WordCompiler::compile_synonyms(const std::string& typed, std::size_t column) {
  if (synonyms_.empty()) {
    throw QueryError(column, "~ needs a file of synonyms, and there is none",
                     "write words that mean the same, a line a group, with commas between them, "
                     "into " +
                         default_synonyms_file());
  }
  const auto members =
      synonyms_.find([&](std::string_view member) { return means(member, typed); });
  if (surroundings.wanted) wanted_.synonyms.push_back({typed, members});
  std::vector<CompiledWord> all = {compile({typed, WordForm::inflected}, column)};
  for (const std::string& member : members) {
    all.push_back(compile({member, WordForm::inflected}, column));
  }
  if (all.size() == 1) return std::move(all.front());
  std::vector<Query> queries;
  MentionTree mentions;
  mentions.kind = MentionTree::Kind::any;
  for (CompiledWord& each : all) {
    queries.push_back(each.query);
    mentions.children.push_back(std::move(each.mentions));
  }
  return {Query(Query::OP_MAX, queries.begin(), queries.end()), std::move(mentions)};
}

/// Passages are ranked by this unit, unless it is excluded or belongs to another field.
void WordCompiler::want(SearchUnit unit) {
  if (!surroundings.wanted || !is_in_story()) return;
  for (const WordFormSet& forms : unit.words) unit.idf += lexicon_.inverse_frequency(forms);
  unit.bound = surroundings.bound;
  auto& units = surroundings.field ? wanted_.headline_units : wanted_.units;
  const auto known = std::find_if(units.begin(), units.end(), [&](const SearchUnit& other) {
    return other.words == unit.words;
  });
  if (known == units.end()) {
    units.push_back(std::move(unit));
  } else {
    known->bound = known->bound && unit.bound;
  }
}

}  // namespace clipfile
