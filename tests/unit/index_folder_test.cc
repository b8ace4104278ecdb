// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index_folder.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <utility>

#include "common/schema.h"
#include "tests/unit/support/environment.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

void make_database(const std::string& path, std::string_view version) {
  fs::create_directories(path);
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  if (!version.empty()) {
    database.set_metadata(std::string(schema::metadata::version), std::string(version));
  }
  database.commit();
}

std::pair<IndexFault, std::string> why_not_opened(const std::string& name) {
  try {
    open_index(name);
  } catch (const IndexError& error) {
    return {error.fault(), error.what()};
  }
  ADD_FAILURE() << name << ": opened";
  return {};
}

TEST(DefaultIndexFolder, IsNamedByTheEnvironment) {
  const Environment home("HOME", "/home/rosa");
  const Environment data("XDG_DATA_HOME", nullptr);
  const Environment named("CLIPFILE_DB", nullptr);
  EXPECT_EQ(default_index_folder(), "/home/rosa/.local/share/clipfile");
  const Environment other_data("XDG_DATA_HOME", "/data");
  EXPECT_EQ(default_index_folder(), "/data/clipfile");
  const Environment empty("CLIPFILE_DB", "");
  EXPECT_EQ(default_index_folder(), "/data/clipfile") << "empty counts as not set";
  const Environment other_name("CLIPFILE_DB", "/clips");
  EXPECT_EQ(default_index_folder(), "/clips");
}

TEST(CurrentGeneration, IsTheOneThatTheStubNames) {
  const TemporaryFolder folder;
  EXPECT_EQ(current_generation(folder.path()), "") << "no stub";
  const struct {
    std::string_view stub, generation;
  } rows[] = {
      {"auto generation-3\n", "generation-3"},
      {"auto generation-12", "generation-12"},
      {"", ""},
      {"auto", ""},
      {"glass generation-3\n", ""},
      {"auto elsewhere\n", ""},
      {"auto generation-/../../other\n", ""},
      {"auto ../generation-3\n", ""},
      {"auto /generation-3\n", ""},
      {"remote :host:1\n", ""},
  };
  for (const auto& [stub, generation] : rows) {
    folder.write("XAPIANDB", stub);
    const std::string expected = generation.empty() ? "" : folder.path(generation);
    EXPECT_EQ(current_generation(folder.path()), expected) << stub;
  }
}

TEST(OpenIndex, OpensTheGenerationInUse) {
  const TemporaryFolder folder;
  make_database(folder.path("generation-1"), "0");
  make_database(folder.path("generation-2"), schema::version);
  folder.write("XAPIANDB", "auto generation-2\n");
  EXPECT_EQ(open_index(folder.path()).get_metadata("clipfile:schema"), schema::version);
  EXPECT_NO_THROW(open_index(folder.path("generation-2"))) << "a generation by itself";
  EXPECT_EQ(Xapian::Database::check(folder.path("generation-2"), 0, nullptr), 0U);
}

TEST(OpenIndex, SaysWhatIsWrongAndWhatToDo) {
  const TemporaryFolder folder;
  make_database(folder.path("foreign"), "");
  make_database(folder.path("older"), "0.9");
  fs::create_directory(folder.path("empty"));
  folder.write("file", "text");
  const struct {
    std::string name;
    IndexFault fault;
    std::string message;
  } rows[] = {
      {"missing", IndexFault::missing, "no index there: make one with clip-index -d"},
      {"foreign", IndexFault::foreign, "a Xapian database that Clipfile did not write"},
      {"older", IndexFault::other_version, "written by schema 0.9, this program reads schema"},
      {"empty", IndexFault::foreign, "not an index: name the folder that clip-index -d made"},
      {"file", IndexFault::foreign, "not an index"},
  };
  for (const auto& row : rows) {
    const auto [fault, message] = why_not_opened(folder.path(row.name));
    EXPECT_EQ(fault, row.fault) << row.name;
    EXPECT_TRUE(message.starts_with(folder.path(row.name) + ": " + row.message)) << message;
  }
}

TEST(OpenIndex, LeavesItToTheCallerToTryADamagedIndexAgain) {
  const TemporaryFolder folder;
  make_database(folder.path("damaged/generation-1"), schema::version);
  folder.write("damaged/XAPIANDB", "auto generation-1\n");
  fs::resize_file(folder.path("damaged/generation-1/iamglass"), 10);
  try {
    open_index(folder.path("damaged"));
    FAIL() << "opened";
  } catch (const Xapian::DatabaseError& error) {
    EXPECT_TRUE(tells_of_damage(error)) << error.get_description();
    const IndexError told = damaged_index("news", error);
    EXPECT_EQ(told.fault(), IndexFault::damaged);
    EXPECT_TRUE(std::string(told.what()).ends_with("run clip-index --rebuild -d news PATH..."));
  }
}

TEST(TellsOfDamage, IsNotSaidOfFaultsOfTheSystem) {
  EXPECT_FALSE(tells_of_damage(Xapian::DatabaseError("reading failed", "", ENOSPC)));
  EXPECT_FALSE(tells_of_damage(Xapian::DatabaseLockError("locked")));
  EXPECT_TRUE(tells_of_damage(Xapian::DatabaseError("EOF reading block 2")));
  EXPECT_TRUE(tells_of_damage(Xapian::DatabaseVersionError("format version 20800314")));
}

TEST(TellsOfDamage, NeedsMoreThanADiskThatFailedAtTheWrongMoment) {
  const auto failed_to_open = [](int error) {
    return Xapian::DatabaseOpeningError("Couldn't open iamglass", "", error);
  };
  EXPECT_TRUE(tells_of_damage(failed_to_open(ENOENT)));
  for (const int error : {EIO, ENOSPC, ESTALE, EMFILE, EACCES}) {
    EXPECT_FALSE(tells_of_damage(failed_to_open(error))) << error;
  }
  EXPECT_FALSE(tells_of_damage(
      Xapian::DatabaseError("Modifications failed (DatabaseError: Error writing block 3), and "
                            "couldn't open at the old revision: Error writing block 1")));
}

TEST(CurrentGeneration, IsNotTakenForMissingWhereTheStubCannotBeRead) {
  const TemporaryFolder folder;
  EXPECT_EQ(current_generation(folder.path("none")), "");
  fs::create_directories(folder.path("odd/XAPIANDB"));  // opened like a file, and not read like one
  EXPECT_THROW(current_generation(folder.path("odd")), std::system_error);
}

TEST(OpenIndex, TakesAHostAndAPortForARemoteIndex) {
  for (const std::string_view name : {"127.0.0.1:1", "localhost:1"}) {
    EXPECT_THROW(open_index(std::string(name)), Xapian::NetworkError) << name;
  }
  for (const std::string_view name :
       {":1", "localhost:", "localhost:0", "localhost:65536", "localhost:1x", "./localhost:1"}) {
    EXPECT_EQ(why_not_opened(std::string(name)).first, IndexFault::missing) << name;
  }
}

}  // namespace
}  // namespace clipfile
