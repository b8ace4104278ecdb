// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/faults/programs.h"

#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;

constexpr std::array words = {
    "minister", "council",  "harbour", "budget",  "river",    "strike", "election", "treaty",
    "bridge",   "railway",  "school",  "wheat",   "pipeline", "border", "museum",   "hospital",
    "court",    "verdict",  "farmers", "drought", "festival", "police", "airport",  "storm",
    "talks",    "sanction", "orchard", "theatre", "market",   "tariff", "stadium",  "island"};

std::string sentence(std::mt19937& random) {
  std::string text;
  for (int i = 0; i < 14; ++i) {
    text += (text.empty() ? "" : " ") + std::string(words[random() % words.size()]);
  }
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text + ". ";
}

}  // namespace

Workplace::Workplace() : archive(folder_ / "archive"), index(folder_ / "index") {
  fs::create_directory(archive);
}

void Workplace::write(const std::string& name, std::string_view contents) const {
  const fs::path path = fs::path(archive) / name;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << contents;
}

Command index_command(const std::string& index, const Arguments& arguments) {
  Command command{{CLIPFILE_INDEX_PROGRAM, "--summary", "-d", index}, "", {}};
  command.words.insert(command.words.end(), arguments.begin(), arguments.end());
  return command;
}

Command search_command(const std::string& index, const Arguments& arguments) {
  Command command{{CLIPFILE_SEARCH_PROGRAM, "-d", index}, "", {}};
  command.words.insert(command.words.end(), arguments.begin(), arguments.end());
  return command;
}

Outcome run_index(const std::string& index, const Arguments& arguments,
                  std::chrono::milliseconds patience) {
  return run(index_command(index, arguments), patience);
}

Outcome run_search(const std::string& index, const Arguments& arguments) {
  return run(search_command(index, arguments), std::chrono::seconds(60));
}

long count_articles(const std::string& index, const std::string& query) {
  const Outcome outcome = run_search(index, {"-q", "-c", query});
  long count = -1;
  const char* end = outcome.output.data() + outcome.output.size();
  const auto parsed = std::from_chars(outcome.output.data(), end, count);
  const bool whole = parsed.ec == std::errc() && parsed.ptr != end && *parsed.ptr == '\n';
  return whole ? count : -1;
}

std::string make_article(std::mt19937& random) {
  std::string text = "Bulletin on the " + std::string(words[random() % words.size()]) +
                     " and the " + words[random() % words.size()] + "\n\nJanuary " +
                     std::to_string(1 + random() % 28) + ", 2022\n";
  for (int paragraph = 0; paragraph < 3; ++paragraph) {
    text += '\n';
    for (int i = 0; i < 4; ++i) text += sentence(random);
    text += '\n';
  }
  return text;
}

void fill_archive(const Workplace& place, std::size_t count, std::mt19937& random) {
  constexpr std::size_t files_in_folder = 100;
  for (std::size_t i = 0; i < count; ++i) {
    place.write(std::to_string(i / files_in_folder) + '/' + std::to_string(i) + ".txt",
                make_article(random));
  }
}

}  // namespace clipfile::testing_support
