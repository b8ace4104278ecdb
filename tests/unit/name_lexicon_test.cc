// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/name_lexicon.h"

#include <gtest/gtest.h>

#include "common/names/name_entries.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

class NameLexiconTest : public testing::Test {
 protected:
  std::string count(const std::string& key, const std::string& name) const {
    return database_.get_metadata(name_entry(key, name));
  }
  std::size_t entries() const {
    std::size_t found = 0;
    const auto end = database_.metadata_keys_end("name:");
    for (auto key = database_.metadata_keys_begin("name:"); key != end; ++key) ++found;
    return found;
  }

  TemporaryFolder folder_;
  Xapian::WritableDatabase database_{folder_.path() + "/database", Xapian::DB_CREATE};
  NameLexicon lexicon_;
};

TEST_F(NameLexiconTest, FilesASpellingUnderItsKeys) {
  lexicon_.add(database_, "ryabkov рябкова");
  EXPECT_EQ(count("RBKV", "ryabkov"), "1");
  EXPECT_EQ(count("RBKV", "рябкова"), "1");
  EXPECT_EQ(entries(), 2U);
}

TEST_F(NameLexiconTest, CountsInPowersOfTwo) {
  const std::string_view counted[] = {"1", "2", "2", "4", "4", "4", "4", "8"};
  for (const std::string_view expected : counted) {
    lexicon_.add(database_, "ryabkov");
    EXPECT_EQ(count("RBKV", "ryabkov"), expected);
  }
}

TEST_F(NameLexiconTest, GoesOnWhereAnotherRunEnded) {
  for (int i = 0; i < 4; ++i) lexicon_.add(database_, "ryabkov");
  lexicon_.forget();
  for (int i = 0; i < 4; ++i) lexicon_.add(database_, "ryabkov");
  EXPECT_EQ(count("RBKV", "ryabkov"), "8");
}

TEST_F(NameLexiconTest, PassesOverWhatCannotBeATerm) {
  lexicon_.add(database_, "  \xFF\xFE 谈 g20 " + std::string(1000, 'b') + " ");
  EXPECT_EQ(entries(), 0U);
}

}  // namespace
}  // namespace clipfile
