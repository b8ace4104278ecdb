/// Prints who said what.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>
#include <string>

#include "searcher/answer/quote_answer.h"
#include "searcher/render/render.h"

namespace clipfile {

/// As text, JSON, JSON Lines, CSV or Markdown; text names an article once above its quotes.
void render_quotes(std::ostream& out, const QuoteAnswer& answer, const RenderOptions& options);

/// "14 quotes; there are more: --limit 0 shows all".
std::string summarise(const QuoteAnswer& answer);

}  // namespace clipfile
