// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/json.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "common/article_json.h"
#include "common/calendar.h"
#include "common/ocr_mark.h"

namespace clipfile {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format_version = 1;

std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Json ranges_json(const std::vector<ByteRange>& ranges) {
  Json list = Json::array();
  for (const ByteRange& range : ranges) list.push_back({range.begin, range.end});
  return list;
}

Json published_json(const Citation& citation) {
  if (!citation.published) return nullptr;
  return {{"date", format_iso_day(citation.published->day)},
          {"source", citation.published->source},
          {"confidence", name_of(citation.published->confidence)}};
}

void add_citation(Json& json, const Article& article) {
  const Citation& citation = article.citation;
  json["id"] = article.id;
  json["path"] = article.path;
  json["part"] = article.part;
  json["headline"] = citation.headline;
  json["deck"] = citation.deck;
  json["byline"] = citation.byline;
  json["publication"] = citation.publication;
  json["section"] = citation.section;
  json["place"] = citation.place;
  json["language"] = citation.language;
  json["url"] = citation.url;
  json["published"] = published_json(citation);
  json["type"] = article.type;
  if (const auto confidence = ocr_confidence(article)) json["ocr_confidence"] = *confidence;
}

Json citations_json(const std::vector<Article>& articles) {
  Json list = Json::array();
  for (const Article& article : articles) {
    list.emplace_back();
    add_citation(list.back(), article);
  }
  return list;
}

Json result_json(const Answer& answer, const Result& result) {
  Json json;
  json["format"] = format_version;
  if (!answer.query_id.empty()) json["query_id"] = answer.query_id;
  json["rank"] = result.rank;
  json["score"] = result.score;
  add_citation(json, result.article);
  json["passage"] = result.passage;
  json["passages"] = result.passages;
  if (result.page > 0) json["page"] = result.page;
  json["begin"] = result.range.begin;
  json["end"] = result.range.end;
  json["text"] = result.text;
  json["highlights"] = ranges_json(result.highlights);
  json["headline_highlights"] = ranges_json(result.headline_highlights);
  json["holds_all"] = result.holds_all;
  json["lacks"] = result.lacks;
  if (!result.similar.empty()) json["similar"] = citations_json(result.similar);
  if (!result.reprints.empty()) json["reprints"] = citations_json(result.reprints);
  if (!result.before.empty()) json["before"] = result.before;
  if (!result.behind.empty()) json["behind"] = result.behind;
  return json;
}

Json spellings_json(const std::vector<NameSpelling>& spellings) {
  Json list = Json::array();
  for (const NameSpelling& one : spellings) {
    list.push_back({{"spelling", one.term}, {"articles", one.articles}});
  }
  return list;
}

Json names_json(const std::vector<NameExpansion>& names) {
  Json list = Json::array();
  for (const NameExpansion& name : names) {
    list.push_back({{"typed", name.typed},
                    {"also", spellings_json(name.same)},
                    {"offered", spellings_json(name.doubtful)}});
  }
  return list;
}

Json counts_json(const std::vector<PartCount>& counts) {
  Json list = Json::array();
  for (const PartCount& one : counts)
    list.push_back({{"part", one.part}, {"articles", one.articles}});
  return list;
}

Json suggestions_json(const std::vector<Suggestion>& suggestions) {
  Json list = Json::array();
  for (const Suggestion& one : suggestions) {
    Json words = Json::array();
    for (const SuggestedWord& word : one.words) {
      words.push_back({{"word", word.word}, {"articles", word.articles}});
    }
    list.push_back({{"typed", one.of.typed},
                    {"field", one.of.field},
                    {"articles", one.articles},
                    {"words", std::move(words)}});
  }
  return list;
}

Json try_json(const Advice& advice) {
  if (advice.query.empty()) return nullptr;
  return {{"query", advice.query}, {"articles", advice.articles}};
}

Json summary_json(const Answer& answer) {
  return {{"query", answer.query},
          {"understood", answer.understood},
          {"articles", answer.articles},
          {"passages", answer.passages},
          {"passages_exact", answer.passages_exact},
          {"shown", answer.shown()},
          {"similar", answer.similar},
          {"similar_exact", answer.similar_exact},
          {"indexed", answer.indexed},
          {"names", names_json(answer.names)},
          {"passed_over", answer.passed_over},
          {"unknown", answer.unknown},
          {"suggestions", suggestions_json(answer.advice.suggestions)},
          {"parts", counts_json(answer.advice.parts)},
          {"try", try_json(answer.advice)},
          {"seconds", answer.seconds}};
}

Json quote_json(const QuoteResult& result) {
  Json json;
  json["format"] = format_version;
  json["rank"] = result.rank;
  json["speaker"] = result.speaker;
  json["certainty"] = result.certainty == SpeakerCertainty::named ? "named" : "inferred";
  json["quote"] = result.text;
  json["highlights"] = ranges_json(result.highlights);
  json["begin"] = result.range.begin;
  json["end"] = result.range.end;
  json["paragraph"] = result.paragraph;
  add_citation(json, result.article);
  return json;
}

Json quotes_summary_json(const QuoteAnswer& answer) {
  return {{"query", answer.asked.query},
          {"understood", answer.asked.understood},
          {"articles", answer.asked.articles},
          {"shown", answer.shown()},
          {"complete", answer.complete}};
}

/// The lines of a dumped value, each with `indent` before it.
std::string indented(const std::string& lines, const std::string& indent) {
  std::string text = indent;
  for (const char c : lines) {
    text += c;
    if (c == '\n') text += indent;
  }
  return text;
}

/// Up to the list of results, whose members are written one by one.
void open_document(std::ostream& out, const Answer& answer) {
  out << "{\n  \"format\": " << format_version << ",\n";
  if (!answer.query_id.empty()) out << "  \"query_id\": " << dump(answer.query_id, -1) << ",\n";
  out << "  \"results\": [";
}

}  // namespace

