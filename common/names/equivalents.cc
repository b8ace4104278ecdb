// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/equivalents.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "common/names/equivalents_table.h"
#include "common/text/folding.h"
#include "common/text/utf8.h"
#include "common/text/words.h"
#include "common/user_folders.h"

namespace clipfile {
namespace {

constexpr std::size_t most_names_in_line = 100;

/// The one word between two signs, folded.
std::string name_in(std::string_view text, const std::string& place) {
  const std::string shown = fold_white_space(text);
  WordScanner words(shown);
  const auto first = words.next();
  if (!first) throw EquivalentsError(place + "a name is missing beside a sign: add it");
  if (words.next()) {
    throw EquivalentsError(place + "\"" + shown + "\" is more than one word: give single words");
  }
  return fold_word(first->of(shown));
}

using Names = std::vector<Equivalent>;

/// Unless it is there, as surely.
void add_name(const Equivalent& name, Names& names) {
  const bool known = std::any_of(names.begin(), names.end(), [&](const Equivalent& one) {
    return one.name == name.name && (one.certain || !name.certain);
  });
  if (!known) names.push_back(name);
}

/// To each name of the line the others.
void add_line(std::string_view line, const std::string& place,
              std::map<std::string, Names>& groups) {
  const bool certain = line.find('~') == std::string_view::npos;
  if (!certain && line.find('=') != std::string_view::npos) {
    throw EquivalentsError(place + "has both = and ~: use one of them");
  }
  const char sign = certain ? '=' : '~';
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(sign, begin), line.size());
    names.push_back(name_in(line.substr(begin, end - begin), place));
    begin = end + 1;
  }
  if (names.size() < 2) throw EquivalentsError(place + "one name only: write Kyiv = Kiev");
  if (names.size() > most_names_in_line) throw EquivalentsError(place + "more than 100 names");
  for (const std::string& name : names) {
    for (const std::string& other : names) {
      if (other != name) add_name({other, certain}, groups[name]);
    }
  }
}

bool is_letter(std::string_view table, std::size_t at) {
  return at < table.size() && table[at] != ' ' && table[at] != '\n';
}

/// Most queries ask for few names, so that the lines of others are not read.
Names find_shipped(const std::string& folded) {
  constexpr std::string_view table = shipped_equivalents;
  std::map<std::string, Names> groups;
  for (std::size_t at = table.find(folded); at != table.npos; at = table.find(folded, at + 1)) {
    if (is_letter(table, at - 1) || is_letter(table, at + folded.size())) continue;
    const std::size_t begin = table.rfind('\n', at) + 1;
    const std::size_t end = std::min(table.find('\n', at), table.size());
    if (table[begin] != '#') add_line(table.substr(begin, end - begin), "", groups);
  }
  return groups[folded];
}

}  // namespace

Equivalents Equivalents::shipped() {
  Equivalents equivalents;
  equivalents.has_shipped_ = true;
  return equivalents;
}

Equivalents Equivalents::of_user(const std::string& file) {
  Equivalents equivalents = shipped();
  const std::string path = file.empty() ? user_configuration_folder() + "/names" : file;
  std::ifstream in(path, std::ios::binary);
  if (!in && file.empty()) return equivalents;
  std::string table(std::istreambuf_iterator<char>(in), {});
  if (!in) throw EquivalentsError(path + ": cannot be read: name a file of names");
  equivalents.add(table, path);
  return equivalents;
}

void Equivalents::add(std::string_view table, const std::string& source) {
  answers_.clear();
  for (std::size_t number = 1; !table.empty(); ++number) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    line = line.substr(0, line.find('#'));
    if (fold_white_space(line).empty()) continue;
    add_line(line, source + ": line " + std::to_string(number) + ": ", added_);
  }
}

const std::vector<Equivalent>& Equivalents::of(const std::string& folded) const {
  const auto [answer, is_new] = answers_.try_emplace(folded);
  if (!is_new) return answer->second;
  if (has_shipped_ && !folded.empty()) answer->second = find_shipped(folded);
  const auto added = added_.find(folded);
  if (added != added_.end()) {
    for (const Equivalent& name : added->second) add_name(name, answer->second);
  }
  return answer->second;
}

}  // namespace clipfile
