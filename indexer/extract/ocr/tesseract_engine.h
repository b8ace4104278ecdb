/// Recognises text by Tesseract; the only part of Clipfile that is linked with it, in a module of
/// its own, so that nobody needs it who does not ask for it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/ocr/ocr_engine.h"

namespace clipfile {

/// Loads the data of the languages, all that is ever read from disk. The fault names what is
/// missing, and what there is.
OpenedOcrEngine open_tesseract(const std::string& languages);

}  // namespace clipfile
