// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/explain.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>

#include "common/text/printable.h"

namespace clipfile {
namespace {

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + printable(word);
  return text;
}

std::string explain_synonyms(const UnderstoodSynonyms& word) {
  const std::string line = "  ~" + printable(word.typed) + ": ";
  if (word.members.empty()) return line + "in no group of the file of synonyms\n";
  return line + "also " + join(word.members) + '\n';
}

std::string in_brackets(std::uint64_t articles) { return " (" + std::to_string(articles) + ')'; }

std::string explain_unit(const UnderstoodUnit& unit) {
  constexpr std::size_t most_shown = 20;
  std::string line = "  " + printable(unit.typed) + ':';
  std::size_t shown = 0;
  std::size_t unused = 0;
  for (const auto& [form, articles] : unit.forms) {
    if (articles == 0 || shown == most_shown) {
      unused += articles > 0;
      continue;
    }
    line += (shown++ == 0 ? " " : ", ") + printable(form) + " (" + std::to_string(articles) + ')';
  }
  if (shown == 0) line += " in no article";
  if (unused > 0) line += " and " + std::to_string(unused) + " more";
  return line + '\n';
}

/// "рябков (3), riabkov (1)"
std::string list_spellings(const std::vector<NameSpelling>& spellings, std::size_t most) {
  std::string text;
  for (std::size_t i = 0; i < std::min(spellings.size(), most); ++i) {
    text += (i == 0 ? "" : ", ") + printable(spellings[i].term) + " (" +
            std::to_string(spellings[i].articles) + ')';
  }
  if (spellings.size() > most) text += " and " + std::to_string(spellings.size() - most) + " more";
  return text;
}

/// "byline:Smiht is in no article: did you mean Smith (3) or Smits (1)?"
std::string tell_suggestion(const Suggestion& suggestion) {
  const QueryWord& word = suggestion.of;
  const std::string articles = std::to_string(suggestion.articles);
  std::string line = (word.field.empty() ? "" : word.field + ':') + printable(word.typed) +
                     " is in " + (suggestion.articles == 0 ? "no" : articles) +
                     (suggestion.articles > 1 ? " articles: " : " article: ") +
                     (suggestion.lists_values ? "there are " : "did you mean ");
  for (std::size_t i = 0; i < suggestion.words.size(); ++i) {
    const bool last = i + 1 == suggestion.words.size();
    const std::string between = !last ? ", " : suggestion.lists_values ? " and " : " or ";
    line += (i == 0 ? "" : between) + printable(suggestion.words[i].word) +
            in_brackets(suggestion.words[i].articles);
  }
  return line + (suggestion.lists_values ? "" : "?");
}

bool has_suggestion(const Answer& answer, const std::string& typed) {
  const auto& suggestions = answer.advice.suggestions;
  return std::any_of(suggestions.begin(), suggestions.end(), [&](const Suggestion& one) {
    return one.of.field.empty() && one.of.typed == typed;
  });
}

/// "sanctions 312, Ryabkov 14"
std::string list_counts(const std::vector<PartCount>& parts) {
  std::string text;
  for (const PartCount& part : parts) {
    text += (text.empty() ? "" : ", ") + printable(part.part) + ' ' + std::to_string(part.articles);
  }
  return text;
}

bool all_found(const std::vector<PartCount>& parts) {
  return std::all_of(parts.begin(), parts.end(),
                     [](const PartCount& part) { return part.articles > 0; });
}

/// "nothing found in 87 articles: sanctions 21, Ryabkov 14, both 0"
std::string tell_nothing_found(const Answer& answer) {
  std::string line = "nothing found in " + std::to_string(answer.indexed) +
                     (answer.indexed == 1 ? " article" : " articles");
  const std::vector<PartCount>& parts = answer.advice.parts;
  if (parts.size() < 2) return line;
  line += ": " + list_counts(parts);
  if (!all_found(parts)) return line;
  return line + (parts.size() == 2 ? ", both 0" : ", all together 0");
}

/// What else names were taken for, or might be.
std::vector<std::string> tell_names(const Answer& answer) {
  constexpr std::size_t most = 5;
  std::vector<std::string> lines;
  for (const NameExpansion& name : answer.names) {
    if (!name.same.empty()) {
      lines.push_back(printable(name.typed) + " is also " + list_spellings(name.same, most));
    }
    if (!name.doubtful.empty() && !has_suggestion(answer, name.typed)) {
      lines.push_back(printable(name.typed) + ": did you also mean " +
                      list_spellings(name.doubtful, most) + "?");
    }
  }
  return lines;
}

std::string two_decimals(double number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f", number);
  return text.data();
}

/// "  1: 3.36, of the passage 2.12, of the article 1.24"
std::string explain_score(const Result& result) {
  const ScoreParts& parts = result.score_parts;
  std::string line = "  " + std::to_string(result.rank) + ": " + two_decimals(result.score) +
                     ", of the passage " + two_decimals(parts.passage) + ", of the article " +
                     two_decimals(parts.article);
  if (parts.as_typed > 0) line += ", for all words as typed " + two_decimals(parts.as_typed);
  if (parts.recency != 1) line += ", times " + two_decimals(parts.recency) + " for its age";
  return line + '\n';
}

}  // namespace

std::string explain(const Answer& answer) {
  std::string text = "understood as " + printable(answer.understood_tree, Layout::kept) + '\n';
  for (const UnderstoodSynonyms& word : answer.synonyms) text += explain_synonyms(word);
  for (const UnderstoodUnit& unit : answer.units) text += explain_unit(unit);
  if (!answer.passed_over.empty()) {
    text += "  passed over, since they say little: " + join(answer.passed_over) + '\n';
  }
  if (!answer.feedback.empty()) {
    text += "  for ranking only, from the best articles: " + join(answer.feedback) + '\n';
  }
  if (!answer.results.empty()) text += "scores\n";
  for (const Result& result : answer.results) text += explain_score(result);
  return text;
}

std::vector<std::string> remarks(const Answer& answer) {
  std::vector<std::string> lines;
  if (answer.indexed == 0) {
    lines.push_back("the index has no articles yet: add some with clip-index");
    return lines;
  }
  lines = tell_names(answer);
  std::vector<std::string> unknown = answer.unknown;
  std::erase_if(unknown, [&](const std::string& word) { return has_suggestion(answer, word); });
  if (!unknown.empty()) lines.push_back("in no article: " + join(unknown));
  for (const Suggestion& suggestion : answer.advice.suggestions) {
    lines.push_back(tell_suggestion(suggestion));
  }
  if (answer.shown() > 0 || answer.articles > 0) return lines;
  lines.push_back(tell_nothing_found(answer));
  const std::vector<PartCount>& words = answer.advice.words;
  if (!words.empty()) {
    std::string line = list_counts(words);
    if (all_found(words)) line += ", but not as it was asked";
    if (answer.has_operators) line += ": try more words between, as in w/20";
    lines.push_back(line);
  }
  return lines;
}

}  // namespace clipfile
