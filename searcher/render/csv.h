/// Prints answers as a table in CSV (RFC 4180).
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <initializer_list>
#include <iosfwd>
#include <string>
#include <string_view>

#include "searcher/render/quote_renderer.h"
#include "searcher/render/render.h"

namespace clipfile {

/// A field as it stands in a row: quoted where it has to be, without control characters but line
/// ends. What a spreadsheet would take for a formula gets an apostrophe in front.
std::string csv_field(std::string_view text);

/// A header, then a row for each passage. The first column is the query in a batch.
class CsvRenderer : public Renderer {
 public:
  CsvRenderer(std::ostream& out, bool batch) : out_(out), batch_(batch) {}
  void add(const Answer& answer, const Result& result) override;

 private:
  std::ostream& out_;
  bool batch_;
  bool has_header_ = false;
};

/// A row for each quote; nothing where there are none.
class CsvQuoteRenderer : public QuoteRenderer {
 public:
  explicit CsvQuoteRenderer(std::ostream& out) : out_(out) {}
  void add(const QuoteResult& result) override;

 private:
  std::ostream& out_;
  bool has_header_ = false;
};

}  // namespace clipfile
