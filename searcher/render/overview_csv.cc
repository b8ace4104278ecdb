// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <cstdio>
#include <ostream>

#include "common/calendar.h"
#include "searcher/render/csv.h"
#include "searcher/render/overview.h"

namespace clipfile {
namespace {

constexpr std::string_view line_end = "\r\n";

void write_row(std::ostream& out, std::string_view counted_by, std::string_view value,
               std::uint64_t articles) {
  out << csv_field(counted_by) << ',' << csv_field(value) << ',' << articles << ",,," << line_end;
}

void write_row(std::ostream& out, TimeUnit kind, const TimelineUnit& unit) {
  std::array<char, 64> mean{};
  if (unit.mean) std::snprintf(mean.data(), mean.size(), "%.2f", *unit.mean);
  out << name_of(kind) << ',' << format_iso_day(unit.first) << ',' << unit.articles << ','
      << unit.inferred << ',' << mean.data() << ',' << (unit.burst ? "true" : "false") << line_end;
}

}  // namespace

void write_overview_csv(std::ostream& out, const Overview& overview) {
  out << "counted_by,value,articles,inferred,mean_before,burst" << line_end;
  for (const Facet& facet : overview.facets) {
    for (const FacetValue& value : facet.values) {
      write_row(out, facet.field, value.value, value.articles);
    }
    if (facet.without > 0) write_row(out, facet.field, "", facet.without);
  }
  if (overview.timeline) {
    for (const TimelineUnit& unit : overview.timeline->units) {
      write_row(out, overview.timeline->unit, unit);
    }
  }
  if (!overview.related) return;
  for (const RelatedWord& word : *overview.related)
    write_row(out, "related", word.word, word.articles);
}

}  // namespace clipfile
