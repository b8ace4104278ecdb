// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/explain.h"

#include <algorithm>
#include <cstddef>

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

/// What else names were taken for, or might be.
std::vector<std::string> tell_names(const Answer& answer) {
  constexpr std::size_t most = 5;
  std::vector<std::string> lines;
  for (const NameExpansion& name : answer.names) {
    if (!name.same.empty()) {
      lines.push_back(printable(name.typed) + " is also " + list_spellings(name.same, most));
    }
    if (!name.doubtful.empty()) {
      lines.push_back(printable(name.typed) + ": did you also mean " +
                      list_spellings(name.doubtful, most) + "?");
    }
  }
  return lines;
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
  return text;
}

std::vector<std::string> remarks(const Answer& answer) {
  std::vector<std::string> lines;
  if (answer.indexed == 0) {
    lines.push_back("the index has no articles yet: add some with clip-index");
    return lines;
  }
  lines = tell_names(answer);
  if (!answer.unknown.empty()) lines.push_back("in no article: " + join(answer.unknown));
  if (!answer.results.empty() || answer.articles > 0) return lines;
  std::string line = "nothing found in " + std::to_string(answer.indexed) + " articles";
  if (answer.unknown.empty() && answer.has_operators) {
    line += ": each word is there, but not as it was asked: try more words between, as in w/20";
  } else if (answer.unknown.empty() && answer.units.size() > 1) {
    line +=
        ": each word is there, but no article has all that was asked: try fewer words, or --any";
  }
  lines.push_back(line);
  return lines;
}

}  // namespace clipfile
