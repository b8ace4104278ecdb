// SPDX-License-Identifier: GPL-2.0-or-later
// Feeds any bytes to what reads words as names: sounds, keys, likeness, case endings, and tables of
// equivalents.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/names/equivalents.h"
#include "common/names/likeness.h"
#include "common/names/name_key.h"
#include "common/names/reading.h"
#include "common/text/folding.h"

namespace {

using namespace clipfile;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_keys(const Reading& reading) {
  constexpr std::size_t most = 4;
  for (const std::string& sounds : reading.sounds) {
    for (const std::string& key : keys_of(sounds, most)) require(key.size() >= 2);
    require(keys_of(sounds, most).size() <= most);
  }
  require(keys_to_file(reading).size() <= 2 * most + 2);
  require(keys_to_ask(reading).size() >= keys_to_file(reading).size());
}

void check_pair(const Reading& a, const Reading& b) {
  const Comparison there = compare(a, b);
  require(there.likeness >= 0 && there.likeness <= 1);
  for (const std::string& one : a.sounds) {
    require(likeness(one, one, Scripts::one) == 1);
    for (const std::string& other : b.sounds) {
      const double alike = likeness(one, other, Scripts::two);
      require(alike >= 0 && alike <= 1);
    }
  }
}

void check_table(std::string_view table) try {
  Equivalents names;
  names.add(table, "fuzz");
} catch (const EquivalentsError&) {
}

}  // namespace

/// Two words with a line's end between, raw and folded; or a table.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] == 't') {
    check_table(text);
    return 0;
  }
  const auto middle = std::min(text.find('\n'), text.size());
  const std::string_view first = text.substr(0, middle);
  const std::string_view second = text.substr(std::min(middle + 1, text.size()));
  const Reading raw[] = {read_name(first), read_name(second)};
  const Reading folded[] = {read_name(fold_word(first)), read_name(fold_word(second))};
  check_keys(folded[0]);
  check_keys(folded[1]);
  check_pair(raw[0], raw[1]);
  check_pair(folded[0], folded[1]);
  return 0;
}
