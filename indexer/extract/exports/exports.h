/// Reads exports of news databases: Nexis, Factiva, ProQuest, and lists of references.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "indexer/extract/json_records.h"
#include "indexer/extract/reader.h"

namespace clipfile {

/// By the start of a text in UTF-8, or in an encoding that has ASCII in its place.
bool looks_like_export(std::string_view head);

/// The documents of a text, each with its number for `part`. Nothing where the text is no such
/// export. For texts out of other formats, too: what a document of Word or a page of HTML holds,
/// one line for each paragraph or line of a table, the cells parted by tabs.
std::optional<std::vector<ReadPart>> read_export(std::string_view utf8);

/// A whole file of it.
std::optional<Rejection> read_export_file(const Clipping& clipping, PartSink& sink);

}  // namespace clipfile
