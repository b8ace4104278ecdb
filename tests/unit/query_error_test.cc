// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_error.h"

#include <gtest/gtest.h>

namespace clipfile::query {
namespace {

TEST(FormatQueryError, PutsACaretUnderTheColumn) {
  const QueryError error(15, "no closing quote", "add it");
  EXPECT_EQ(format_query_error(error, "sanctions AND \"outstretched"),
            "query: column 15: no closing quote: add it\n"
            "  sanctions AND \"outstretched\n"
            "                ^\n");
}

TEST(FormatQueryError, CountsCharactersNotBytes) {
  const QueryError error(3, "wrong", "");
  EXPECT_EQ(format_query_error(error, "\xD0\xB6\xFFx"),
            "query: column 3: wrong\n  \xD0\xB6\xEF\xBF\xBDx\n    ^\n");
}

TEST(FormatQueryError, ShowsNoQueryWhereAllOfItIsMeant) {
  EXPECT_EQ(format_query_error(QueryError(0, "too long", "cut it"), "a"),
            "query: too long: cut it\n");
}

TEST(FormatQueryError, KeepsControlCharactersFromTheTerminal) {
  const QueryError error(5, "wrong", "");
  EXPECT_EQ(format_query_error(error, "a\x1B[\nb\xE2\x80\xAE"),
            "query: column 5: wrong\n  a [ b \n      ^\n");
}

TEST(FormatQueryError, ShowsALongQueryAroundTheColumnOnly) {
  const std::string typed = std::string(1'000, 'a') + "(" + std::string(1'000, 'b');
  const std::string shown = format_query_error(QueryError(1'001, "wrong", ""), typed);
  EXPECT_EQ(shown, "query: column 1001: wrong\n  \xE2\x80\xA6" + std::string(50, 'a') + "(" +
                       std::string(25, 'b') + "\xE2\x80\xA6\n  " + std::string(51, ' ') + "^\n");
}

}  // namespace
}  // namespace clipfile::query
