// SPDX-License-Identifier: GPL-2.0-or-later
// Holds the arrows of ARCHITECTURE.md: reads the #include lines of the sources and the
// target_link_libraries lines of CMakeLists.txt.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace clipfile {
namespace {

namespace fs = std::filesystem;

/// One #include line.
struct Inclusion {
  std::string file;    ///< path below the source tree
  std::string target;  ///< what stands between the quotes or brackets
  bool quoted;         ///< ours; the others are a library's

  std::string described() const { return file + " includes " + target; }
};

const fs::path& source_folder() {
  static const fs::path folder = CLIPFILE_SOURCE_DIR;
  return folder;
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool is_source(const fs::path& path) {
  return path.extension() == ".cc" || path.extension() == ".h";
}

std::vector<std::string> sources_below(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(source_folder() / folder)) {
    if (!is_source(entry.path())) continue;
    files.push_back(entry.path().lexically_relative(source_folder()).generic_string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void append_inclusions(const std::string& file, std::vector<Inclusion>& inclusions) {
  constexpr std::string_view directive = "#include ";
  std::istringstream lines(read_file(source_folder() / file));
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(directive) || line.size() < directive.size() + 2) continue;
    const bool quoted = line[directive.size()] == '"';
    const std::size_t begin = directive.size() + 1;
    const std::size_t end = line.find(quoted ? '"' : '>', begin);
    inclusions.push_back({file, line.substr(begin, end - begin), quoted});
  }
}

/// Of the programs' own sources.
const std::vector<Inclusion>& inclusions() {
  static const std::vector<Inclusion> all = [] {
    std::vector<Inclusion> found;
    for (const char* folder : {"common", "indexer", "searcher"}) {
      for (const std::string& file : sources_below(folder)) append_inclusions(file, found);
    }
    return found;
  }();
  return all;
}

bool lies_in_one_of(std::string_view file, const std::vector<std::string>& places) {
  return std::any_of(places.begin(), places.end(),
                     [&](const std::string& place) { return file.starts_with(place); });
}

/// "indexer/run" of "indexer/run/report.h"; empty for a file that lies beside the stages.
std::string stage_of(std::string_view file) {
  const auto first = file.find('/');
  const auto second = file.find('/', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos) return "";
  return std::string(file.substr(0, second));
}

TEST(Architecture, HasSourcesToLookAt) {
  constexpr std::size_t surely = 500;
  EXPECT_GT(inclusions().size(), surely);
}

TEST(Architecture, KeepsTheProgramsApart) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> forbidden = {
      {"common/", {"indexer/", "searcher/", "tests/"}},
      {"indexer/", {"searcher/", "tests/"}},
      {"searcher/", {"indexer/", "tests/"}},
  };
  for (const auto& [folder, others] : forbidden) {
    for (const Inclusion& inclusion : inclusions()) {
      if (!inclusion.file.starts_with(folder)) continue;
      EXPECT_FALSE(lies_in_one_of(inclusion.target, others)) << inclusion.described();
    }
  }
}

TEST(Architecture, NamesOwnHeadersFromTheTopOfTheTree) {
  for (const Inclusion& inclusion : inclusions()) {
    if (!inclusion.quoted) continue;
    EXPECT_TRUE(fs::exists(source_folder() / inclusion.target)) << inclusion.described();
  }
}

TEST(Architecture, LetsAStageKnowOnlyTheStagesBelowIt) {
  const std::map<std::string, std::vector<std::string>> known_to = {
      {"common/command_line", {}},
      {"common/copies", {}},
      {"common/names", {}},
      {"common/text", {}},
      {"indexer/archive", {}},
      {"indexer/extract", {"indexer/archive", "indexer/analyse/language.h"}},
      {"indexer/analyse", {"indexer/archive", "indexer/extract", "indexer/store/file_state.h"}},
      {"indexer/store", {"indexer/archive", "indexer/analyse"}},
      {"indexer/worker",
       {"indexer/archive", "indexer/extract", "indexer/analyse", "indexer/store/file_state.h"}},
      {"indexer/reading",
       {"indexer/archive", "indexer/extract", "indexer/analyse", "indexer/worker",
        "indexer/store/file_state.h"}},
      {"indexer/log", {}},
      {"indexer/run",
       {"indexer/archive", "indexer/extract", "indexer/analyse", "indexer/store", "indexer/log",
        "indexer/reading"}},
      {"indexer/upkeep",
       {"indexer/archive", "indexer/store", "indexer/log", "indexer/run/archive_diff.h",
        "indexer/run/report.h", "indexer/run/roots.h"}},
      {"indexer/schedule", {"indexer/log", "indexer/run", "indexer/store"}},
      {"indexer/watch",
       {"indexer/archive", "indexer/store", "indexer/log", "indexer/run/interruption.h"}},
      {"searcher/collapse", {"searcher/ranking"}},
      {"searcher/query", {}},
      {"searcher/ranking", {}},
      {"searcher/verify", {"searcher/query", "searcher/ranking"}},
      {"searcher/compile", {"searcher/query", "searcher/ranking", "searcher/verify"}},
      {"searcher/overview",
       {"searcher/query", "searcher/ranking", "searcher/verify", "searcher/compile"}},
      {"searcher/suggest", {"searcher/query", "searcher/overview"}},
      {"searcher/answer",
       {"searcher/query", "searcher/ranking", "searcher/verify", "searcher/compile",
        "searcher/overview", "searcher/suggest", "searcher/collapse"}},
      {"searcher/alerts", {"searcher/query", "searcher/answer"}},
      {"searcher/render",
       {"searcher/answer", "searcher/alerts", "searcher/overview", "searcher/suggest"}},
  };
  for (const Inclusion& inclusion : inclusions()) {
    const std::string stage = stage_of(inclusion.file);
    if (!inclusion.quoted || stage.empty()) continue;
    const auto row = known_to.find(stage);
    ASSERT_NE(row, known_to.end()) << stage << ": a new stage: give it a row here and in "
                                   << "ARCHITECTURE.md";
    if (inclusion.target.starts_with("common/") || stage_of(inclusion.target) == stage) continue;
    EXPECT_TRUE(lies_in_one_of(inclusion.target, row->second)) << inclusion.described();
  }
}

TEST(Architecture, LetsALibraryBeSeenOnlyWhereItsJobIs) {
  struct Library {
    std::string header;  ///< how its headers begin
    std::vector<std::string> places;
  };
  const std::vector<Library> libraries = {
      {"boost/program_options", {"common/command_line/options.cc"}},
      {"boost/container", {"common/copies/sketch.h"}},
      {"libxml/", {"indexer/extract/html/", "indexer/extract/xml/"}},
      {"leptonica/",
       {"indexer/extract/ocr/picture_file.cc", "indexer/extract/ocr/tesseract_engine.cc"}},
      {"tesseract/", {"indexer/extract/ocr/tesseract_engine.cc"}},
      {"dlfcn.h", {"indexer/extract/ocr/ocr_module.cc"}},
      {"poppler-", {"indexer/extract/pdf/"}},
      {"gmime/", {"indexer/extract/mail/"}},
      {"brotli/", {"indexer/extract/web/"}},
      {"zlib.h", {"indexer/extract/web/"}},
      {"yaml-cpp/", {"indexer/extract/text/"}},
      {"uchardet", {"indexer/extract/"}},
      {"cld2/", {"indexer/analyse/language.cc"}},
      {"systemd/", {"indexer/log/"}},
      {"xxhash.h", {"common/hashing.cc", "indexer/archive/"}},
      {"xapian",
       {"common/", "indexer/analyse/", "indexer/store/", "indexer/run/", "indexer/upkeep/",
        "indexer/watch/", "indexer/worker/serve.cc", "indexer/reading/answered_article.cc",
        "searcher/compile/", "searcher/ranking/", "searcher/verify/", "searcher/overview/",
        "searcher/collapse/", "searcher/suggest/", "searcher/answer/", "searcher/alerts/",
        "searcher/main.cc"}},
      {"iostream",
       {"indexer/index_program.cc", "indexer/worker_main.cc", "indexer/options.cc",
        "searcher/main.cc"}},
      {"regex", {}},
      {"fontconfig/", {"indexer/worker/system_fonts.cc"}},
      {"seccomp.h", {"indexer/worker/call_filter.cc"}},
      {"spawn.h", {"indexer/reading/worker_process.cc"}},
      {"sys/socket.h", {"indexer/worker/worker_channel.cc", "indexer/reading/"}},
  };
  for (const Inclusion& inclusion : inclusions()) {
    if (inclusion.quoted) continue;
    for (const Library& library : libraries) {
      if (!inclusion.target.starts_with(library.header)) continue;
      EXPECT_TRUE(lies_in_one_of(inclusion.file, library.places)) << inclusion.described();
    }
  }
}

/// Whether a call that takes a value slot is given a number as it stands.
bool spells_a_slot_number(std::string_view text) {
  for (const std::string_view call : {"add_value(", "get_value(", "valuestream_begin("}) {
    for (auto at = text.find(call); at != text.npos; at = text.find(call, at)) {
      at += call.size();
      if (at < text.size() && text[at] >= '0' && text[at] <= '9') return true;
    }
  }
  return false;
}

TEST(Architecture, SpellsKeysAndSlotNumbersInTheSchemaOnly) {
  EXPECT_TRUE(spells_a_slot_number("get_value(slot::published); get_value(0)"));
  for (const char* folder : {"common", "indexer", "searcher"}) {
    for (const std::string& file : sources_below(folder)) {
      if (file == "common/schema.h") continue;
      const std::string text = read_file(source_folder() / file);
      EXPECT_EQ(text.find("\"clipfile:"), text.npos) << file << " spells a metadata key";
      EXPECT_FALSE(spells_a_slot_number(text)) << file << " spells the number of a slot";
    }
  }
}

/// Targets with what their target_link_libraries lines name.
std::map<std::string, std::set<std::string>> read_links() {
  constexpr std::string_view command = "target_link_libraries(";
  const std::string text = read_file(source_folder() / "CMakeLists.txt");
  std::map<std::string, std::set<std::string>> links;
  for (auto at = text.find(command); at != std::string::npos; at = text.find(command, at)) {
    at += command.size();
    std::istringstream words(text.substr(at, text.find(')', at) - at));
    std::string target;
    words >> target;
    links[target].insert(std::istream_iterator<std::string>(words), {});
  }
  return links;
}

TEST(Architecture, LinksDownwardsOnly) {
  struct Rule {
    std::string target;
    std::vector<std::string> lacks;
  };
  const std::vector<Rule> rules = {
      {"clipfile_common",
       {"clipfile_indexing", "clipfile_searching", "Boost::program_options", "PkgConfig::LIBXML"}},
      {"clipfile_handover",
       {"clipfile_reading", "clipfile_indexing", "clipfile_searching", "PkgConfig::LIBXML"}},
      {"clipfile_reading",
       {"clipfile_indexing", "clipfile_searching", "Boost::program_options", "PkgConfig::SYSTEMD"}},
      {"clipfile_indexing",
       {"clipfile_reading", "clipfile_searching", "Boost::program_options", "PkgConfig::LIBXML"}},
      {"clip-worker", {"clipfile_indexing", "clipfile_searching", "Boost::program_options"}},
      {"clipfile_searching", {"clipfile_indexing", "Boost::program_options", "PkgConfig::LIBXML"}},
      {"clipfile_command_line", {"clipfile_indexing", "clipfile_searching"}},
      {"clip-index", {"clipfile_reading", "clipfile_within", "clipfile_searching"}},
      {"clip-search", {"clipfile_indexing", "PkgConfig::LIBXML"}},
  };
  const auto links = read_links();
  for (const auto& [target, lacks] : rules) {
    ASSERT_TRUE(links.contains(target)) << target;
    for (const std::string& other : lacks) {
      EXPECT_FALSE(links.at(target).contains(other)) << target << " links " << other;
    }
  }
}

/// The packages of scripts/install-dependencies.sh, which says what each is for.
std::vector<std::string> packages_to_build() {
  std::istringstream lines(read_file(source_folder() / "scripts/install-dependencies.sh"));
  std::vector<std::string> packages;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (inside && line == ")") break;
    if (inside) {
      std::string package;
      std::istringstream(line) >> package;
      packages.push_back(package);
    }
    inside = inside || line == "packages_to_build=(";
  }
  return packages;
}

TEST(Architecture, NamesEveryPackageInTheReadme) {
  const std::string readme = read_file(source_folder() / "README.md");
  const auto packages = packages_to_build();
  EXPECT_FALSE(packages.empty());
  for (const std::string& package : packages) {
    EXPECT_NE(readme.find('`' + package + '`'), std::string::npos) << package;
  }
}

}  // namespace
}  // namespace clipfile
