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
  print_wrapped(out, describe_citation(article), "", columns);
  out << describe_place(article, article.path) << '\n';
}

class TextQuoteRenderer : public QuoteRenderer {
 public:
  TextQuoteRenderer(std::ostream& out, std::size_t columns)
      : out_(out), columns_(std::clamp(columns, narrowest, widest)) {}

  void add(const QuoteResult& result) override {
    const std::string place = result.article.path + '\0' + result.article.part;
    if (place != last_) {
      if (!last_.empty()) out_ << '\n';
      print_article(out_, result.article, columns_);
    }
    last_ = place;
    const bool inferred = result.certainty == SpeakerCertainty::inferred;
    const std::string said = printable(result.speaker) + (inferred ? " (inferred)" : "") + ": “" +
                             printable(result.text) + "”";
    print_wrapped(out_, said, indent, columns_);
  }

 private:
  std::ostream& out_;
  std::size_t columns_;
  std::string last_;  ///< path and part of the last article
};

}  // namespace

std::unique_ptr<QuoteRenderer> make_quote_renderer(std::ostream& out,
                                                   const RenderOptions& options) {
  switch (options.format) {
    case OutputFormat::json:
      return std::make_unique<JsonQuoteRenderer>(out);
    case OutputFormat::json_lines:
      return std::make_unique<JsonLinesQuoteRenderer>(out);
    case OutputFormat::csv:
      return std::make_unique<CsvQuoteRenderer>(out);
    case OutputFormat::markdown:
      return std::make_unique<MarkdownQuoteRenderer>(out);
    default:
      return std::make_unique<TextQuoteRenderer>(out, options.columns);
  }
}

void render_quotes(std::ostream& out, const QuoteAnswer& answer, const RenderOptions& options) {
  const auto renderer = make_quote_renderer(out, options);
  for (const QuoteResult& result : answer.results) renderer->add(result);
  renderer->end(answer);
}

std::string summarise(const QuoteAnswer& answer) {
  const std::size_t shown = answer.shown();
  if (shown == 0) {
    const std::string matching = std::to_string(answer.asked.articles);
    return "no quotes in the " + (answer.asked.articles == 1 ? "article that matches"
                                                             : matching + " articles that match");
  }
  const std::string quotes = std::to_string(shown) + (shown == 1 ? " quote" : " quotes");
  return answer.complete ? quotes : quotes + "; there are more: --limit 0 shows all";
}

}  // namespace clipfile
