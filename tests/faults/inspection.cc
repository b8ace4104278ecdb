// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/faults/inspection.h"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <vector>
#include <xapian.h>

#include "common/articles_of_file.h"
#include "common/index_folder.h"
#include "common/schema.h"
#include "indexer/store/index_state.h"

namespace clipfile::testing_support {
namespace {

/// Slots of what depends on when an article was taken in, and not on what it says.
bool tells_of_time(Xapian::valueno slot) {
  return slot == schema::slot::sequence || slot == schema::slot::first_seen;
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
    if (tells_of_time(value.get_valueno())) continue;
    text << "value " << value.get_valueno() << ' ' << *value << '\n';
  }
  return text.str();
}

void append_metadata(const Xapian::Database& database, Contents& contents) {
  for (const auto kind :
       {schema::metadata::version, schema::metadata::root, schema::metadata::file}) {
    const std::string beginning(kind);
    auto key = database.metadata_keys_begin(beginning);
    for (; key != database.metadata_keys_end(beginning); ++key) {
      contents.push_back("metadata " + *key + ' ' + database.get_metadata(*key));
    }
  }
}

std::string disagreement_of(const Xapian::Database& database) {
  std::string found;
  std::size_t accounted = 0;
  for (const auto& [known_path, state] : read_known_files(database)) {
    const std::string path(known_path);
    const std::size_t articles = articles_of_file(database, path).size();
    accounted += articles;
    if (articles == state.articles) continue;
    found += path + ": " + std::to_string(articles) + " articles, and its state tells of " +
             std::to_string(state.articles) + '\n';
  }
  const std::size_t strays = database.get_doccount() - accounted;
  return strays == 0 ? found : found + std::to_string(strays) + " articles of unknown files\n";
}

}  // namespace

Contents canonical_contents(const std::string& index) {
  const std::string generation = current_generation(index);
  if (generation.empty()) return {};
  const Xapian::Database database(generation);
  Contents contents;
  const std::string all;
  for (auto docid = database.postlist_begin(all); docid != database.postlist_end(all); ++docid) {
    contents.push_back(describe(database.get_document(*docid)));
  }
  append_metadata(database, contents);
  std::sort(contents.begin(), contents.end());
  return contents;
}

std::string faults_of(const std::string& index) try {
  std::ostringstream report;
  const std::size_t faults = Xapian::Database::check(current_generation(index), 0, &report);
  return faults == 0 ? "" : report.str();
} catch (const Xapian::Error& error) {
  return error.get_description();
}

std::string damage_of(const std::string& index) try {
  if (current_generation(index).empty()) return "";
  return faults_of(index) + disagreement_of(Xapian::Database(current_generation(index)));
} catch (const Xapian::Error& error) {
  return error.get_description();
}

std::string difference(const Contents& contents, const Contents& expected) {
  std::string found;
  const auto tell = [&](const Contents& some, const Contents& others, const char* what) {
    Contents only;
    std::set_difference(some.begin(), some.end(), others.begin(), others.end(),
                        std::back_inserter(only));
    if (!only.empty()) found += what + only.front().substr(0, 400) + '\n';
  };
  tell(contents, expected, "holds, and should not: ");
  tell(expected, contents, "lacks: ");
  return found;
}

std::string mixture_fault(const Contents& contents, const Contents& before, const Contents& after) {
  Contents either;
  std::set_union(before.begin(), before.end(), after.begin(), after.end(),
                 std::back_inserter(either));
  Contents both;
  std::set_intersection(before.begin(), before.end(), after.begin(), after.end(),
                        std::back_inserter(both));
  Contents strange;
  std::set_difference(contents.begin(), contents.end(), either.begin(), either.end(),
                      std::back_inserter(strange));
  Contents lost;
  std::set_difference(both.begin(), both.end(), contents.begin(), contents.end(),
                      std::back_inserter(lost));
  return difference(strange, {}) + difference({}, lost);
}

}  // namespace clipfile::testing_support
