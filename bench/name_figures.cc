// Measures on a list of names how many spellings of each are found, and how many names are
// returned. SPDX-License-Identifier: GPL-2.0-or-later
//
// usage: name_figures LIST.jsonl [--misses]
//
// A line of LIST is {"native": "рябков", "counts": {"ryabkov": 12, "riabkov": 2}}. Spellings of
// count 2 and more are filed together; each native name that has some is asked for.

#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "common/names/reading.h"
#include "common/text/folding.h"

namespace {

using namespace clipfile;

constexpr int least_count = 2;

using Spellings = std::set<std::string>;

struct List {
  std::map<std::string, Spellings> asked;  // for each native name those to be found
  std::map<std::string, Reading> filed;
  std::map<std::string, Spellings> by_key;
};

List read_list(const std::string& file) {
  List list;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const auto record = nlohmann::json::parse(line);
    for (const auto& [spelling, count] : record["counts"].items()) {
      const std::string folded = fold_word(spelling);
      Reading reading = read_name(folded);
      if (count.get<int>() < least_count || reading.sounds.empty()) continue;
      list.asked[fold_word(record["native"].get<std::string>())].insert(folded);
      for (const std::string& key : keys_to_file(reading)) list.by_key[key].insert(folded);
      list.filed.emplace(folded, std::move(reading));
    }
  }
  return list;
}

Spellings find(const List& list, const Reading& asked) {
  Spellings found;
  for (const std::string& key : keys_to_ask(asked)) {
    const auto filed = list.by_key.find(key);
    if (filed == list.by_key.end()) continue;
    for (const std::string& spelling : filed->second) {
      if (compare(asked, list.filed.at(spelling)).kinship == Kinship::same) found.insert(spelling);
    }
  }
  return found;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: name_figures LIST.jsonl [--misses]\n";
    return 2;
  }
  const List list = read_list(argv[1]);
  double wanted = 0;
  double right = 0;
  double returned = 0;
  for (const auto& [native, spellings] : list.asked) {
    const Spellings found = find(list, read_name(native));
    wanted += static_cast<double>(spellings.size());
    returned += static_cast<double>(found.size());
    for (const std::string& spelling : spellings) {
      right += found.contains(spelling) ? 1 : 0;
      if (argc > 2 && !found.contains(spelling)) std::cout << native << ' ' << spelling << '\n';
    }
  }
  const auto asked = static_cast<double>(list.asked.size());
  std::cout << list.asked.size() << " names asked, " << list.filed.size()
            << " spellings filed: recall " << right / wanted << ", names returned "
            << returned / asked << '\n';
  return 0;
}
