/// Prints answers as Markdown (CommonMark): citation, quoted passage, matches in bold.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/render/quote_renderer.h"
#include "searcher/render/render.h"

namespace clipfile {

/// Text that is read as it stands, on one line, wherever in a line it is put.
std::string escape_markdown(std::string_view text);

class MarkdownRenderer : public Renderer {
 public:
  explicit MarkdownRenderer(std::ostream& out) : out_(out) {}
  void begin(const Answer& answer) override;
  void add(const Answer& answer, const Result& result) override;

 private:
  std::ostream& out_;
  bool first_ = true;    ///< of all that is printed
  bool headed_ = false;  ///< whether the query stands above its results
  std::string last_;     ///< path and part of the last article
};

/// Quotes below the citation of their article; nothing where there are none.
class MarkdownQuoteRenderer : public QuoteRenderer {
 public:
  explicit MarkdownQuoteRenderer(std::ostream& out) : out_(out) {}
  void add(const QuoteResult& result) override;

 private:
  std::ostream& out_;
  std::string last_;  ///< path and part of the last article
};

}  // namespace clipfile
