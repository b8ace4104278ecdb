/// Prints what saved searches report, for people and as JSON Lines.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "searcher/alerts/look.h"
#include "searcher/render/render.h"

namespace clipfile {

/// Each search with its passages, below a line "== name: 2 new passages"; empty without news.
std::string render_news_text(const News& news, const RenderOptions& options);

/// A passage a line: a result as docs/json-output.md has it, whose query_id is the search's name.
std::string render_news_json(const News& news);

/// "3 new passages in 2 saved searches".
std::string summarise(const News& news);

/// "1 passage", "2 passages".
std::string count_things(std::size_t number, const std::string& thing);

}  // namespace clipfile
