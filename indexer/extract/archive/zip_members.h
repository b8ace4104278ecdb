/// Looks into files that are zip archives by their form: office documents, books, web captures.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/archive/byte_source.h"
#include "indexer/extract/extraction_budget.h"
#include "indexer/extract/formats.h"

namespace clipfile {

/// What the members of a zip archive say that it is: docx, office_open, odt, opendocument, epub,
/// wacz, iwork, or zip. `bytes` is seekable; it is read in a row no further.
Format recognise_zip(ByteSource& bytes);

/// The contents of the members that are wanted, by their names. Each may be as long as the budget
/// allows, all of them together `most` bytes.
std::variant<std::map<std::string, std::string>, Rejection> read_zip_members(
    ByteSource& zip, const std::function<bool(std::string_view name)>& wanted, std::size_t most,
    ExtractionBudget& budget);

}  // namespace clipfile
