// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/overview_options.h"

#include <string>

namespace clipfile {
namespace {

const FacetField* facet_named(const std::string& name) {
  const FacetField* field = find_facet_field(name);
  if (field) return field;
  std::string known;
  for (const FacetField& one : facet_fields()) {
    known += (known.empty() ? "" : ", ") + std::string(one.name);
  }
  throw UsageError("--facet " + name + ": takes one of " + known);
}

/// Nothing for "auto".
std::optional<TimeUnit> unit_of(const TypedOptions& typed) {
  return typed.choice<std::optional<TimeUnit>>("timeline",
                                               {{"auto", std::nullopt},
                                                {"day", TimeUnit::day},
                                                {"week", TimeUnit::week},
                                                {"month", TimeUnit::month},
                                                {"year", TimeUnit::year}},
                                               std::nullopt);
}

void require_company(const TypedOptions& typed) {
  std::string own = "--related";
  for (const char* option : {"timeline", "facet"}) {
    if (typed.has(option)) own = "--" + std::string(option);
  }
  for (const char* other :
       {"count", "list", "null", "queries", "quotes", "per-article", "offset", "sort", "like"}) {
    if (typed.is_typed(other)) {
      throw UsageError("--" + std::string(other) + ": does not go with " + own);
    }
  }
  const std::string format = typed.text("format", "text");
  if (format != "text" && format != "json" && format != "jsonl" && format != "csv") {
    throw UsageError(own + ": --format is text, json, jsonl or csv");
  }
  if (typed.has("related") && typed.arguments().empty()) {
    throw UsageError("--related: needs a query: words are related to what it finds");
  }
}

}  // namespace

OverviewRequest take_overview(const TypedOptions& typed) {
  require_company(typed);
  OverviewRequest wanted;
  for (const std::string& name : typed.texts("facet")) wanted.facets.push_back(facet_named(name));
  wanted.related = typed.has("related");
  wanted.timeline = typed.has("timeline");
  if (wanted.timeline) wanted.unit = unit_of(typed);
  return wanted;
}

}  // namespace clipfile
