// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/compile.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/calendar.h"
#include "common/schema.h"
#include "searcher/compile/operators.h"
#include "searcher/compile/query_stop_words.h"
#include "searcher/compile/speakers.h"
#include "searcher/query/query_error.h"
#include "searcher/query/to_query_string.h"

namespace clipfile {
namespace {

using query::Node;
using schema::Field;
using Xapian::Query;

/// A query with so many function words is a sentence or a question, not a list of words that are
/// all wanted.
constexpr std::size_t function_words_of_sentence = 3;

/// What Xapian is asked, and what remains to be checked of its answer.
struct Demanded {
  Query query;
  std::optional<Condition> check;
  bool checks_all = false;  ///< whether the check says everything that the query does
};

/// A query in both tiers; `some` is the same as `all` where nothing may be lacking.
struct Both {
  Demanded all;
  Demanded some;
  bool differ = false;
};

Condition matching(Query query) {
  Condition condition;
  condition.kind = Condition::Kind::matching;
  condition.query = std::move(query);
  return condition;
}

Condition join(Condition::Kind kind, std::vector<Condition> children) {
  if (children.size() == 1 && kind != Condition::Kind::none) return std::move(children.front());
  Condition condition;
  condition.kind = kind;
  condition.children = std::move(children);
  return condition;
}

/// What holds for all that was demanded, whatever Xapian was asked beside it.
Condition complete(const Demanded& demanded) {
  if (!demanded.check) return matching(demanded.query);
  if (demanded.checks_all) return *demanded.check;
  return join(Condition::Kind::all, {matching(demanded.query), *demanded.check});
}

bool any_checked(const std::vector<Demanded>& parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [](const Demanded& part) { return part.check.has_value(); });
}

Query join(const std::vector<Demanded>& parts, Query::op operation) {
  std::vector<Query> queries;
  for (const Demanded& part : parts) queries.push_back(part.query);
  return {operation, queries.begin(), queries.end()};
}

Demanded all_of(const std::vector<Demanded>& parts) {
  std::vector<Condition> checks;
  for (const Demanded& part : parts) {
    if (part.check) checks.push_back(*part.check);
  }
  Demanded joined{join(parts, Query::OP_AND), {}};
  if (!checks.empty()) joined.check = join(Condition::Kind::all, std::move(checks));
  return joined;
}

Demanded one_of(const std::vector<Demanded>& parts) {
  Demanded joined{join(parts, Query::OP_OR), {}};
  if (!any_checked(parts)) return joined;
  std::vector<Condition> checks;
  std::transform(parts.begin(), parts.end(), std::back_inserter(checks), complete);
  joined.check = join(Condition::Kind::any, std::move(checks));
  joined.checks_all = true;
  return joined;
}

/// Xapian can leave out only what it finds exactly.
Demanded without(const Demanded& kept, const Demanded& excluded) {
  if (!excluded.check) return {Query(Query::OP_AND_NOT, kept.query, excluded.query), kept.check};
  Condition none = join(Condition::Kind::none, {complete(excluded)});
  if (!kept.check) return {kept.query, std::move(none)};
  return {kept.query, join(Condition::Kind::all, {*kept.check, std::move(none)})};
}

class Compiler {
 public:
  Compiler(WordCompiler& words, const QueryStopWords& stop_words, const CompileOptions& options)
      : words_(words), operators_(words), stop_words_(stop_words), options_(options) {}

  Both compile(const Node& node) {
    return std::visit([&](const auto& content) { return compile(content, node); }, node.content);
  }

  CompiledQuery take_result() { return std::move(result_); }

 private:
  static Both same(Demanded demanded) { return {demanded, demanded, false}; }

  /// Words beside said-by: are what is said.
  bool is_said() const { return speakers_ && !words_.surroundings.field; }

  Both compile(const query::Word& word, const Node& node) {
    if (is_said()) return compile_said(words_.compile(word, node.columns.first), node);
    return same({words_.compile(word, node.columns.first).query, {}});
  }

  Both compile(const query::Phrase& phrase, const Node& node) {
    if (is_said()) return compile_said(words_.compile(phrase), node);
    return same({words_.compile(phrase).query, {}});
  }

  Both compile(const query::And&, const Node& node) {
    const auto around = std::exchange(speakers_, read_speakers(words_, node.children));
    const bool asks_for_speakers = speakers_.has_value();
    if (!speakers_) speakers_ = around;
    words_.surroundings.bound = speakers_.has_value();
    const std::size_t said_before = said_parts_;
    Both both = combine(compile_all(node.children), all_of, all_of);
    if (asks_for_speakers && said_parts_ == said_before) want_quotes(*speakers_, node);
    speakers_ = around;
    words_.surroundings.bound = speakers_.has_value();
    return both;
  }

  Both compile_said(CompiledWord word, const Node& node) {
    Condition condition;
    condition.kind = Condition::Kind::mentioned;
    condition.mentions = said_by(*speakers_, std::move(word.mentions));
    if (words_.surroundings.wanted) {
      result_.requirements.parts.push_back({to_query_string(node), condition});
      ++said_parts_;
    }
    return same({std::move(word.query), std::move(condition), true});
  }

  /// Passages that hold a quote, where no word says which.
  void want_quotes(const MentionTree& speakers, const Node& node) {
    if (!words_.surroundings.wanted) return;
    Condition condition;
    condition.kind = Condition::Kind::mentioned;
    condition.mentions = spoken_by(speakers);
    result_.requirements.parts.push_back({to_query_string(node), std::move(condition)});
  }

