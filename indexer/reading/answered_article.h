/// Checks an article that another process answered with, as if that process meant harm.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace clipfile {

/// What this process found out of it by itself.
struct CheckedArticle {
  std::string key;  ///< of its identity
  std::uint64_t text_bytes = 0;
};

/// `document` is what Xapian::Document::serialise() writes. It is an article of the file `path`,
/// stored as this program stores one; its keys and values are those of that article and of no
/// other; and it can be written to an index. Otherwise says what it is not.
std::variant<CheckedArticle, std::string> check_answered_article(std::string_view document,
                                                                 const std::string& path);

}  // namespace clipfile
