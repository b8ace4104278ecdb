/// Gives renderers the news of saved searches to print.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "searcher/alerts/look.h"
#include "tests/unit/support/sample_answer.h"

namespace clipfile {

inline Alert sample_alert(const std::string& name, std::vector<Result> results) {
  Alert alert{{name, "talks", "searches:1"}, sample_answer(std::move(results))};
  alert.answer.query_id = name;
  return alert;
}

/// Two searches, the first with two passages of one article.
inline News sample_news() {
  News news;
  news.alerts = {sample_alert("Talks", {sample_result(1, "/clips/a", "The talks ended."),
                                        sample_result(2, "/clips/a", "New talks begin.")}),
                 sample_alert("Überall", {sample_result(1, "/clips/b", "Other talks & more.")})};
  return news;
}

}  // namespace clipfile
