// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/to_query_string.h"

#include <string_view>

#include "searcher/query/capital_sentence.h"

namespace clipfile::query {
namespace {

/// How tightly the parts hold together.
enum class Binding { alternatives, conjunction, side_by_side, near, single };

Binding binding_of(const Node& node) {
  if (is<Or>(node)) return Binding::alternatives;
  if (is<And>(node) || is<Not>(node)) return Binding::conjunction;
  if (is<Words>(node)) return Binding::side_by_side;
  return is<Near>(node) ? Binding::near : Binding::single;
}

std::string print(const Node& node);

std::string in_brackets(const std::string& text) { return "(" + text + ")"; }

/// In brackets, unless it binds at least as tightly as that.
std::string part(const Node& node, Binding least) {
  const std::string text = print(node);
  return binding_of(node) >= least ? text : in_brackets(text);
}

std::string parts(const Node& node, std::string_view between, Binding least) {
  std::string text;
  for (const Node& child : node.children) {
    text.append(text.empty() ? "" : between).append(part(child, least));
  }
  return text;
}

struct Printer {
  const Node& node;

  const Node& first() const { return node.children.front(); }
  const Node& second() const { return node.children.back(); }

  std::string operator()(const Word& word) const {
    switch (word.form) {
      case WordForm::exact:
        return "=" + word.text;
      case WordForm::truncated:
        return word.text + "*";
      case WordForm::synonyms:
        return "~" + word.text;
      case WordForm::inflected:
        break;
    }
    return word.text;
  }

  std::string operator()(const Phrase& phrase) const {
    std::string text;
    for (const std::string& word : phrase.words) text.append(text.empty() ? "\"" : " ") += word;
    return text + '"';
  }

  std::string operator()(const And&) const { return parts(node, " AND ", Binding::side_by_side); }
  std::string operator()(const Or&) const { return parts(node, " OR ", Binding::conjunction); }
  std::string operator()(const Words&) const { return parts(node, " ", Binding::near); }

  std::string operator()(const Not&) const {
    return part(first(), Binding::conjunction) + " NOT " + part(second(), Binding::near);
  }

  std::string operator()(const Field& field) const {
    return field.name + ":" + part(first(), Binding::single);
  }

  std::string operator()(const DateRange& range) const {
    const std::string from = range.first ? format_iso_day(*range.first) : "";
    const std::string to = range.last ? format_iso_day(*range.last) : "";
    return from == to ? "date:" + from : "date:" + from + ".." + to;
  }

  std::string operator()(const Near& near) const {
    return part(first(), Binding::near) + " " + sign_of(near) + " " +
           part(second(), Binding::single);
  }

  std::string operator()(const AtLeast& at_least) const {
    return "atleast" + std::to_string(at_least.mentions) + in_brackets(print(first()));
  }

  std::string operator()(const HeadlineLead&) const {
    return "hlead" + in_brackets(print(first()));
  }
};

std::string print(const Node& node) { return std::visit(Printer{node}, node.content); }

}  // namespace

std::string to_query_string(const Node& node) {
  const std::string text = print(node);
  return looks_like_capital_sentence(node) ? in_brackets(text) : text;
}

std::string sign_of(const Near& near) {
  const std::string sign = std::string(near.negated ? "NOT " : "") + (near.ordered ? "pre/" : "w/");
  switch (near.unit) {
    case Unit::sentence:
      return sign + "s";
    case Unit::paragraph:
      return sign + "p";
    case Unit::words:
      break;
  }
  return sign + std::to_string(near.distance);
}

}  // namespace clipfile::query
