// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alerts/saved_searches.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

#include "common/text/printable.h"
#include "common/text/utf8.h"
#include "common/user_folders.h"
#include "searcher/alerts/alert_error.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_name_bytes = 200;
constexpr std::size_t most_file_bytes = 16U << 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view trim(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Why `name` cannot be one; empty where it can.
std::string fault_of_name(const std::string& name, const SavedSearches& found) {
  if (name.empty()) return "no name before the =: write name = query";
  if (name.starts_with('#')) return "a name cannot begin with #: write another";
  if (name.size() > most_name_bytes) {
    return "the name is longer than " + std::to_string(most_name_bytes) + " bytes: shorten it";
  }
  if (printable(name) != name) {
    return "the name has characters that cannot be shown: leave them out";
  }
  const auto same = std::find_if(found.searches.begin(), found.searches.end(),
                                 [&](const SavedSearch& other) { return other.name == name; });
  if (same == found.searches.end()) return "";
  return "\"" + name + "\" is the name of the search in " + same->place +
         " too: give each a name of its own";
}

/// Why `line` is no search; empty where it was added to `found`.
std::string add_search(std::string_view line, const std::string& place, SavedSearches& found) {
  if (!is_valid_utf8(line)) return "not UTF-8: save the file in this encoding";
  const auto equals = line.find('=');
  if (equals == std::string_view::npos) return "not a saved search: write name = query";
  SavedSearch search{fold_white_space(line.substr(0, equals)),
                     std::string(trim(line.substr(equals + 1))), place};
  if (std::string fault = fault_of_name(search.name, found); !fault.empty()) return fault;
  if (search.query.empty()) return "no query behind the =: write name = query";
  found.searches.push_back(std::move(search));
  return "";
}

std::optional<std::string> read_file(const std::string& path) {
  std::error_code fault;
  if (!fs::is_regular_file(path, fault) || fs::file_size(path, fault) > most_file_bytes) return {};
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) return {};
  return text;
}

constexpr std::string_view cannot_be_read =
    ": cannot be read as a file of saved searches: look at its kind, rights and size";

bool is_left_over(const std::string& name) { return name.starts_with('.') || name.ends_with('~'); }

std::vector<std::string> files_of(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (!is_left_over(entry.path().filename()) && !entry.is_directory()) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

void read_saved_searches(std::string_view text, const std::string& file, SavedSearches& found) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.starts_with('#')) continue;
    const std::string place = file + ':' + std::to_string(number);
    const std::string fault = add_search(line, place, found);
    if (!fault.empty()) found.faults.push_back(place + ": " + fault);
  }
}

SavedSearches load_saved_searches(const std::string& path) {
  SavedSearches found;
  std::error_code fault;
  const bool is_folder = fs::is_directory(path, fault);
  for (const std::string& file : is_folder ? files_of(path) : std::vector<std::string>{path}) {
    if (const auto text = read_file(file)) {
      read_saved_searches(*text, file, found);
    } else if (is_folder) {
      found.faults.push_back(file + std::string(cannot_be_read));
    } else if (fs::exists(path, fault)) {
      throw AlertError(path + std::string(cannot_be_read));
    }
  }
  if (!found.searches.empty() || !found.faults.empty()) return found;
  throw AlertError(path +
                   ": no saved searches there: write a file of lines name = query, or name " +
                   "another with --searches");
}

std::string default_searches_folder() { return user_configuration_folder() + "/searches.d"; }

}  // namespace clipfile
