/// Loads the module that recognises text, where this installation has one.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>

#include "indexer/extract/ocr/ocr_engine.h"

namespace clipfile {

/// Path of clip-ocr.so: beside this program, or where it is installed. Empty where there is none.
std::string find_ocr_module();

/// An engine for languages as Tesseract names them, "eng+deu". It has read all that it needs from
/// disk. The module stays loaded as long as the program runs. `module` may be empty.
OpenedOcrEngine open_ocr_engine(const std::string& module, const std::string& languages);

/// That of this installation. Throws std::runtime_error, which says what to do, where there is none
/// for these languages.
std::unique_ptr<OcrEngine> require_ocr_engine(const std::string& languages);

}  // namespace clipfile
