// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/compile.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/calendar.h"
#include "common/schema.h"
#include "common/text/folding.h"
#include "common/text/utf8.h"
#include "common/text/words.h"
#include "searcher/compile/query_stop_words.h"
#include "searcher/query/query_error.h"

namespace clipfile {
namespace {

using query::Node;
using query::QueryError;
using schema::Field;
using schema::FieldKind;
using Xapian::Query;

constexpr std::size_t most_truncated_words = 500;

/// A query with so many function words is a sentence or a question, not a list of words that are
/// all wanted.
constexpr std::size_t function_words_of_sentence = 3;

/// A query in both tiers; `some` is the same as `all` where nothing may be lacking.
struct Both {
  Query all;
  Query some;
  bool differ = false;
};

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  WordScanner scanner(text);
  while (const auto word = scanner.next()) words.emplace_back(word->of(text));
  return words;
}

std::vector<std::string> with_prefix(std::string_view prefix, const auto& terms) {
  std::vector<std::string> prefixed;
  for (const std::string& term : terms) prefixed.push_back(std::string(prefix) + term);
  return prefixed;
}

/// Terms that count as one.
Query one_of(const std::vector<std::string>& terms) {
  if (terms.size() == 1) return Query(terms.front());
  return {Query::OP_SYNONYM, terms.begin(), terms.end()};
}

class Compiler {
 public:
  Compiler(Lexicon& lexicon, const QueryStopWords& stop_words, const CompileOptions& options)
      : lexicon_(lexicon), stop_words_(stop_words), options_(options) {}

  Both compile(const Node& node) {
    return std::visit([&](const auto& content) { return compile(content, node); }, node.content);
  }

  CompiledQuery take_result() { return std::move(result_); }

 private:
  static Both same(Query query) { return {query, query, false}; }

  Both compile(const query::Word& word, const Node& node) { return same(word_query(word, node)); }

  Both compile(const query::Phrase& phrase, const Node&) {
    std::vector<std::string> words;
    std::string typed;
    for (const std::string& text : phrase.words) {
      for (std::string& word : split_words(text)) words.push_back(std::move(word));
      typed += typed.empty() ? text : ' ' + text;
    }
    return same(phrase_query(words, typed));
  }

  Both compile(const query::And&, const Node& node) {
    return combine(node.children, Query::OP_AND, Query::OP_AND);
  }

  Both compile(const query::Or&, const Node& node) {
    return combine(node.children, Query::OP_OR, Query::OP_OR);
  }

  Both compile(const query::Words&, const Node& node) {
    const auto operation = options_.tiers == Tiers::any ? Query::OP_OR : Query::OP_AND;
    const std::vector<Node> kept = required(node);
    Both both = combine(kept, operation, Query::OP_OR);
    both.differ = both.differ || (options_.tiers == Tiers::all_first && kept.size() > 1);
    return both;
  }

  Both compile(const query::Not&, const Node& node) {
    Both kept = compile(node.children[0]);
    const bool was_wanted = std::exchange(wanted_, false);
    const Query excluded = compile(node.children[1]).all;
    wanted_ = was_wanted;
    return {Query(Query::OP_AND_NOT, kept.all, excluded),
            Query(Query::OP_AND_NOT, kept.some, excluded), kept.differ};
  }

  Both compile(const query::Field& named, const Node& node) {
    const Field* target = schema::find_field(named.name);
    if (!target) throw unsupported(node, "the field \"" + named.name + "\"");
    const Field* outer = std::exchange(field_, target);
    Query inside = compile(node.children[0]).all;
    field_ = outer;
    if (target->name == schema::field("headline").name) return same(inside);
    return same(Query(Query::OP_SCALE_WEIGHT, inside, 0));  // narrows, and says nothing about rank
  }

  Both compile(const query::DateRange& range, const Node&) {
    const auto slot = schema::slot::published;
    const std::string first = range.first ? format_compact_day(*range.first) : "0";
    if (!range.last) return same(Query(Query::OP_VALUE_GE, slot, first));
    return same(Query(Query::OP_VALUE_RANGE, slot, first, format_compact_day(*range.last)));
  }

  Both compile(const query::Near&, const Node& node) {
    throw unsupported(node, "w/n, pre/n, w/s and w/p");
  }
  Both compile(const query::AtLeast&, const Node& node) { throw unsupported(node, "atleastN()"); }
  Both compile(const query::HeadlineLead&, const Node& node) { throw unsupported(node, "hlead()"); }

  static QueryError unsupported(const Node& node, const std::string& what) {
    return {node.columns.first, what + ": not supported yet", "leave it out"};
  }

  Both combine(const std::vector<Node>& children, Query::op all_op, Query::op some_op) {
    std::vector<Query> all;
    std::vector<Query> some;
    bool differ = false;
    for (const Node& child : children) {
      Both both = compile(child);
      differ = differ || both.differ;
      all.push_back(std::move(both.all));
      some.push_back(std::move(both.some));
    }
    return {Query(all_op, all.begin(), all.end()), Query(some_op, some.begin(), some.end()),
            differ};
  }