void JsonRenderer::begin(const Answer& /*answer*/) { empty_ = true; }

void JsonRenderer::add(const Answer& answer, const Result& result) {
  if (empty_) open_document(out_, answer);
  out_ << (empty_ ? "\n" : ",\n") << indented(dump(result_json(answer, result), 2), "    ");
  empty_ = false;
}

void JsonRenderer::end(const Answer& answer) {
  if (empty_ && answer.query_id.empty()) return;
  if (empty_) open_document(out_, answer);
  out_ << (empty_ ? "],\n" : "\n  ],\n")
       << "  \"summary\": " << indented(dump(summary_json(answer), 2), "  ").substr(2) << "\n}\n";
}

void JsonLinesRenderer::add(const Answer& answer, const Result& result) {
  out_ << dump(result_json(answer, result), -1) << '\n';
}

void JsonLinesRenderer::end(const Answer& answer) {
  if (answer.shown() == 0 && !batch_) return;
  Json summary;
  summary["format"] = format_version;
  if (!answer.query_id.empty()) summary["query_id"] = answer.query_id;
  summary["summary"] = summary_json(answer);
  out_ << dump(summary, -1) << '\n';
}

void JsonQuoteRenderer::add(const QuoteResult& result) {
  if (empty_) out_ << "{\n  \"format\": " << format_version << ",\n  \"quotes\": [";
  out_ << (empty_ ? "\n" : ",\n") << indented(dump(quote_json(result), 2), "    ");
  empty_ = false;
}

void JsonQuoteRenderer::end(const QuoteAnswer& answer) {
  if (empty_) return;
  out_ << "\n  ],\n  \"summary\": "
       << indented(dump(quotes_summary_json(answer), 2), "  ").substr(2) << "\n}\n";
}

void JsonLinesQuoteRenderer::add(const QuoteResult& result) {
  out_ << dump(quote_json(result), -1) << '\n';
}

void JsonLinesQuoteRenderer::end(const QuoteAnswer& answer) {
  if (answer.shown() == 0) return;
  const Json last = {{"format", format_version}, {"summary", quotes_summary_json(answer)}};
  out_ << dump(last, -1) << '\n';
}

std::string write_result_json(const Answer& answer, const Result& result) {
  return dump(result_json(answer, result), -1);
}

std::string write_query_error_json(std::string_view query_id, std::string_view query,
                                   std::string_view error) {
  const Json json = {
      {"format", format_version}, {"query_id", query_id}, {"query", query}, {"error", error}};
  return dump(json, -1);
}

}  // namespace clipfile
