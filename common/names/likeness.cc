// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/likeness.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace clipfile {
namespace {

constexpr std::size_t most_sounds = 64;

/// What it costs to read one sound for the other, in one script and across scripts.
struct Exchange {
  char a;
  char b;
  double one_script;
  double across;
};

constexpr double different_consonant = 1.2;

constexpr auto exchanges = std::to_array<Exchange>({
    {'s', 'z', .15, .08}, {'z', 'T', .15, .10}, {'s', 'T', .30, .20}, {'s', 'S', .35, .20},
    {'z', 'Z', .20, .10}, {'z', 'J', .25, .10}, {'s', 'C', .40, .25}, {'z', 'C', .40, .30},
    {'S', 'Z', .22, .20}, {'S', 'C', .40, .25}, {'T', 'C', .35, .20}, {'Z', 'J', .15, .10},
    {'C', 'J', .30, .20}, {'Z', 'C', .40, .30}, {'T', 'J', .40, .25}, {'S', 'T', .40, .30},
    {'s', 'J', .40, .30}, {'s', 'Z', .30, .20}, {'S', 'z', .34, .25}, {'S', 'J', .40, .30},
    {'q', 'k', .10, .02}, {'q', 's', .15, .05}, {'q', 'T', .10, .03}, {'q', 'C', .10, .05},
    {'q', 'S', .30, .20}, {'q', 'z', .30, .20}, {'c', 'q', .10, .08}, {'q', 'Q', .10, .10},
    {'q', 'g', .35, .30}, {'q', 'G', .35, .30}, {'q', 'J', .30, .20}, {'q', 'x', .30, .20},
    {'c', 'k', .25, .10}, {'c', 'C', .05, .00}, {'c', 'S', .20, .05}, {'c', 'x', .15, .05},
    {'c', 'h', .30, .20}, {'c', 'T', .35, .25}, {'c', 's', .30, .20}, {'c', 'J', .30, .20},
    {'j', 'Z', .15, .05}, {'j', 'J', .10, .02}, {'j', 'z', .25, .20}, {'j', 'i', .10, .05},
    {'j', 'x', .30, .20}, {'j', 'h', .30, .30}, {'j', 'S', .30, .25}, {'j', 'C', .40, .30},
    {'J', 'g', .35, .12}, {'J', 'G', .40, .30}, {'g', 'Z', .40, .12}, {'k', 'g', .28, .28},
    {'k', 'Q', .05, .05}, {'g', 'Q', .15, .10}, {'G', 'Q', .15, .15}, {'k', 'x', .20, .15},
    {'h', 'x', .14, .05}, {'k', 'h', .60, .40}, {'g', 'h', .50, .40}, {'G', 'g', .00, .00},
    {'G', 'h', .10, .10}, {'G', 'x', .30, .30}, {'G', 'k', .30, .30}, {'g', 'x', .28, .28},
    {'x', 'Q', .28, .20}, {'v', 'w', .00, .00}, {'v', 'f', .15, .15}, {'w', 'f', .20, .20},
    {'w', 'u', .15, .10}, {'v', 'u', .40, .30}, {'w', 'o', .40, .30}, {'Y', 't', .00, .00},
    {'X', 'Z', .30, .20}, {'X', 'J', .40, .25}, {'X', 'c', .35, .25}, {'X', 'q', .15, .05},
    {'X', 'C', .45, .30}, {'X', 'T', .30, .20}, {'X', 'S', .35, .20}, {'X', 'z', .26, .05},
    {'X', 's', .00, .00}, {'c', 'j', .30, .20}, {'Y', 'c', .30, .12}, {'Y', 'C', .30, .20},
    {'Y', 'q', .40, .25}, {'a', 'o', .55, .65}, {'a', 'e', .50, .35}, {'e', 'i', .45, .35},
    {'o', 'u', .45, .55}, {'e', 'o', .50, .35}, {'a', 'i', .60, .60}, {'a', 'u', .60, .45},
    {'i', 'o', .70, .70}, {'i', 'u', .65, .65}, {'e', 'u', .65, .65},
});

constexpr bool is_vowel(char sound) {
  return sound == 'a' || sound == 'e' || sound == 'i' || sound == 'o' || sound == 'u';
}

/// Exchanges by the two sounds, for ASCII.
struct CostTable {
  static constexpr std::size_t letters = 128;
  std::array<std::array<float, letters>, letters> cost;

