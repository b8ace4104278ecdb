// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/equivalents.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

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

}  // namespace

Equivalents Equivalents::shipped() {
  Equivalents equivalents;
  equivalents.is_shipped_missing_ = true;
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
  add_table(table, source, groups());
}

/// Most queries ask for no name.
Equivalents::Groups& Equivalents::groups() const {
  if (std::exchange(is_shipped_missing_, false)) add_table(shipped_equivalents, "", groups_);
  return groups_;
}

void Equivalents::add_table(std::string_view table, const std::string& source, Groups& groups) {
  for (std::size_t number = 1; !table.empty(); ++number) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    line = line.substr(0, line.find('#'));
    if (fold_white_space(line).empty()) continue;
    add_line(line, source + ": line " + std::to_string(number) + ": ", groups);
  }
}

void Equivalents::add_line(std::string_view line, const std::string& place, Groups& groups) {
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
    auto& others = groups[name];
    for (const std::string& other : names) {
      const bool known = std::any_of(others.begin(), others.end(), [&](const Equivalent& one) {
        return one.name == other && (one.certain || !certain);
      });
      if (other != name && !known) others.push_back({other, certain});
    }
  }
}

const std::vector<Equivalent>& Equivalents::of(const std::string& folded) const {
  static const std::vector<Equivalent> none;
  const Groups& known = groups();
  const auto found = known.find(folded);
  return found == known.end() ? none : found->second;
}

}  // namespace clipfile
