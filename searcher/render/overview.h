/// Prints what all articles that match have in common: facets, a timeline, words.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>
#include <string>

#include "searcher/answer/overview_answer.h"
#include "searcher/render/render.h"

namespace clipfile {

/// As text, JSON, JSON Lines or CSV; nothing where no article matches.
void render_overview(std::ostream& out, const Overview& overview, const RenderOptions& options);

/// One object, described in docs/json-output.md.
void write_overview_json(std::ostream& out, const Overview& overview);

/// A line for each value and each unit of time, then one with the summary.
void write_overview_json_lines(std::ostream& out, const Overview& overview);

/// A header, then a row for each value, unit of time and word.
void write_overview_csv(std::ostream& out, const Overview& overview);

/// "62 articles counted (3 ms)".
std::string summarise(const Overview& overview);

}  // namespace clipfile
