// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_wrapping.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(FindWrappedRecords, FindsWhatInterfacesWrap) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {R"({"status": "ok", "totalResults": 2, "articles": [{"title": "A"}]})",
       R"([{"title": "A"}])"},
      {R"({"response": {"docs": [{"title": "A"}], "meta": {}}})", R"([{"title": "A"}])"},
      {R"({"took": 3, "hits": {"total": 1, "hits": [{"_source": {}}]}})", R"([{"_source": {}}])"},
      {R"({"data": {"item": {"headline": "A"}}})", R"({"headline": "A"})"},
      {R"({"a": "}]\"{", "n": -1.5e3, "t": true, "items": [ {"x": 1}]})", R"([ {"x": 1}])"},
  };
  for (const auto& [object, records] : rows) {
    const auto found = find_wrapped_records(object);
    ASSERT_TRUE(found.has_value()) << object;
    EXPECT_EQ(found->json, records) << object;
  }
  EXPECT_EQ(find_wrapped_records(R"({"title": "The P\u0061per", "items": [{}]})")->title,
            "The Paper");
}

TEST(FindWrappedRecords, LeavesRecordsAlone) {
  for (const std::string_view object :
       {R"({"title": "A", "text": "x", "items": [{"a": 1}]})", R"({"title": "A"})", "{}", "{",
        R"({"articles": []})", R"({"articles": [1, 2]})", R"({"colours": [{"a": 1}]})", "[]", "",
        R"({"body_html": "x", "data": {"a": 1}})", R"({"a")", R"({"a": )"}) {
    EXPECT_FALSE(find_wrapped_records(object).has_value()) << object;
  }
}

}  // namespace
}  // namespace clipfile