  explicit CostTable(Scripts scripts) : cost() {
    for (std::size_t a = 0; a < letters; ++a) {
      cost[a].fill(static_cast<float>(different_consonant));
      cost[a][a] = 0;
    }
    for (const Exchange& row : exchanges) {
      const double value = scripts == Scripts::one ? row.one_script : row.across;
      const auto a = static_cast<std::size_t>(row.a);
      const auto b = static_cast<std::size_t>(row.b);
      cost[a][b] = cost[b][a] = static_cast<float>(value);
    }
  }
};

const CostTable& table_for(Scripts scripts) {
  static const CostTable one_script(Scripts::one);
  static const CostTable across(Scripts::two);
  return scripts == Scripts::one ? one_script : across;
}

bool is_hushing(char sound) {
  return std::string_view("SCcZJq").find(sound) != std::string_view::npos;
}

/// A spelling, seen from one of its sounds.
struct Place {
  std::string_view sounds;
  std::size_t at;

  char sound() const { return sounds[at]; }
  char before() const { return at == 0 ? '\0' : sounds[at - 1]; }
  char after() const { return at + 1 == sounds.size() ? '\0' : sounds[at + 1]; }
};

double exchange_cost(const Place& a, const Place& b, const CostTable& table, bool across) {
  constexpr double yo = .1;  // Gorbachev, Gorbatschow
  const auto either = [&](char one, char other) {
    return (a.sound() == one && b.sound() == other) || (a.sound() == other && b.sound() == one);
  };
  if (either('e', 'o') && (is_hushing(a.before()) || is_hushing(b.before()))) return yo;
  if (either('a', 'e') && a.after() == 'i' && b.after() == 'i') return .2;   // Hussein, Hussain
  if (a.at == 0 && b.at == 0 && either('s', 'z')) return across ? .85 : .6;  // Sakharov, Zakharov
  return table.cost[static_cast<unsigned char>(a.sound()) & 0x7F]
                   [static_cast<unsigned char>(b.sound()) & 0x7F];
}

double cost_of_lone_vowel(const Place& place, bool across) {
  const char sound = place.sound();
  const bool last = place.after() == '\0';
  const bool beside_vowel = is_vowel(place.before()) || is_vowel(place.after());
  if (sound == 'i' && is_hushing(place.before()) && is_vowel(place.after())) return .1;
  if (sound == 'i' && place.after() == 'e') return .15;  // Yeltsin, Eltsin
  if (sound == 'i' && beside_vowel) return across ? .35 : .4;
  if (sound == 'e' && last) return across || place.sounds.ends_with("ine") ? .1 : .4;  // Poutine
  if (across) return beside_vowel ? .4 : sound == 'e' ? .5 : .8;
  return .7;
}

/// Of a sound that only one of the spellings has.
double lone_cost(const Place& place, bool across) {
  const char sound = place.sound();
  if (is_vowel(sound)) return cost_of_lone_vowel(place, across);
  if (sound == 'h' && place.at > 0) return across || !is_vowel(place.after()) ? .15 : .3;
  if (sound == 'j' || sound == 'w') return .4;
  if (sound == 'C' && place.before() == 'S') return .2;  // Kruschev
  if (sound == 'g' && place.before() == 'n' && place.after() == '\0') return across ? .2 : 1;
  return 1;
}

}  // namespace

double likeness(std::string_view a, std::string_view b, Scripts scripts) {
  a = a.substr(0, most_sounds);
  b = b.substr(0, most_sounds);
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer == 0) return 1;
  const bool across = scripts == Scripts::two;
  const CostTable& table = table_for(scripts);
  std::array<double, most_sounds + 1> row{};
  for (std::size_t j = 0; j < b.size(); ++j) row[j + 1] = row[j] + lone_cost({b, j}, across);
  for (std::size_t i = 0; i < a.size(); ++i) {
    double diagonal = row[0];
    const double without = lone_cost({a, i}, across);
    row[0] += without;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const double exchanged = diagonal + exchange_cost({a, i}, {b, j}, table, across);
      diagonal = row[j + 1];
      row[j + 1] = std::min({exchanged, row[j + 1] + without, row[j] + lone_cost({b, j}, across)});
    }
  }
  return std::max(0.0, 1 - row[b.size()] / static_cast<double>(longer));
}

}  // namespace clipfile
