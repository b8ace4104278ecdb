// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/quotes.h"

#include <algorithm>
#include <ostream>

#include "common/text/printable.h"
#include "common/text/wrapping.h"
#include "searcher/render/csv.h"
#include "searcher/render/json.h"
#include "searcher/render/markdown.h"
#include "searcher/render/source_line.h"

namespace clipfile {
namespace {

constexpr std::string_view indent = "    ";
constexpr std::size_t narrowest = 20;  ///< columns
constexpr std::size_t widest = 100;

void print_wrapped(std::ostream& out, const std::string& text, std::string_view before,
                   std::size_t columns) {
  const std::size_t width = columns - indent.size();
  for (const ByteRange& line : wrap_text(text, {.first = width, .others = width})) {
    if (line.size() > 0) out << before << line.of(text) << '\n';
  }
}

void print_article(std::ostream& out, const Article& article, std::size_t columns) {
  const std::string& headline = article.citation.headline;
  print_wrapped(out, headline.empty() ? "(no headline)" : printable(headline), "", columns);
  print_wrapped(out, describe_source(article), "", columns);
  out << describe_place(article, article.path) << '\n';
}

void print_text(std::ostream& out, const QuoteAnswer& answer, std::size_t columns) {
  const QuoteResult* last = nullptr;
  for (const QuoteResult& result : answer.results) {
    const bool same = last && last->article.path == result.article.path &&
                      last->article.part == result.article.part;
    if (!same) {
      if (last) out << '\n';
      print_article(out, result.article, columns);
    }
    last = &result;
    const bool inferred = result.certainty == SpeakerCertainty::inferred;
    const std::string said = printable(result.speaker) + (inferred ? " (inferred)" : "") + ": “" +
                             printable(result.text) + "”";
    print_wrapped(out, said, indent, columns);
  }
}

}  // namespace

void render_quotes(std::ostream& out, const QuoteAnswer& answer, const RenderOptions& options) {
  switch (options.format) {
    case OutputFormat::json:
      return write_quotes_json(out, answer);
    case OutputFormat::json_lines:
      return write_quotes_json_lines(out, answer);
    case OutputFormat::csv:
      return write_quotes_csv(out, answer);
    case OutputFormat::markdown:
      return write_quotes_markdown(out, answer);
    default:
      print_text(out, answer, std::clamp(options.columns, narrowest, widest));
  }
}

std::string summarise(const QuoteAnswer& answer) {
  const std::size_t shown = answer.results.size();
  const std::string quotes = std::to_string(shown) + (shown == 1 ? " quote" : " quotes");
  return answer.complete ? quotes : quotes + "; there are more: --limit 0 shows all";
}

}  // namespace clipfile
