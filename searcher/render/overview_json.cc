// SPDX-License-Identifier: GPL-2.0-or-later
#include <nlohmann/json.hpp>
#include <ostream>

#include "common/article_json.h"
#include "common/calendar.h"
#include "searcher/render/overview.h"

namespace clipfile {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format_version = 1;

std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Json facet_json(const Facet& facet) {
  Json values = Json::array();
  for (const FacetValue& value : facet.values) {
    values.push_back({{"value", value.value}, {"articles", value.articles}});
  }
  return {{"field", facet.field},
          {"values", std::move(values)},
          {"more", facet.more},
          {"without", facet.without}};
}

void add_unit(Json& json, const TimelineUnit& unit) {
  json["begin"] = format_iso_day(unit.first);
  json["end"] = format_iso_day(unit.last);
  json["articles"] = unit.articles;
  json["inferred"] = unit.inferred;
  json["mean_before"] = unit.mean ? Json(*unit.mean) : Json(nullptr);
  json["burst"] = unit.burst;
}

Json mention_json(const std::optional<Article>& article) {
  if (!article) return nullptr;
  const auto& published = article->citation.published;
  return {{"id", article->id},
          {"path", article->path},
          {"part", article->part},
          {"headline", article->citation.headline},
          {"publication", article->citation.publication},
          {"date", published ? Json(format_iso_day(published->day)) : Json(nullptr)},
          {"confidence", published ? Json(name_of(published->confidence)) : Json(nullptr)}};
}

void add_totals(Json& json, const Timeline& timeline) {
  json["dated"] = timeline.dated;
  json["undated"] = timeline.undated;
  json["first_mention"] = mention_json(timeline.first_mention);
}

Json timeline_json(const Timeline& timeline) {
  Json json;
  json["unit"] = name_of(timeline.unit);
  json["units"] = Json::array();
  for (const TimelineUnit& unit : timeline.units) {
    Json one;
    add_unit(one, unit);
    json["units"].push_back(std::move(one));
  }
  add_totals(json, timeline);
  return json;
}

Json related_json(const std::vector<RelatedWord>& related) {
  Json words = Json::array();
  for (const RelatedWord& word : related) {
    words.push_back({{"word", word.word}, {"articles", word.articles}, {"indexed", word.indexed}});
  }
  return words;
}

Json summary_json(const Overview& overview) {
  const Answer& asked = overview.asked;
  return {
      {"query", asked.query},     {"understood", asked.understood},   {"articles", asked.articles},
      {"indexed", asked.indexed}, {"passed_over", asked.passed_over}, {"unknown", asked.unknown},
      {"seconds", asked.seconds}};
}

void write_line(std::ostream& out, const Json& json) { out << dump(json, -1) << '\n'; }

void write_lines(std::ostream& out, const Facet& facet) {
  const auto write = [&](const Json& value, std::uint64_t articles) {
    write_line(out, {{"format", format_version},
                     {"facet", facet.field},
                     {"value", value},
                     {"articles", articles}});
  };
  for (const FacetValue& value : facet.values) write(value.value, value.articles);
  if (facet.without > 0) write(nullptr, facet.without);
}

}  // namespace

void write_overview_json(std::ostream& out, const Overview& overview) {
  Json json;
  json["format"] = format_version;
  json["facets"] = Json::array();
  for (const Facet& facet : overview.facets) json["facets"].push_back(facet_json(facet));
  if (overview.timeline) json["timeline"] = timeline_json(*overview.timeline);
  if (overview.related) json["related"] = related_json(*overview.related);
  json["summary"] = summary_json(overview);
  out << dump(json, 2) << '\n';
}

void write_overview_json_lines(std::ostream& out, const Overview& overview) {
  for (const Facet& facet : overview.facets) write_lines(out, facet);
  Json summary = summary_json(overview);
  if (overview.timeline) {
    for (const TimelineUnit& unit : overview.timeline->units) {
      Json line = {{"format", format_version}, {"timeline", name_of(overview.timeline->unit)}};
      add_unit(line, unit);
      write_line(out, line);
    }
    add_totals(summary, *overview.timeline);
  }
  if (overview.related) {
    for (const RelatedWord& word : *overview.related) {
      write_line(out, {{"format", format_version},
                       {"related", word.word},
                       {"articles", word.articles},
                       {"indexed", word.indexed}});
    }
  }
  write_line(out, {{"format", format_version}, {"summary", std::move(summary)}});
}

}  // namespace clipfile
