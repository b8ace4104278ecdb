// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/saved_pages.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(PagesBesideFolder, KnowsTheNamesOfManyLanguages) {
  const struct {
    std::string_view folder, page;
  } rows[] = {
      {"Vote_files", "Vote.html"},
      {"Vote_files", "Vote.htm"},
      {"Vote.files", "Vote.HTM"},
      {"Vote.html_files", "Vote.html"},
      {"Wahl-Dateien", "Wahl.html"},
      {"Vote_fichiers", "Vote.html"},
      {"Voto_archivos", "Voto.html"},
      {"Valg-filer", "Valg.html"},
      {"Stem_bestanden", "Stem.html"},
      {"Szavazat_elemei", "Szavazat.htm"},
      {"Głosowanie_pliki", "Głosowanie.htm"},
      {"v1.2_files", "v1.2.xhtml"},
  };
  for (const auto& [folder, page] : rows) {
    const auto pages = pages_beside_folder(folder);
    EXPECT_NE(std::find(pages.begin(), pages.end(), page), pages.end()) << folder;
  }
}

TEST(PagesBesideFolder, LeavesOtherFoldersAlone) {
  for (const std::string_view folder : {"", "_files", "files", "Vote", "Vote_pictures", ".files"}) {
    EXPECT_TRUE(pages_beside_folder(folder).empty()) << folder;
  }
  for (const std::string& page : pages_beside_folder("Vote_files")) EXPECT_NE(page, "Vote");
}

}  // namespace
}  // namespace clipfile
