/// Makes an article of a record: an object of JSON, a row of a table, an element of XML.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <variant>

#include "common/article.h"
#include "indexer/extract/json_fields.h"

namespace clipfile {

/// As it stands, by the fields that json_fields.h lists. Rejected where it has neither a text nor a
/// headline.
std::variant<Article, Rejection> read_record(const Record& record);

}  // namespace clipfile
