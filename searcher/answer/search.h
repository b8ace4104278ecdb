/// Answers a query from one or more indexes.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "common/calendar.h"
#include "searcher/answer/answer.h"
#include "searcher/compile/compile.h"
#include "searcher/ranking/rank.h"

namespace clipfile {

struct SearchRequest {
  CompileOptions compile;
  RankingRequest ranking;
  RankingSettings settings;
  std::optional<Day> since;  ///< first day of publication that counts
  std::optional<Day> until;  ///< last one
};

class Searcher {
 public:
  /// Names of indexes as open_index takes them; they answer as one. Throws IndexError,
  /// Xapian::Error.
  explicit Searcher(std::vector<std::string> indexes);

  /// Throws query::QueryError; IndexError where the index is damaged. An index that is changed
  /// meanwhile is opened again, and the whole query done anew.
  Answer answer(std::string_view query, const SearchRequest& request);

 private:
  void open();
  Answer answer_once(std::string_view query, const SearchRequest& request) const;

  std::vector<std::string> indexes_;
  Xapian::Database database_;
};

}  // namespace clipfile
