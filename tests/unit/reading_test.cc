// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/reading.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

#include "common/text/folding.h"

namespace clipfile {
namespace {

Kinship kinship(std::string_view a, std::string_view b) {
  return compare(read_name(fold_word(a)), read_name(fold_word(b))).kinship;
}

TEST(CompareNames, FindsThePersonAndNotTheOther) {
  const struct {
    std::string_view a;
    std::string_view b;
    Kinship kinship;
  } rows[] = {
      {"Ryabkov", "Рябков", Kinship::same},
      {"Ryabkov", "Riabkov", Kinship::same},
      {"Ryabkov", "Rjabkow", Kinship::same},
      {"Ryabkov", "Рябкова", Kinship::same},
      {"Ryabkov", "Rybakov", Kinship::other},
      {"Ryabkov", "Рыбаков", Kinship::other},
      {"Zelensky", "Selenskyj", Kinship::same},
      {"Zelensky", "Зеленського", Kinship::same},
      {"Gaddafi", "Qadhafi", Kinship::same},
      {"Khrushchev", "Хрущёва", Kinship::same},
      {"Khrushchev", "Chruschtschow", Kinship::same},
      {"Gorbachev", "Gorbatjov", Kinship::same},
      {"Katja", "Катя", Kinship::same},
      {"Tusk", "Tuskiem", Kinship::same},
      {"Ryabkov", "Ryabkova", Kinship::doubtful},
      {"Sakharov", "Zakharov", Kinship::doubtful},
      {"Песков", "Пешков", Kinship::doubtful},
      {"谈", "谈", Kinship::other},
  };
  for (const auto& row : rows) EXPECT_EQ(kinship(row.a, row.b), row.kinship) << row.a << row.b;
}

TEST(KeysToFile, HoldTheKeyOfTheNominative) {
  const auto filed = keys_to_file(read_name("рябковым"));
  const auto asked = keys_to_ask(read_name("ryabkov"));
  EXPECT_TRUE(std::any_of(asked.begin(), asked.end(), [&](const std::string& key) {
    return std::find(filed.begin(), filed.end(), key) != filed.end();
  }));
  EXPECT_TRUE(keys_to_file(read_name("g20")).empty());
}

struct Person {
  std::vector<Reading> spellings;
};

std::vector<Person> read_people() {
  std::ifstream in(CLIPFILE_SOURCE_DIR "/tests/data/names/people.txt");
  std::vector<Person> people;
  std::set<std::string> known;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    Person person;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
      const std::string folded = fold_word(word);
      if (known.insert(folded).second) person.spellings.push_back(read_name(folded));
    }
    people.push_back(std::move(person));
  }
  return people;
}

bool share_a_key(const Reading& asked, const Reading& filed) {
  const auto keys = keys_to_file(filed);
  const auto wanted = keys_to_ask(asked);
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  });
}

bool is_found(const Reading& asked, const Reading& filed) {
  return compare(asked, filed).kinship == Kinship::same && share_a_key(asked, filed);
}

/// Of all pairs of spellings, asked for by each spelling of each second person.
struct Figures {
  double wanted = 0;
  double found = 0;
  double wrong = 0;
};

Figures measure(const std::vector<Person>& people, std::size_t first) {
  Figures figures;
  for (std::size_t asked = first; asked < people.size(); asked += 2) {
    for (const Reading& spelling : people[asked].spellings) {
      for (std::size_t other = 0; other < people.size(); ++other) {
        for (const Reading& filed : people[other].spellings) {
          if (&filed == &spelling || people[asked].spellings.size() < 2) continue;
          figures.wanted += asked == other;
          (asked == other ? figures.found : figures.wrong) += is_found(spelling, filed);
        }
      }
    }
  }
  return figures;
}

TEST(CompareNames, HoldsItsFiguresOnPeopleInTheNews) {
  const std::vector<Person> people = read_people();
  ASSERT_GT(people.size(), 60U);
  // Tuning looked at the errors of the first half only.
  const double least_recall[] = {.95, .92};
  for (const std::size_t half : {0U, 1U}) {
    const Figures figures = measure(people, half);
    EXPECT_GE(figures.found / figures.wanted, least_recall[half]);
    EXPECT_GE(figures.found / (figures.found + figures.wrong), .97);
  }
}

}  // namespace
}  // namespace clipfile
