/// Names the reader of a format and its version, so that what one could not read is tried again
/// with another.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/extract/extraction_limits.h"
#include "indexer/extract/formats.h"

namespace clipfile {

/// "pdf 0": format and version; version 0 reads nothing.
std::string describe_reader(Format format);

/// "html 1 67108864 16777216": for a file that was too large, with the limits in bytes.
std::string describe_reader(Format format, const ExtractionLimits& limits);

/// What recognition of text had to do with what came of a file.
enum class OcrPart : std::uint8_t { none, missed, used };

/// " ocr-none" behind the above, where there are pictures that only recognition could have read;
/// " ocr-1f2e3d...", naming the languages, where it could not; else nothing.
std::string describe_ocr(OcrPart part, const ExtractionLimits& limits);

/// "readers 1f2e3d...": the versions of all of them, for a file that none of them survived.
std::string describe_all_readers();

/// Whether what this reader failed to read deserves another try: its version is another now, a
/// limit that was named has been raised, or text in pictures is recognised now, or in other
/// languages. True for a reader that is not known.
bool deserves_another_try(std::string_view reader, const ExtractionLimits& limits);

}  // namespace clipfile
