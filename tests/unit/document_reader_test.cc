// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/document_reader.h"

#include <gtest/gtest.h>
#include <string>
#include <xapian.h>

#include "tests/unit/support/analysed_article.h"

namespace clipfile {
namespace {

using Values = std::vector<std::pair<std::uint64_t, std::string_view>>;

TEST(DocumentReader, ReadsWhatXapianWrites) {
  Xapian::Document document;
  document.add_value(3, "three");
  document.add_value(700, std::string(1000, 'v'));
  document.add_posting("corn", 255, 1);
  document.add_posting("corn", 4'000'000'000U, 300);
  document.add_term("wheat", 0);
  document.set_data("{}");
  const std::string bytes = document.serialise();
  DocumentReader reader(bytes);
  EXPECT_EQ(reader.values(), (Values{{3, "three"}, {700, std::string(1000, 'v')}}));
  const auto corn = reader.next_term();
  ASSERT_TRUE(corn);
  EXPECT_EQ(corn->name, "corn");
  EXPECT_EQ(corn->frequency, 301U);
  EXPECT_EQ(corn->last_position, 4'000'000'000U);
  const auto wheat = reader.next_term();
  ASSERT_TRUE(wheat);
  EXPECT_EQ(wheat->name, "wheat");
  EXPECT_EQ(wheat->frequency, 0U);
  EXPECT_EQ(wheat->last_position, 0U);
  EXPECT_FALSE(reader.next_term());
  EXPECT_TRUE(reader.is_sound());
  EXPECT_EQ(reader.data(), "{}");
}

/// Whether all of it can be read.
bool reads(std::string_view bytes) {
  DocumentReader reader(bytes);
  while (reader.next_term()) {
  }
  return reader.is_sound();
}

TEST(DocumentReader, RefusesWhatIsNoDocument) {
  using namespace std::string_literals;
  const std::string half = "\xFF\x01\x02"s;
  const std::string huge = "\xFF\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x81"s;
  const struct {
    const char* why;
    std::string bytes;
  } rows[] = {
      {"nothing", ""},
      {"no number of terms", "\0"s},
      {"a number that ends early", half},
      {"a number above all", huge},
      {"more values than bytes", "\x05\x01\x01v"s},
      {"a value beyond the end", "\x01\x01\x09v\0"s},
      {"an empty value", "\x01\x01\0\0"s},
      {"a slot twice", "\x02\x01\x01v\x01\x01v\0"s},
      {"slots out of order", "\x02\x02\x01v\x01\x01v\0"s},
      {"more terms than bytes", "\0\x09\x01x\0\0"s},
      {"a term beyond the end", "\0\x01\x09x\0\0"s},
      {"an empty term", "\0\x01\0\0\0"s},
      {"a term twice", "\0\x02\x01x\0\0\x01x\0\0"s},
      {"terms out of order", "\0\x02\x01y\0\0\x01x\0\0"s},
      {"a frequency above 32 bits", "\0\x01\x01x"s + "\xFF\x7F\x7F\x7F\x7F\x90" + "\0"s},
      {"more positions than bytes", "\0\x01\x01x\x01\x09\x01"s},
      {"a position twice", "\0\x01\x01x\x01\x02\x01\0"s},
      {"a position above 32 bits", "\0\x01\x01x\x01\x02\xFF\0\x7E\x7F\x7F\x8F\xFE"s},
  };
  for (const auto& [why, bytes] : rows) EXPECT_FALSE(reads(bytes)) << why;
  EXPECT_TRUE(reads("\0\0"s));
  EXPECT_TRUE(reads("\0\x01\x01x\x01\x01\xFF\0\x7E\x7F\x7F\x8F"s)) << "0xFFFFFFFF";
  EXPECT_TRUE(reads("\x01\x01\x01v\x01\x01x\x01\x02\0\x01"s)) << "a position of 0, and 1";
}

TEST(DocumentReader, RefusesWhatIsCutBeforeItsData) {
  Article article = article_in("/a");
  const std::string bytes = document_of(article);
  DocumentReader whole(bytes);
  while (whole.next_term()) {
  }
  ASSERT_TRUE(whole.is_sound());
  const std::size_t behind_terms = bytes.size() - whole.data().size();
  for (std::size_t size = 0; size < behind_terms; ++size) {
    EXPECT_FALSE(reads(std::string_view(bytes).substr(0, size))) << size;
  }
}

}  // namespace
}  // namespace clipfile
