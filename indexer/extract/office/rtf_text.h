/// Reads the text of an RTF document and what it says of itself.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "indexer/extract/office/office_text.h"

namespace clipfile {

/// Each text in the charset of its font, or as Unicode where the document gives that. Hidden and
/// deleted text, pictures, fields' instructions and unknown destinations are left out; notes,
/// comments, heads and feet are asides. Groups may nest to any depth, and need not be closed.
OfficeText read_rtf_text(std::string_view rtf);

}  // namespace clipfile
