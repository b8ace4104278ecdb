// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/name_lexicon.h"

#include <algorithm>
#include <bit>
#include <vector>

#include "common/names/name_entries.h"
#include "common/names/reading.h"
#include "common/schema.h"
#include "common/text/utf8.h"

namespace clipfile {
namespace {

/// Names remembered before the memory is emptied: some 20 MB.
constexpr std::size_t most_known_names = 200'000;

}  // namespace

void NameLexicon::add(Xapian::WritableDatabase& database, std::string_view names) {
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(' '), names.size());
    const std::string_view name = names.substr(0, end);
    names.remove_prefix(std::min(end + 1, names.size()));
    if (name.empty() || name.size() > schema::most_word_bytes) continue;
    add_one(database, std::string(name));
  }
}

/// Writes the count of articles at each power of two only: it need not be exact.
void NameLexicon::add_one(Xapian::WritableDatabase& database, const std::string& name) {
  if (articles_.size() >= most_known_names) articles_.clear();
  const auto [known, is_new] = articles_.try_emplace(name, 0);
  std::uint64_t& articles = known->second;
  if (!is_new && !std::has_single_bit(articles + 1)) {
    ++articles;
    return;
  }
  if (!is_valid_utf8(name)) return;
  const std::vector<std::string> keys = keys_to_file(read_name(name));
  if (keys.empty()) return;
  if (is_new) articles = read_name_count(database.get_metadata(name_entry(keys.front(), name)));
  ++articles;
  if (!std::has_single_bit(articles)) return;
  for (const std::string& key : keys) {
    database.set_metadata(name_entry(key, name), std::to_string(articles));
  }
}

}  // namespace clipfile
