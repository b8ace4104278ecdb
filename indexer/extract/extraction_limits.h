/// Says how large the files and stories are that are read, and whether pictures are.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace clipfile {

struct ExtractionLimits {
  std::uint64_t most_page_bytes =
      64 * 1024 * 1024;  ///< of a saved page, which may hold its pictures
  std::uint64_t most_text_bytes =
      16 * 1024 * 1024;  ///< of a text, and of the story in a page or record
  std::uint64_t most_document_bytes =
      128 * 1024 * 1024;  ///< of a PDF file, an office document, a book: they hold pictures, too
  std::string ocr_languages =
      {};  ///< in which text in pictures is recognised, "eng+deu"; empty: it is not
};

}  // namespace clipfile
