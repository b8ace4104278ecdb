/// Gives the values of an article that are counted and compared, as an index keeps them in slots.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <xapian.h>

#include "common/article.h"
#include "common/schema.h"

namespace clipfile {

/// All slots that citation_values may fill.
inline constexpr std::array citation_slots = {
    schema::slot::byline,   schema::slot::publication, schema::slot::section, schema::slot::place,
    schema::slot::language, schema::slot::type,        schema::slot::site,    schema::slot::tag,
    schema::slot::inferred, schema::slot::id};

/// For each of citation_slots that has something. As written; several values of a slot (authors,
/// tags; 64 at most) have line ends between them, each is cut to schema::most_value_bytes.
std::vector<std::pair<Xapian::valueno, std::string>> citation_values(const Article& article);

/// The values of a slot; views into `value`.
std::vector<std::string_view> split_values(std::string_view value);

/// "www.example.org" of "https://user@www.example.org:80/story", in lower case; empty where there
/// is none.
std::string host_of_url(std::string_view url);

}  // namespace clipfile
