/// Knows the words that web pages leave around a story when it is copied out of a browser.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clipfile {

/// "Advertisement", "Listen 4 min", "Sign up for our newsletter", "© 2022 Le Monde", in nine
/// languages.
bool is_furniture(std::string_view line);

/// "14:05", "10.32 GMT", "2 hours ago": when an entry of a live blog was posted.
bool is_time_stamp(std::string_view line);

/// A heading over a list of other stories and nothing else: "Read more:", "Mehr zum Thema".
bool opens_read_more(std::string_view line);

/// Such a heading and a story in one line: "Read more: Council votes to close the bridge".
bool is_related_story(std::string_view line);

/// Nothing but one address: "https://example.org/story". The address.
std::optional<std::string> parse_url_line(std::string_view line);

}  // namespace clipfile
