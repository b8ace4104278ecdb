/// Recognises the format of a file by what it holds, and by its name only where that cannot tell.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "indexer/extract/formats.h"

namespace clipfile {

/// `head` is the file's start, up to bytes_of_head; `file_name` its name or path.
Format recognise_format(std::string_view head, std::string_view file_name);

}  // namespace clipfile
