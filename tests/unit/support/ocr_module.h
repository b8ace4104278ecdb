/// Opens the engine that recognises text, for tests that skip where this build or system has none.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "indexer/extract/ocr/ocr_module.h"

namespace clipfile {

/// With one thread, as in a worker: several wait for each other where the machine is busy.
inline OpenedOcrEngine open_english() {
  constexpr int keep = 0;
  setenv("OMP_THREAD_LIMIT", "1", keep);
  return open_ocr_engine(CLIPFILE_OCR_MODULE, "eng");
}

/// A picture of a short story; see its test.
inline std::string read_picture_file(const std::string& name) {
  std::ifstream in(std::string(CLIPFILE_TEST_DATA) + "/pictures/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace clipfile
