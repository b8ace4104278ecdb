// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/describe.h"

#include <algorithm>
#include <utility>

namespace clipfile::query {
namespace {

/// A node in two parts: "within" and "5 words" of "within(5 words, a, b)". A name that has all of
/// it has no brackets behind it.
struct Heading {
  std::string name;
  std::string leading = {};
  bool whole = false;
};

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

Heading whole(std::string text) { return {std::move(text), {}, true}; }

struct HeadingOf {
  Heading operator()(const Word& word) const {
    switch (word.form) {
      case WordForm::exact:
        return whole("exact(" + word.text + ")");
      case WordForm::truncated:
        return whole(word.text + "*");
      case WordForm::synonyms:
        return whole("synonyms(" + word.text + ")");
      case WordForm::inflected:
        break;
    }
    return whole(word.text);
  }

  Heading operator()(const Phrase& phrase) const {
    std::string text;
    for (const std::string& word : phrase.words) text.append(text.empty() ? "" : " ") += word;
    return whole("phrase(\"" + text + "\")");
  }

  Heading operator()(const DateRange& range) const {
    return whole("date(" + (range.first ? format_iso_day(*range.first) : "") + ".." +
                 (range.last ? format_iso_day(*range.last) : "") + ")");
  }

  Heading operator()(const And&) const { return {"all"}; }
  Heading operator()(const Or&) const { return {"any"}; }
  Heading operator()(const Not&) const { return {"but-not"}; }
  Heading operator()(const Words&) const { return {"all-first"}; }
  Heading operator()(const Field& field) const { return {field.name}; }

  Heading operator()(const Near& near) const {
    const std::string name = near.ordered ? "before" : "within";
    return {near.negated ? "not-" + name : name, reach_of(near)};
  }

  Heading operator()(const AtLeast& at_least) const {
    return {"at-least", std::to_string(at_least.mentions)};
  }

  Heading operator()(const HeadlineLead&) const { return {"headline-or-lead"}; }
};

}  // namespace

std::string describe(const Node& node) {
  const Heading heading = std::visit(HeadingOf{}, node.content);
  if (heading.whole) return heading.name;
  std::string text = heading.name + '(' + heading.leading;
  bool first = heading.leading.empty();
  for (const Node& child : node.children) {
    text.append(first ? "" : ", ").append(describe(child));
    first = false;
  }
  return text + ')';
}

std::string describe_as_tree(const Node& node, std::size_t width, std::size_t indent) {
  constexpr std::size_t step = 2;
  const std::string margin(indent, ' ');
  const std::string line = describe(node);
  const Heading heading = std::visit(HeadingOf{}, node.content);
  const auto characters = static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  if (heading.whole || indent + characters <= width) return margin + line;
  std::string text = margin + heading.name + '(' + heading.leading;
  bool first = heading.leading.empty();
  for (const Node& child : node.children) {
    text += (first ? "\n" : ",\n") + describe_as_tree(child, width, indent + step);
    first = false;
  }
  return text + ')';
}

}  // namespace clipfile::query
