// SPDX-License-Identifier: GPL-2.0-or-later
#include <cctype>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <string>

namespace clipfile {
namespace {

namespace fs = std::filesystem;

/// The name that a line at the beginning of a type's definition or declaration gives it.
std::string defined_type(const std::string& line) {
  if (line.find(';') != std::string::npos) return "";
  for (const std::string_view keyword : {"enum class ", "enum ", "struct ", "class "}) {
    if (!line.starts_with(keyword)) continue;
    std::size_t end = keyword.size();
    while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) != 0)) ++end;
    return line.substr(keyword.size(), end - keyword.size());
  }
  return "";
}

/// Two types of one name would be taken for each other where the program is linked, without a word
/// of any compiler.
TEST(OneDefinition, NoTwoHeadersDefineATypeOfTheSameName) {
  std::map<std::string, std::string> definitions;
  for (const std::string_view room : {"common", "indexer", "searcher"}) {
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(CLIPFILE_SOURCE_DIR) / room)) {
      const bool of_one_program = entry.path().filename() == "options.h";
      if (entry.path().extension() != ".h" || of_one_program) continue;
      std::ifstream header(entry.path());
      std::string scope;
      for (std::string line; std::getline(header, line);) {
        if (line.starts_with("namespace ")) scope = line.substr(0, line.find('{'));
        const std::string name = defined_type(line);
        if (name.empty()) continue;
        const auto [known, added] = definitions.emplace(scope + name, entry.path());
        EXPECT_TRUE(added) << scope << name << ": " << known->second << ", " << entry.path();
      }
    }
  }
  EXPECT_GT(definitions.size(), 50U);
}

}  // namespace
}  // namespace clipfile
