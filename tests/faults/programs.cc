// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/faults/programs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <xapian.h>

#include "common/index_folder.h"
#include "common/schema.h"

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

std::string describe(const Xapian::Document& document) {
  std::ostringstream text;
  text << "data " << document.get_data() << '\n';
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    text << *term << ' ' << term.get_wdf();
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
      text << ' ' << *at;
    text << '\n';
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    if (value.get_valueno() == schema::slot::sequence) continue;
    text << "value " << value.get_valueno() << ' ' << *value << '\n';
  }
  return text.str();
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
  return run(search_command(index, arguments), std::chrono::seconds(10));
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

std::string canonical_contents(const std::string& index) {
  const Xapian::Database database(current_generation(index));
  std::vector<std::string> articles;
  const std::string all;
  for (auto docid = database.postlist_begin(all); docid != database.postlist_end(all); ++docid) {
    articles.push_back(describe(database.get_document(*docid)));
  }
  std::sort(articles.begin(), articles.end());
  std::string contents;
  for (const std::string& article : articles) contents += article;
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
    if (*key == schema::metadata::sequence) continue;
    contents += "metadata " + *key + ' ' + database.get_metadata(*key) + '\n';
  }
  return contents;
}

std::string faults_of(const std::string& index) try {
  std::ostringstream report;
  const std::size_t faults = Xapian::Database::check(current_generation(index), 0, &report);
  return faults == 0 ? "" : report.str();
} catch (const Xapian::Error& error) {
  return error.get_description();
}

}  // namespace clipfile::testing_support
