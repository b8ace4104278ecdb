// SPDX-License-Identifier: GPL-2.0-or-later
// Feeds any bytes to what finds copies of a story: its words, shingles and sketch, and sketches of
// an index that may be damaged.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/copies/shingles.h"
#include "common/copies/sketch.h"
#include "searcher/collapse/compared_story.h"
#include "searcher/collapse/reprints.h"
#include "searcher/collapse/sketch_table.h"

namespace {

using namespace clipfile;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_sketches(std::string_view first, std::string_view second) {
  const auto one = read_sketch(first);
  const auto other = read_sketch(second);
  if (!one || !other) return;
  require(write_sketch(*one) == first || first.empty());
  const SketchOverlap there = compare(*one, *other);
  const SketchOverlap back = compare(*other, *one);
  require(there.shared == back.shared && there.shared <= most_sketch_values);
  SketchTable table;
  table.add(*one);
  const bool found = !table.find(*other).empty();
  require(found == (may_be_copies(*one, *other) && there.shared > 0));
  if (found) require(table.touches(second));
}

void check_stories(std::string_view first, std::string_view second) {
  const ComparedStory one = read_story({}, first);
  const ComparedStory other = read_story({}, second);
  require(are_copies(one, one) == !one.shingles.empty());
  require(are_copies(one, other) == are_copies(other, one));
  const Sketch sketch = make_sketch(one.shingles);
  require(read_sketch(write_sketch(sketch)) == sketch);
  require(compare(sketch, sketch).shared == sketch.values.size());
  ShownParagraphs shown;
  require(!shown.find_or_add(first));
  require(shown.find_or_add(first).has_value() == !hash_paragraphs(first).empty());
  shown.find_or_add(second);
}

}  // namespace

/// Two stories or two sketches, one behind the other: a letter, how long the first is, their bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 2, size - 2);
  const std::size_t middle = bytes.size() * data[1] / 255;
  if (data[0] == 's') {
    check_sketches(bytes.substr(0, middle), bytes.substr(middle));
  } else {
    check_stories(bytes.substr(0, middle), bytes.substr(middle));
  }
  return 0;
}
