/// Holds the schema of the index as tables: fields with their prefixes, value slots, metadata keys,
/// version.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <xapian.h>

namespace clipfile::schema {

/// Raised with every change of what stands in an index; described in docs/index-format.md.
inline constexpr std::string_view version = "6";

/// How the text of a field becomes terms.
enum class FieldKind : std::uint8_t {
  words,          ///< words with positions, for words and phrases
  stemmed_words,  ///< the same and stems
  value,          ///< one folded term for the whole value
  days,           ///< a range over the publication date
};

struct Field {
  std::string_view name;    ///< as typed in a query: "byline:"
  std::string_view prefix;  ///< of its terms; Omega's where Omega has one
  FieldKind kind;
  std::string_view help;
};

inline constexpr std::array<Field, 13> fields = {{
    {"headline", "S", FieldKind::stemmed_words, "words of the headline and the deck"},
    {"byline", "A", FieldKind::words, "names of the authors"},
    {"publication", "XP", FieldKind::words, "name of the newspaper, agency or site"},
    {"section", "XS", FieldKind::words, "section of the publication"},
    {"place", "XL", FieldKind::words, "place of the dateline"},
    {"lang", "L", FieldKind::value, "language, as two letters (en, de, ru)"},
    {"type", "T", FieldKind::value, "format of the file (text, markdown, html, json)"},
    {"path", "XD", FieldKind::words, "words of the file's path"},
    {"site", "H", FieldKind::value, "host of the article's URL, or a domain above it"},
    {"tag", "K", FieldKind::words, "tags and keywords"},
    {"aside", "XA", FieldKind::stemmed_words, "captions, furniture and what else was set aside"},
    {"said-by", "XQ", FieldKind::words, "who says what is quoted; with words: what they say"},
    {"date", "D", FieldKind::days, "day of publication, or a range: 2022-01..2022-03"},
}};

/// The field of this name; a name that is not in the table does not compile.
consteval const Field& field(std::string_view name) {
  for (const Field& candidate : fields) {
    if (candidate.name == name) return candidate;
  }
  throw "no such field";
}

/// Nothing where no field has this name.
const Field* find_field(std::string_view name);

/// The names of all fields, in the table's order.
std::span<const std::string_view> field_names();

/// Prefixes of terms that no query names.
namespace prefix {
inline constexpr std::string_view article = "Q";      ///< unique: see common/article_identity.h
inline constexpr std::string_view publication = "G";  ///< + the folded name, to be counted by
inline constexpr std::string_view month = "M";        ///< YYYYMM of publication
inline constexpr std::string_view year = "Y";         ///< YYYY of publication
inline constexpr std::string_view stem = "Z";         ///< stands before the field's prefix
}  // namespace prefix

/// Value slots; a number is never used again for something else.
namespace slot {
inline constexpr Xapian::valueno published = 0;        ///< YYYYMMDD; absent where no date is known
inline constexpr Xapian::valueno sequence = 1;         ///< order of ingestion, sortable_serialise
inline constexpr Xapian::valueno passage_lengths = 2;  ///< a byte for each passage: its words
inline constexpr Xapian::valueno first_seen = 3;  ///< Unix seconds, sortable_serialise: when the
                                                  ///< article first came into the index
inline constexpr Xapian::valueno identity = 4;    ///< see common/article_identity.h
inline constexpr Xapian::valueno sketch = 5;      ///< see common/copies/sketch.h
inline constexpr Xapian::valueno path = 6;   ///< path and part, what ranks the same is ordered by
inline constexpr Xapian::valueno names = 9;  ///< names on their way to the writer of the
                                             ///< index, which takes them out

// What articles are counted by, as it is written: see common/citation_values.h.
inline constexpr Xapian::valueno byline = 10;
inline constexpr Xapian::valueno publication = 11;
inline constexpr Xapian::valueno section = 12;
inline constexpr Xapian::valueno place = 13;
inline constexpr Xapian::valueno language = 14;
inline constexpr Xapian::valueno type = 15;
inline constexpr Xapian::valueno site = 16;
inline constexpr Xapian::valueno tag = 17;
inline constexpr Xapian::valueno inferred = 18;  ///< "1" where the day of publication is inferred
inline constexpr Xapian::valueno id = 19;        ///< Article::id
}  // namespace slot

/// Keys of the index's own metadata.
namespace metadata {
inline constexpr std::string_view version = "clipfile:schema";
inline constexpr std::string_view sequence = "clipfile:sequence";  ///< last sequence number given
inline constexpr std::string_view lineage = "clipfile:lineage";    ///< 32 hexadecimal digits
inline constexpr std::string_view file = "file:";                  ///< + path: a FileState
inline constexpr std::string_view name = "name:";  ///< + key, ":", spelling: see docs/names.md
inline constexpr std::string_view root =
    "root:";  ///< + path: a folder or file that was named: its path
}  // namespace metadata

/// Passage p of an article holds the positions p * passage_stride + 1 and up. Passage 0 is the
/// headline with the deck. No passage is longer than most_passage_words, so that no phrase runs
/// over its end.
inline constexpr Xapian::termpos passage_stride = 256;
inline constexpr std::size_t most_passage_words = 224;

/// Words and values are cut to this many bytes before they become terms; Xapian allows 245 in all.
inline constexpr std::size_t most_word_bytes = 64;
inline constexpr std::size_t most_value_bytes = 200;

/// Of a longer word only the beginning is folded and stemmed.
inline constexpr std::size_t most_folded_bytes = 4 * most_word_bytes;

/// A headline's word counts this often in the frequencies within an article.
inline constexpr Xapian::termcount headline_wdf = 3;

}  // namespace clipfile::schema
