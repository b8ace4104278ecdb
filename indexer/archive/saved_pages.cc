// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/saved_pages.h"

#include <algorithm>
#include <array>

namespace clipfile {
namespace {

/// As browsers and office programs of each language call it.
constexpr std::array<std::string_view, 24> folder_endings = {
    "_files",     ".files",    "_file",   "-file",    "-Dateien",     "_fichiers",
    "_archivos",  "_arquivos", "-filer",  "_filer",   "_bestanden",   "_elemei",
    "_ficheiros", "_fitxers",  "_pliki",  "_soubory", "_tiedostot",   "_datoteke",
    "_dosyalar",  "_fajlovi",  "_failid", "_bylos",   "_fitxategiak", "_fails",
};

constexpr std::array<std::string_view, 8> page_endings = {".html",  ".htm",  ".xhtml", ".xht",
                                                          ".shtml", ".HTML", ".HTM",   ""};

}  // namespace

std::vector<std::string> pages_beside_folder(std::string_view folder_name) {
  const auto ending =
      std::find_if(folder_endings.begin(), folder_endings.end(),
                   [&](std::string_view row) { return folder_name.ends_with(row); });
  if (ending == folder_endings.end() || ending->size() == folder_name.size()) return {};
  const std::string stem(folder_name.substr(0, folder_name.size() - ending->size()));
  std::vector<std::string> pages;
  for (const std::string_view page_ending : page_endings) {
    const bool whole_name = page_ending.empty();  // "Vote.html_files"
    if (whole_name && !stem.ends_with(".html") && !stem.ends_with(".htm")) continue;
    pages.push_back(stem + std::string(page_ending));
  }
  return pages;
}

}  // namespace clipfile
