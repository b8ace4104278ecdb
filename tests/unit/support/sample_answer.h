/// Gives renderers an answer to print that no index had to be asked for.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "searcher/answer/answer.h"

namespace clipfile {

/// Marks every occurrence of the word.
inline std::vector<ByteRange> marks_of(std::string_view text, std::string_view word) {
  std::vector<ByteRange> marks;
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    marks.push_back({at, at + word.size()});
  }
  return marks;
}

/// The first passage of an article of two, in which "talks" was found.
inline Result sample_result(std::size_t rank, std::string path, std::string text) {
  Result result{};
  result.rank = rank;
  result.score = 10.0 / static_cast<double>(rank);
  result.article.id = "@0123456789abcdef";
  result.article.path = std::move(path);
  result.article.type = "text";
  Citation& citation = result.article.citation;
  citation.headline = "Headline of the talks";
  citation.publication = "The Post";
  citation.language = "en";
  citation.published = {
      .day = std::chrono::year{2022} / 1 / 9, .source = "text", .confidence = Confidence::inferred};
  result.passage = 1;
  result.passages = 2;
  result.range = {0, text.size()};
  result.highlights = marks_of(text, "talks");
  result.headline_highlights = marks_of(citation.headline, "talks");
  result.text = std::move(text);
  result.holds_all = true;
  return result;
}

inline Answer sample_answer(std::vector<Result> results) {
  Answer answer;
  answer.query = "talks";
  answer.understood = answer.understood_tree = "talks";
  answer.articles = answer.passages = results.size();
  answer.results = std::move(results);
  answer.indexed = 100;
  answer.seconds = 0.0123;
  answer.units = {{"talks", {{"talk", 1}, {"talks", 2}}}};
  return answer;
}

}  // namespace clipfile