  /// Without the function words, unless there is nothing else.
  std::vector<Node> required(const Node& node) {
    std::vector<Node> kept;
    std::vector<std::string> left_out;
    for (const Node& child : node.children) {
      const auto* word = std::get_if<query::Word>(&child.content);
      if (word && word->form == query::WordForm::inflected && stop_words_.contains(word->text)) {
        left_out.push_back(word->text);
      } else {
        kept.push_back(child);
      }
    }
    if (kept.empty()) return node.children;
    auto& passed_over = result_.passed_over;
    passed_over.insert(passed_over.end(), left_out.begin(), left_out.end());
    return kept;
  }

  std::string_view prefix() const { return field_ ? field_->prefix : ""; }
  bool has_stems() const { return !field_ || field_->kind == FieldKind::stemmed_words; }

  Query word_query(const query::Word& word, const Node& node) {
    if (field_ && field_->kind == FieldKind::value) return value_query(word.text);
    if (word.form == query::WordForm::synonyms) throw unsupported(node, "~word");
    const auto words = split_words(word.text);
    if (words.size() != 1) return phrase_query(words, word.text);
    if (word.form == query::WordForm::truncated) return truncated_query(words.front(), node);
    const bool exact = options_.exact || word.form == query::WordForm::exact || !has_stems();
    const KnownWord known =
        exact ? lexicon_.find_exact(words.front()) : lexicon_.find_stemmed(words.front());
    want({word.text, {known.forms}, 0});
    if (exact || known.stems.empty()) return one_of(with_prefix(prefix(), known.forms));
    return one_of(
        with_prefix(std::string(schema::prefix::stem) + std::string(prefix()), known.stems));
  }

  Query value_query(std::string_view text) {
    const std::string value = fold_diacritics(fold_case(text));
    std::string term(prefix());
    // A site keeps its points, which folding takes out of abbreviations.
    if (field_->name == schema::field("site").name) {
      for (const char c : truncate_utf8(text, schema::most_value_bytes))
        term += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      return Query(term);
    }
    return Query(term.append(truncate_utf8(value, schema::most_value_bytes)));
  }

  Query truncated_query(const std::string& beginning, const Node& node) {
    const std::string folded = fold_word(beginning);
    const auto found =
        lexicon_.find_beginning(std::string(prefix()) + folded, most_truncated_words);
    if (found.size() > most_truncated_words) {
      throw QueryError(node.columns.first,
                       "more than " + std::to_string(most_truncated_words) +
                           " words of the index begin with \"" + beginning + "\"",
                       "type more letters before the *");
    }
    WordFormSet forms;
    for (const std::string& term : found) forms.insert(term.substr(prefix().size()));
    if (forms.empty()) forms.insert(folded);
    want({beginning + '*', {forms}, 0});
    return found.empty() ? Query(std::string(prefix()) + folded) : one_of(found);
  }

  Query phrase_query(const std::vector<std::string>& words, const std::string& typed) {
    if (field_ && field_->kind == FieldKind::value) return value_query(typed);
    if (words.empty()) return Query();
    SearchUnit unit{typed, {}, 0};
    std::vector<std::string> terms;
    for (const std::string& word : words) {
      unit.words.push_back({fold_word(word)});
      terms.push_back(std::string(prefix()) + fold_word(word));
    }
    want(std::move(unit));
    if (terms.size() == 1) return Query(terms.front());
    return {Query::OP_PHRASE, terms.begin(), terms.end(),
            static_cast<Xapian::termcount>(terms.size())};
  }

  /// Passages are ranked by this unit, unless it is excluded or belongs to another field.
  void want(SearchUnit unit) {
    if (!wanted_) return;
    if (field_ && field_->name != schema::field("headline").name) return;
    for (const WordFormSet& forms : unit.words) unit.idf += lexicon_.inverse_frequency(forms);
    auto& units = field_ ? result_.headline_units : result_.units;
    const bool known = std::any_of(units.begin(), units.end(), [&](const SearchUnit& other) {
      return other.words == unit.words;
    });
    if (!known) units.push_back(std::move(unit));
  }

  Lexicon& lexicon_;
  const QueryStopWords& stop_words_;
  const CompileOptions& options_;
  const Field* field_ = nullptr;
  bool wanted_ = true;
  CompiledQuery result_;
};

}  // namespace

CompiledQuery compile_query(const Node& root, Lexicon& lexicon, const Xapian::Database& database,
                            const CompileOptions& options) {
  const QueryStopWords stop_words(root, database, lexicon.languages());
  Compiler compiler(lexicon, stop_words, options);
  const Both both = compiler.compile(root);
  CompiledQuery compiled = compiler.take_result();
  compiled.articles.all = both.all;
  if (both.differ) compiled.articles.some = both.some;
  compiled.articles.all_first = compiled.passed_over.size() < function_words_of_sentence;
  return compiled;
}

}  // namespace clipfile