  Both compile(const query::Or&, const Node& node) {
    return combine(compile_all(node.children), one_of, one_of);
  }

  Both compile(const query::Words&, const Node& node) {
    const std::vector<Node> kept = required(node);
    const std::vector<Both> parts = compile_all(kept);
    Both both = combine(parts, options_.tiers == Tiers::any ? one_of : all_of, one_of);
    both.differ = both.differ || (options_.tiers == Tiers::all_first && kept.size() > 1);
    for (std::size_t i = 0; i < kept.size(); ++i) wish(kept[i], parts[i].all);
    return both;
  }

  Both compile(const query::Not&, const Node& node) {
    Both kept = compile(node.children[0]);
    const bool was_wanted = std::exchange(words_.surroundings.wanted, false);
    const Demanded excluded = compile(node.children[1]).all;
    words_.surroundings.wanted = was_wanted;
    return {without(kept.all, excluded), without(kept.some, excluded), kept.differ};
  }

  Both compile(const query::Field& named, const Node& node) {
    if (!speakers_) {
      const auto speakers = read_speakers(words_, std::vector<Node>{node});
      if (speakers) want_quotes(*speakers, node);
    }
    const Field* target = schema::find_field(named.name);
    if (!target) throw query::QueryError(node.columns.first, "unknown field " + named.name, "");
    const Field* outer = std::exchange(words_.surroundings.field, target);
    Demanded inside = compile(node.children[0]).all;
    words_.surroundings.field = outer;
    if (target->name == schema::field("headline").name) return same(std::move(inside));
    // Narrows, and says nothing about rank.
    inside.query = Query(Query::OP_SCALE_WEIGHT, inside.query, 0);
    return same(std::move(inside));
  }

  Both compile(const query::DateRange& range, const Node&) {
    const auto slot = schema::slot::published;
    const std::string first = range.first ? format_compact_day(*range.first) : "0";
    if (!range.last) return same({Query(Query::OP_VALUE_GE, slot, first), {}});
    const std::string last = format_compact_day(*range.last);
    return same({Query(Query::OP_VALUE_RANGE, slot, first, last), {}});
  }

  Both compile(const query::Near&, const Node& node) { return compile_operator(node); }
  Both compile(const query::AtLeast&, const Node& node) { return compile_operator(node); }
  Both compile(const query::HeadlineLead&, const Node& node) { return compile_operator(node); }

  Both compile_operator(const Node& node) {
    CheckedQuery checked = operators_.compile(node);
    if (is_said() && checked.condition.kind == Condition::Kind::mentioned) {
      checked.condition.mentions = said_by(*speakers_, std::move(checked.condition.mentions));
      if (words_.surroundings.wanted) ++said_parts_;
    }
    words_.surroundings.bound = speakers_.has_value();
    if (words_.surroundings.wanted) {
      result_.requirements.parts.push_back({to_query_string(node), checked.condition});
    }
    return same({std::move(checked.query), std::move(checked.condition), true});
  }

  std::vector<Both> compile_all(const std::vector<Node>& children) {
    std::vector<Both> parts;
    for (const Node& child : children) parts.push_back(compile(child));
    return parts;
  }

  using Joint = Demanded (*)(const std::vector<Demanded>&);

  static Both combine(const std::vector<Both>& parts, Joint join_all, Joint join_some) {
    std::vector<Demanded> all;
    std::vector<Demanded> some;
    bool differ = false;
    for (const Both& part : parts) {
      differ = differ || part.differ;
      all.push_back(part.all);
      some.push_back(part.some);
    }
    return {join_all(all), join_some(some), differ};
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

  /// Words inside of words are wishes of their own.
  void wish(const Node& node, const Demanded& demanded) {
    if (!words_.surroundings.wanted || words_.surroundings.field) return;
    if (query::is<query::Words>(node)) return;
    result_.wishes.push_back({to_query_string(node), demanded.query, demanded.check});
  }

  WordCompiler& words_;
  OperatorCompiler operators_;
  const QueryStopWords& stop_words_;
  const CompileOptions& options_;
  std::optional<MentionTree> speakers_;  ///< whose words are looked for
  std::size_t said_parts_ = 0;           ///< of the query's parts, those that a speaker has to say
  CompiledQuery result_;
};

}  // namespace

CompiledQuery compile_query(const Node& root, Lexicon& lexicon, const Xapian::Database& database,
                            const CompileOptions& options, const Synonyms& synonyms) {
  const QueryStopWords stop_words(root, database, lexicon.languages());
  WordCompiler words(lexicon, synonyms, options.exact);
  Compiler compiler(words, stop_words, options);
  const Both both = compiler.compile(root);
  CompiledQuery compiled = compiler.take_result();
  compiled.speakers = read_speakers(words, root);
  WantedWords wanted = words.take_wanted();
  compiled.units = std::move(wanted.units);
  compiled.headline_units = std::move(wanted.headline_units);
  compiled.synonyms = std::move(wanted.synonyms);
  compiled.articles.all = both.all.query;
  compiled.requirements.all = both.all.check;
  if (both.differ) {
    compiled.articles.some = both.some.query;
    compiled.requirements.some = both.some.check;
  }
  compiled.articles.all_first = compiled.passed_over.size() < function_words_of_sentence;
  return compiled;
}

}  // namespace clipfile
