/// Hands on what one mail holds: its text as an article, its attachments as files.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "indexer/extract/reader.h"

namespace clipfile {

/// `place` of the mail in its file; empty where it is the file. Returns why the mail as a whole
/// could not be read.
std::optional<Rejection> read_message(std::string_view message, const std::string& place,
                                      ExtractionBudget& budget, PartSink& sink);

}  // namespace clipfile
