// Prints the answers to a batch of queries under other ranking settings, for bench/relevance.py
// and for tuning. SPDX-License-Identifier: GPL-2.0-or-later
//
// usage: ranking_experiment INDEX QUERIES trec|jsonl [setting=value ...]

#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <string>

#include "searcher/answer/batch.h"
#include "searcher/answer/search.h"
#include "searcher/query/query_error.h"
#include "searcher/render/render.h"

namespace {

using namespace clipfile;

using Setter = std::function<void(SearchRequest&, double)>;

std::size_t whole(double value) { return static_cast<std::size_t>(value); }

const std::map<std::string, Setter>& setters() {
  static const std::map<std::string, Setter> all = {
      {"article_k1", [](SearchRequest& r, double v) { r.settings.article_k1 = v; }},
      {"article_b", [](SearchRequest& r, double v) { r.settings.article_b = v; }},
      {"passage_k1", [](SearchRequest& r, double v) { r.settings.passage_k1 = v; }},
      {"passage_b", [](SearchRequest& r, double v) { r.settings.passage_b = v; }},
      {"rescored_articles",
       [](SearchRequest& r, double v) { r.settings.rescored_articles = whole(v); }},
      {"proximity_weight", [](SearchRequest& r, double v) { r.settings.proximity_weight = v; }},
      {"article_weight", [](SearchRequest& r, double v) { r.settings.article_weight = v; }},
      {"in_order_factor", [](SearchRequest& r, double v) { r.settings.in_order_factor = v; }},
      {"neighbour_weight", [](SearchRequest& r, double v) { r.settings.neighbour_weight = v; }},
      {"feedback", [](SearchRequest& r, double v) { r.settings.feedback = v != 0; }},
      {"feedback_articles",
       [](SearchRequest& r, double v) { r.settings.feedback_articles = whole(v); }},
      {"feedback_longest", [](SearchRequest& r, double v) { r.settings.feedback_longest = v; }},
      {"feedback_terms", [](SearchRequest& r, double v) { r.settings.feedback_terms = whole(v); }},
      {"feedback_share_terms",
       [](SearchRequest& r, double v) { r.settings.feedback_share_terms = whole(v); }},
      {"feedback_weight", [](SearchRequest& r, double v) { r.settings.feedback_weight = v; }},
      {"feedback_candidates",
       [](SearchRequest& r, double v) { r.settings.feedback_candidates = whole(v); }},
      {"feedback_least_articles",
       [](SearchRequest& r, double v) { r.settings.feedback_least_articles = whole(v); }},
      {"feedback_article_weight",
       [](SearchRequest& r, double v) { r.settings.feedback_article_weight = v; }},
      {"feedback_steepness", [](SearchRequest& r, double v) { r.settings.feedback_steepness = v; }},
      {"as_typed_weight", [](SearchRequest& r, double v) { r.settings.as_typed_weight = v; }},
      {"feedback_share", [](SearchRequest& r, double v) { r.settings.feedback_share = v; }},
      {"other_form_weight", [](SearchRequest& r, double v) { r.settings.other_form_weight = v; }},
      {"exact",
       [](SearchRequest& r, double v) {
         r.compile.exact = v != 0;
         if (v != 0) r.settings.feedback = false;
       }},
      {"names", [](SearchRequest& r, double v) { r.compile.names = v != 0; }},
      {"any",
       [](SearchRequest& r, double v) {
         if (v != 0) r.compile.tiers = Tiers::any;
       }},
  };
  return all;
}

void set(SearchRequest& request, const std::string& assignment) {
  const auto equals = assignment.find('=');
  const auto setter = setters().find(assignment.substr(0, equals));
  if (setter == setters().end()) throw std::invalid_argument(assignment + ": no such setting");
  setter->second(request, std::stod(assignment.substr(equals + 1)));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: ranking_experiment INDEX QUERIES trec|jsonl [setting=value ...]\n";
    return 2;
  }
  const bool by_article = std::string(argv[3]) == "trec";
  SearchRequest request;
  request.ranking.passages = by_article ? 1000 : 10;
  request.ranking.per_article = by_article ? 1 : 0;
  for (int i = 4; i < argc; ++i) set(request, argv[i]);
  Searcher searcher({argv[1]});
  const auto renderer = make_renderer(
      std::cout,
      {.format = by_article ? OutputFormat::trec : OutputFormat::json_lines, .batch = true});
  std::ifstream queries(argv[2]);
  for_each_query(queries, [&](const BatchQuery& asked) {
    try {
      Answer answer = searcher.answer(asked.query, request);
      answer.query_id = asked.id;
      renderer->render(answer);
    } catch (const query::QueryError& error) {
      std::cerr << asked.id << ": " << error.what() << '\n';
    }
  });
  return 0;
}
