// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/render.h"

#include <array>
#include <cstdio>
#include <string>

#include "searcher/render/atom.h"
#include "searcher/render/csv.h"
#include "searcher/render/html_report.h"
#include "searcher/render/json.h"
#include "searcher/render/markdown.h"
#include "searcher/render/paths.h"
#include "searcher/render/references.h"
#include "searcher/render/text.h"
#include "searcher/render/trec.h"

namespace clipfile {
namespace {

std::string count(std::uint64_t number, const std::string& thing) {
  return std::to_string(number) + ' ' + thing + (number == 1 ? "" : "s");
}

std::string milliseconds(double seconds) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.0f ms", seconds * 1000);
  return text.data();
}

}  // namespace

void Renderer::begin(const Answer& /*answer*/) {}
void Renderer::end(const Answer& /*answer*/) {}
void Renderer::finish() {}

void Renderer::render(const Answer& answer) {
  begin(answer);
  for (const Result& result : answer.results) add(answer, result);
  end(answer);
}

std::unique_ptr<Renderer> make_renderer(std::ostream& out, const RenderOptions& options) {
  switch (options.format) {
    case OutputFormat::json:
      return std::make_unique<JsonRenderer>(out);
    case OutputFormat::json_lines:
      return std::make_unique<JsonLinesRenderer>(out, options.batch);
    case OutputFormat::csv:
      return std::make_unique<CsvRenderer>(out, options.batch);
    case OutputFormat::markdown:
      return std::make_unique<MarkdownRenderer>(out);
    case OutputFormat::html:
      return std::make_unique<HtmlRenderer>(out);
    case OutputFormat::atom:
      return std::make_unique<AtomRenderer>(out, options.batch, options.now);
    case OutputFormat::ris:
      return std::make_unique<RisRenderer>(out);
    case OutputFormat::bibtex:
      return std::make_unique<BibtexRenderer>(out);
    case OutputFormat::paths:
      return std::make_unique<PathsRenderer>(out, options.null_terminated ? '\0' : '\n');
    case OutputFormat::trec:
      return std::make_unique<TrecRenderer>(out);
    case OutputFormat::text:
      break;
  }
  return std::make_unique<TextRenderer>(out, options);
}

std::string describe_counts(const Answer& answer) {
  const bool one = answer.articles == 1;
  std::string line = answer.articles_exact ? "" : "at least ";
  line += count(answer.articles, "article");
  if (answer.several_words) {
    line += one ? " holds all the words" : " hold all the words";
  } else {
    line += one ? " matches" : " match";
  }
  const std::string found = count(answer.passages, "passage");
  line += ", " + std::string(answer.passages_exact ? "" : "at least ") + found;
  if (answer.shown() > 0 && answer.shown() < answer.passages) {
    line += ", " + std::to_string(answer.offset + 1) + " to " +
            std::to_string(answer.offset + answer.shown()) + " shown";
  }
  if (answer.similar > 0) {
    line += std::string(", ") + (answer.similar_exact ? "" : "at least ") +
            count(answer.similar, "similar article") + " below them";
  }
  return line;
}

std::string summarise(const Answer& answer) {
  return describe_counts(answer) + " (" + milliseconds(answer.seconds) + ')';
}

}  // namespace clipfile
