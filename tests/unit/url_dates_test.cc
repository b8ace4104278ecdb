// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>

#include "indexer/extract/dates.h"

namespace clipfile {
namespace {

std::string read(std::string_view url) {
  const auto day = find_day_in_url(url);
  return day ? format_iso_day(*day) : "";
}

TEST(FindDayInUrl, FindsTheDayWhereverPapersPutIt) {
  for (const char* url :
       {"https://example.org/2022/01/09/talks", "https://example.org/world/2022-01-09-talks.html",
        "https://example.org/2022/1/9/talks", "https://example.org/20220109/talks",
        "https://example.org/a20220109.html", "https://example.org/2022/jan/09/talks",
        "https://example.org/2022/January/9/talks", "http://example.org/n1/2022/0109/c90000-9.html",
        "http://example.org/2022-01/09/c_1.htm", "/2022/01/09/", "2022_01_09",
        "https://example.org/read?date=2022-01-09", "https://example.org/talks-9-january-2022"}) {
    EXPECT_EQ(read(url), "2022-01-09") << url;
  }
}

TEST(FindDayInUrl, GivesNothingWhereThereIsNoDay) {
  for (const char* url :
       {"", "https://example.org/2022/01/", "https://example.org/2022/01/talks-of-9-powers",
        "https://example.org/2022/13/09/", "https://example.org/2022/02/30/",
        "https://example.org/article-22020203", "https://example.org/123456789012",
        "https://2022.01.09.example.org/talks", "http://example.org", "https://example.org/2022",
        "https://example.org/2020/08/23646/", "https://example.org/09-01-2022", "\xFF/2022/\x80"}) {
    EXPECT_EQ(read(url), "") << url;
  }
}

}  // namespace
}  // namespace clipfile
