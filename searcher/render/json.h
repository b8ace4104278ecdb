/// Prints answers as JSON, one document or one object a line; docs/json-output.md describes the
/// form.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "searcher/render/quote_renderer.h"
#include "searcher/render/render.h"

namespace clipfile {

class JsonRenderer : public Renderer {
 public:
  explicit JsonRenderer(std::ostream& out) : out_(out) {}
  void begin(const Answer& answer) override;
  void add(const Answer& answer, const Result& result) override;
  void end(const Answer& answer) override;

 private:
  std::ostream& out_;
  bool empty_ = true;  ///< whether the answer has no result so far
};

/// A passage a line, a summary record last.
class JsonLinesRenderer : public Renderer {
 public:
  JsonLinesRenderer(std::ostream& out, bool batch) : out_(out), batch_(batch) {}
  void add(const Answer& answer, const Result& result) override;
  void end(const Answer& answer) override;

 private:
  std::ostream& out_;
  bool batch_;
};

/// One object for the whole answer; nothing where it is empty.
class JsonQuoteRenderer : public QuoteRenderer {
 public:
  explicit JsonQuoteRenderer(std::ostream& out) : out_(out) {}
  void add(const QuoteResult& result) override;
  void end(const QuoteAnswer& answer) override;

 private:
  std::ostream& out_;
  bool empty_ = true;
};

/// A line for each quote, then one with the summary; nothing where there are no quotes.
class JsonLinesQuoteRenderer : public QuoteRenderer {
 public:
  explicit JsonLinesQuoteRenderer(std::ostream& out) : out_(out) {}
  void add(const QuoteResult& result) override;
  void end(const QuoteAnswer& answer) override;

 private:
  std::ostream& out_;
};

/// One result as a line of JSON, without a newline.
std::string write_result_json(const Answer& answer, const Result& result);

/// The line that stands for a query of a batch that could not be answered.
std::string write_query_error_json(std::string_view query_id, std::string_view query,
                                   std::string_view error);

}  // namespace clipfile
