/// Prints who said what.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>
#include <memory>
#include <string>

#include "searcher/answer/quote_answer.h"
#include "searcher/render/quote_renderer.h"
#include "searcher/render/render.h"

namespace clipfile {

/// For text, JSON, JSON Lines, CSV or Markdown; text names an article once above its quotes. `out`
/// must outlive the renderer.
std::unique_ptr<QuoteRenderer> make_quote_renderer(std::ostream& out, const RenderOptions& options);

/// An answer whose quotes are at hand.
void render_quotes(std::ostream& out, const QuoteAnswer& answer, const RenderOptions& options);

/// "14 quotes; there are more: --limit 0 shows all".
std::string summarise(const QuoteAnswer& answer);

}  // namespace clipfile
