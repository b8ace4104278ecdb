// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ocr/ocr_module.h"

#include <algorithm>
#include <dlfcn.h>
#include <filesystem>
#include <stdexcept>
#include <utility>

namespace clipfile {
namespace {

namespace fs = std::filesystem;

OpenedOcrEngine faulty(std::string fault) { return {nullptr, std::move(fault)}; }

/// "eng+deu", "script/Latin", "chi_sim".
bool may_be_languages(std::string_view languages) {
  constexpr std::string_view others = "+_/-";
  const bool has_letter = std::any_of(languages.begin(), languages.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  return has_letter && std::all_of(languages.begin(), languages.end(), [&](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  others.find(c) != others.npos;
         });
}

}  // namespace

std::string find_ocr_module() {
  std::error_code fault;
  const fs::path folder = fs::read_symlink("/proc/self/exe", fault).parent_path();
  for (const char* place : {"clip-ocr.so", "../libexec/clipfile/clip-ocr.so"}) {
    const fs::path module = (folder / place).lexically_normal();
    if (fs::is_regular_file(module, fault)) return module;
  }
  return "";
}

OpenedOcrEngine open_ocr_engine(const std::string& module, const std::string& languages) {
  if (!may_be_languages(languages)) {
    return faulty("takes names of languages as Tesseract has them, such as eng or eng+deu");
  }
  if (module.empty()) {
    return faulty(
        "this build has no OCR: install Tesseract (in Debian: libtesseract-dev, libleptonica-dev, "
        "tesseract-ocr), and build Clipfile anew");
  }
  void* const library = dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL);
  void* const function = library ? dlsym(library, open_ocr_engine_name) : nullptr;
  if (!function) {
    const char* const why = dlerror();
    return faulty(std::string("cannot be done: ") + (why ? why : module) +
                  ": install Tesseract (in Debian: tesseract-ocr)");
  }
  return reinterpret_cast<OpenOcrEngine>(function)(languages);
}

std::unique_ptr<OcrEngine> require_ocr_engine(const std::string& languages) {
  OpenedOcrEngine opened = open_ocr_engine(find_ocr_module(), languages);
  if (!opened.engine) throw std::runtime_error("--ocr=" + languages + ": " + opened.fault);
  return std::move(opened.engine);
}

}  // namespace clipfile
