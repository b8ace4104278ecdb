// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/synonyms.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "common/text/printable.h"
#include "common/text/utf8.h"
#include "common/text/words.h"
#include "common/user_folders.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_file_bytes = 4U << 20;
constexpr std::size_t most_members = 100;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Takes the text up to `mark` off its beginning, and the mark with it.
std::string_view take_until(std::string_view& text, char mark) {
  const auto end = std::min(text.find(mark), text.size());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return taken;
}

}  // namespace

Synonyms::Synonyms(std::string_view text, std::string file) : file_(std::move(file)) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = take_until(text, '\n');
    if (!fold_white_space(line).empty() && !fold_white_space(line).starts_with('#')) {
      add_group(line, number);
    }
  }
}

void Synonyms::add_group(std::string_view line, std::size_t number) {
  const std::string place = file_ + ':' + std::to_string(number) + ": ";
  if (!is_valid_utf8(line))
    throw SynonymsError(place + "not UTF-8: save the file in this encoding");
  std::vector<std::string> group;
  while (!line.empty()) {
    const std::string_view member = take_until(line, ',');
    if (count_words(member) == 0) {
      throw SynonymsError(place + "no word between two commas, or at an end: take a comma away");
    }
    group.push_back(fold_white_space(member));
  }
  if (group.size() < 2) {
    throw SynonymsError(place + "a group of one: write words with commas between them");
  }
  if (group.size() > most_members) {
    throw SynonymsError(place + "more than " + std::to_string(most_members) +
                        " words: make several groups of them");
  }
  groups_.push_back(std::move(group));
}

Synonyms Synonyms::load(const std::string& file, Presence presence) {
  std::error_code fault;
  if (presence == Presence::optional && !fs::exists(file, fault)) return Synonyms("", file);
  if (fs::is_regular_file(file, fault) && fs::file_size(file, fault) <= most_file_bytes) {
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (in.is_open() && !in.bad()) return Synonyms(text, file);
  }
  throw SynonymsError(file +
                      ": cannot be read as a file of synonyms: look at its kind, rights and size");
}

std::vector<std::string> Synonyms::find(
    const std::function<bool(std::string_view)>& is_meant) const {
  std::vector<std::string> found;
  for (const auto& group : groups_) {
    if (std::none_of(group.begin(), group.end(), is_meant)) continue;
    for (const std::string& member : group) {
      const bool known = std::find(found.begin(), found.end(), member) != found.end();
      if (!known && !is_meant(member)) found.push_back(member);
    }
  }
  return found;
}

std::string default_synonyms_file() { return user_configuration_folder() + "/synonyms"; }

}  // namespace clipfile
