/// Says in a line where an article comes from.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/article.h"

namespace clipfile {

/// "The Post · 9 January 2022 (inferred)"; the host of its address where the publication is not
/// known; "read by OCR" behind it, where letters may be wrong; empty where nothing is. Safe for a
/// terminal.
std::string describe_source(const Article& article);

/// The same behind who wrote it: "Ada Voss, Ben Low · The Courier · 1 May 2022".
std::string describe_citation(const Article& article);

/// "page 3"; empty where it is 0, that is not known.
std::string describe_page(unsigned page);

/// Behind `path`, where the file has many articles: "feed.rss, record 17",
/// "letters.zip!/2022.mbox!/17". Safe for a terminal.
std::string describe_place(const Article& article, const std::string& path);

/// "+4 similar: The Courier 2022-01-10, The Ledger 2022-01-11, ..." of copies of an article; empty
/// where there are none. `is_exact`: whether there are no more. Safe for a terminal.
std::string describe_similar(const std::vector<Article>& similar, bool is_exact);

/// "also in: The Courier 2022-01-10, The Ledger 2022-01-11, ..." of other articles that have a
/// passage; empty where there are none. Safe for a terminal.
std::string describe_reprints(const std::vector<Article>& reprints);

}  // namespace clipfile
