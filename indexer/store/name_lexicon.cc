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
    if (name.empty()) continue;
    count(database, database, std::string(name), 1);
  }
}

/// Writes the count of articles at each power of two only: it need not be exact.
void NameLexicon::count(const Xapian::Database& standing, Xapian::WritableDatabase& database,
                        const std::string& name, std::uint64_t articles) {
  if (name.size() > schema::most_word_bytes) return;
  if (articles_.size() >= most_known_names) articles_.clear();
  const auto [known, is_new] = articles_.try_emplace(name, 0);
  std::uint64_t& all = known->second;
  if (!is_new && std::bit_floor(all + articles) == std::bit_floor(all)) {
    all += articles;
    return;
  }
  if (!is_valid_utf8(name)) return;
  const std::vector<std::string> keys = keys_to_file(read_name(name));
  if (keys.empty()) return;
  if (is_new) {
    const std::string entry = name_entry(keys.front(), name);
    all = std::max(read_name_count(standing.get_metadata(entry)),
                   read_name_count(database.get_metadata(entry)));
  }
  const std::uint64_t before = std::bit_floor(all);
  all += articles;
  if (std::bit_floor(all) == before) return;
  for (const std::string& key : keys) {
    database.set_metadata(name_entry(key, name), std::to_string(std::bit_floor(all)));
  }
}

}  // namespace clipfile
