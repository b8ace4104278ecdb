// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/check_work.h"

#include <fstream>
#include <gtest/gtest.h>

#include "common/index_folder.h"
#include "indexer/upkeep/check_message.h"
#include "tests/unit/support/archive_index.h"

namespace clipfile {
namespace {

class CheckWork : public testing::Test {
 protected:
  void SetUp() override {
    place_.write_small_archive();
    place_.run();
  }

  Say say() {
    return [this](std::string_view bytes) { messages_.push_back(read_check_message(bytes)); };
  }

  template <typename Message>
  std::vector<Message> of_kind() const {
    std::vector<Message> found;
    for (const CheckMessage& message : messages_) {
      if (const auto* one = std::get_if<Message>(&message)) found.push_back(*one);
    }
    return found;
  }

  ArchiveIndex place_;
  std::vector<CheckMessage> messages_;
};

TEST_F(CheckWork, FindsNothingInSoundTables) {
  check_tables(place_.index(), say());
  EXPECT_TRUE(messages_.empty());
}

TEST_F(CheckWork, SaysHowMuchItLooksAt) {
  check_contents(place_.index(), false, say());
  EXPECT_EQ(of_kind<CheckStage>(), (std::vector<CheckStage>{{3, "articles"}}));
  EXPECT_TRUE(of_kind<Finding>().empty());
  EXPECT_TRUE(of_kind<CheckEnd>().empty());
  messages_.clear();
  check_contents(place_.index(), true, say());
  EXPECT_EQ(of_kind<CheckStage>(), (std::vector<CheckStage>{{3, "articles"}, {2, "files"}}));
}

TEST_F(CheckWork, PassesOnWhatIsFound) {
  {
    Xapian::WritableDatabase database(current_generation(place_.index()), Xapian::DB_OPEN);
    Xapian::Document document = database.get_document(2);
    document.set_data("nothing");
    database.replace_document(2, document);
  }
  check_contents(place_.index(), false, say());
  ASSERT_EQ(of_kind<Finding>().size(), 1U);
  EXPECT_EQ(of_kind<Finding>()[0].subject, "article 2");
}

TEST_F(CheckWork, SaysWhyItCannotGoOn) {
  check_tables(place_.beside("nowhere"), say());
  ASSERT_EQ(of_kind<CheckEnd>().size(), 1U);
  EXPECT_EQ(of_kind<CheckEnd>()[0].cause, CheckEnd::Cause::missing);
  messages_.clear();
  std::ofstream(current_generation(place_.index()) + "/iamglass") << "no longer";
  check_contents(place_.index(), false, say());
  ASSERT_EQ(of_kind<CheckEnd>().size(), 1U);
  EXPECT_EQ(of_kind<CheckEnd>()[0].cause, CheckEnd::Cause::damaged);
}

}  // namespace
}  // namespace clipfile
