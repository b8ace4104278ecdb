// SPDX-License-Identifier: GPL-2.0-or-later
#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>
#include <string>
#include <utility>

#include "common/exit_status.h"
#include "tests/faults/programs.h"
#include "tests/faults/shims.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;

constexpr auto patience = std::chrono::seconds(60);

std::string record(std::mt19937& random) {
  std::string text = make_article(random);
  for (char& c : text) c = c == '\n' ? ' ' : c;
  return R"({"title": "Bulletin", "text": ")" + text + "\"}\n";
}

/// The disk fails where the worker reads; this program has only opened the file.
TEST(Worker, ThatCannotReadOnLeavesTheFileToTheNextRun) {
  std::mt19937 random(41);
  Workplace place;
  constexpr int articles = 600;  // a megabyte
  std::string records;
  for (int i = 0; i < articles; ++i) records += record(random);
  place.write("all.jsonl", records);
  place.write("other.txt", make_article(random));
  DiskFault fault{.below = place.archive + "/all.jsonl",
                  .calls = DiskFault::Calls::reads,
                  .kind = DiskFault::Kind::fail_always,
                  .log = ""};
  const Command command = index_command(place.index, {place.archive});
  const long calls_of_this_program = count_calls(command, fault, place.beside("log"));
  fs::remove_all(place.index);
  fault.at = calls_of_this_program + 1;
  const Outcome outcome = run(with_disk_fault(command, fault), patience);
  EXPECT_EQ(outcome.status, index_exit::some_rejected) << outcome.output;
  EXPECT_NE(outcome.output.find("all.jsonl: cannot be read: Input/output error"), std::string::npos)
      << outcome.output;
  EXPECT_EQ(damage_of(place.index), "");
  const Outcome next = run_index(place.index, {place.archive}, patience);
  EXPECT_EQ(next.status, index_exit::agrees) << next.output;
  EXPECT_EQ(count_articles(place.index, "bulletin"), articles + 1);
}

/// Copies of the programs, laid out as somebody might.
class LayoutTest : public testing::Test {
 protected:
  LayoutTest() {
    std::mt19937 random(43);
    place_.write("a.txt", make_article(random));
  }

  std::string put(const std::string& program, const std::string& where) const {
    const fs::path target = place_.beside(where);
    fs::create_directories(target.parent_path());
    fs::copy_file(program, target);
    return target;
  }

  Outcome run_copy(const std::string& program, const Arguments& more) const {
    Command command{{program, "-d", place_.index, place_.archive}, "", {}};
    command.words.insert(command.words.end(), more.begin(), more.end());
    return run(command, patience);
  }

  static std::string built(const std::string& name) {
    return fs::path(CLIPFILE_INDEX_PROGRAM).parent_path() / name;
  }

  Workplace place_;
};

TEST_F(LayoutTest, IsFoundBesideAndWhereItIsInstalled) {
  const std::string installed = put(CLIPFILE_INDEX_PROGRAM, "prefix/bin/clip-index");
  put(built("clip-worker"), "prefix/libexec/clipfile/clip-worker");
  const Outcome outcome = run_copy(installed, {});
  EXPECT_EQ(outcome.status, index_exit::agrees) << outcome.output;
  const std::string beside = put(CLIPFILE_INDEX_PROGRAM, "folder/clip-index");
  put(built("clip-worker"), "folder/clip-worker");
  EXPECT_EQ(run_copy(beside, {"--rebuild"}).status, index_exit::agrees);
}

TEST_F(LayoutTest, IsMissedWithAWordOnWhatToDo) {
  const std::string alone = put(CLIPFILE_INDEX_PROGRAM, "bin/clip-index");
  const Outcome outcome = run_copy(alone, {});
  EXPECT_EQ(outcome.status, index_exit::failed) << outcome.output;
  EXPECT_NE(outcome.output.find("clip-worker: neither in"), std::string::npos) << outcome.output;
  const Outcome without_readers = run_copy(alone, {"--no-isolation"});
  EXPECT_EQ(without_readers.status, index_exit::failed);
  EXPECT_NE(without_readers.output.find("clip-index-within: neither in"), std::string::npos)
      << without_readers.output;
  put(built("clip-index-within"), "libexec/clipfile/clip-index-within");
  EXPECT_EQ(run_copy(alone, {"--no-isolation"}).status, index_exit::agrees);
  EXPECT_EQ(run_copy(alone, {}).status, index_exit::agrees) << "nothing is to be read";
}

/// Articles by path and part, as they are exported.
std::map<std::string, nlohmann::json> exported(const std::string& index) {
  std::map<std::string, nlohmann::json> articles;
  std::istringstream lines(run_index(index, {"--export", "-"}, patience).output);
  for (std::string line; std::getline(lines, line);) {
    auto article = nlohmann::json::parse(line, nullptr, false);
    if (!article.is_object()) continue;
    article.erase("first_seen");
    const std::string place =
        article["path"].get<std::string>() + ' ' + article["part"].get<std::string>();
    articles[place] = std::move(article);
  }
  return articles;
}

TEST(BadFiles, ChangeNothingOfTheOthers) {
  std::mt19937 random(47);
  Workplace place;
  fill_archive(place, 40, random);
  place.write("0/records.jsonl", record(random) + record(random));
  ASSERT_EQ(run_index(place.index, {place.archive}, patience).status, index_exit::agrees);
  const auto without = exported(place.index);
  ASSERT_EQ(without.size(), 42U);
  for (int i = 0; i < 40; i += 3) {
    std::string noise(2000, '\0');
    for (char& c : noise) c = static_cast<char>(random() & 0xFF);
    const std::string name = "0/" + std::to_string(i) + "-bad";
    place.write(name + ".pdf", "%PDF-1.7\n" + noise);
    place.write(name + ".zip", "PK\x03\x04" + noise);
    place.write(name + ".html", "<html><body>" + std::string(5000, '<') + noise);
    place.write(name + ".xml", "<?xml version=\"1.0\"?><rss>" + noise);
    place.write(name + ".jsonl", "{\"text\": [[[[" + noise);
  }
  for (const Arguments& way : {Arguments{"--jobs", "1"}, Arguments{"--jobs", "3"}}) {
    const std::string index = place.beside("with");
    fs::remove_all(index);
    Arguments arguments = way;
    arguments.push_back(place.archive);
    const Outcome outcome = run_index(index, arguments, patience);
    EXPECT_EQ(outcome.status, index_exit::some_rejected) << outcome.output;
    const auto with = exported(index);
    for (const auto& [name, article] : without) {
      const auto found = with.find(name);
      ASSERT_NE(found, with.end()) << name;
      EXPECT_EQ(found->second, article);
    }
    EXPECT_EQ(damage_of(index), "");
  }
}

}  // namespace
}  // namespace clipfile::testing_support
