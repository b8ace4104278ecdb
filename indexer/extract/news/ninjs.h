/// Reads ninjs, IPTC's form of news in JSON.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "common/article.h"
#include "indexer/extract/json_fields.h"

namespace clipfile {

/// Whether the start of a JSON document has the names that ninjs gives to bodies or versions.
bool looks_like_ninjs(std::string_view head);

/// Whether a record is an item of ninjs 1 to 3, or of systems that write something near it.
bool is_ninjs(const Record& record);

/// The item, then the stories that are associated with it. The item is rejected where it has no
/// text and is no text ("ninjs item of the kind "picture", without a text").
std::vector<std::variant<Article, Rejection>> read_ninjs(const Record& record);

}  // namespace clipfile
