// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/describe.h"

#include <string_view>

namespace clipfile::query {
namespace {

/// "name(leading, child, child)".
std::string call(std::string_view name, std::string_view leading, const Node& node) {
  std::string text(name);
  text.append("(").append(leading);
  bool first = leading.empty();
  for (const Node& child : node.children) {
    text.append(first ? "" : ", ").append(describe(child));
    first = false;
  }
  return text + ")";
}

std::string reach_of(const Near& near) {
  switch (near.unit) {
    case Unit::sentence:
      return "same sentence";
    case Unit::paragraph:
      return "same paragraph";
    case Unit::words:
      break;
  }
  return std::to_string(near.distance) + (near.distance == 1 ? " word" : " words");
}

struct Describer {
  const Node& node;

  std::string operator()(const Word& word) const {
    switch (word.form) {
      case WordForm::exact:
        return "exact(" + word.text + ")";
      case WordForm::truncated:
        return word.text + "*";
      case WordForm::synonyms:
        return "synonyms(" + word.text + ")";
      case WordForm::inflected:
        break;
    }
    return word.text;
  }

  std::string operator()(const Phrase& phrase) const {
    std::string text;
    for (const std::string& word : phrase.words) text.append(text.empty() ? "" : " ") += word;
    return "phrase(\"" + text + "\")";
  }

  std::string operator()(const And&) const { return call("all", "", node); }
  std::string operator()(const Or&) const { return call("any", "", node); }
  std::string operator()(const Not&) const { return call("but-not", "", node); }
  std::string operator()(const Words&) const { return call("all-first", "", node); }
  std::string operator()(const Field& field) const { return call(field.name, "", node); }

  std::string operator()(const DateRange& range) const {
    return "date(" + (range.first ? format_iso_day(*range.first) : "") + ".." +
           (range.last ? format_iso_day(*range.last) : "") + ")";
  }

  std::string operator()(const Near& near) const {
    const std::string name = near.ordered ? "before" : "within";
    return call(near.negated ? "not-" + name : name, reach_of(near), node);
  }

  std::string operator()(const AtLeast& at_least) const {
    return call("at-least", std::to_string(at_least.mentions), node);
  }

  std::string operator()(const HeadlineLead&) const { return call("headline-or-lead", "", node); }
};

}  // namespace

std::string describe(const Node& node) { return std::visit(Describer{node}, node.content); }

}  // namespace clipfile::query
