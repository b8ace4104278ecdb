/// Reads the queries of a batch, one a line.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

namespace clipfile {

struct BatchQuery {
  std::string id;
  std::string query;
};

/// Lines are "id<TAB>query", a query alone (its id is then the line's number), or a JSON object
/// with "id" and "text" or "query". Empty lines and lines that begin with # are passed over.
void for_each_query(std::istream& in, const std::function<void(const BatchQuery&)>& visit);

}  // namespace clipfile
