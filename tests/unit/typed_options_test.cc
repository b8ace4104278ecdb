// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/typed_options.h"

#include <functional>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace clipfile {
namespace {

TypedOptions typed(const std::string& value) {
  TypedOptions options;
  options.add("name", value);
  return options;
}

TEST(TypedOptions, GiveTheValueOrWhatCountsOtherwise) {
  TypedOptions options = typed("7");
  EXPECT_TRUE(options.has("name"));
  EXPECT_FALSE(options.has("other"));
  EXPECT_EQ(options.text("name"), "7");
  EXPECT_EQ(options.text("other", "none"), "none");
  EXPECT_EQ(options.amount("name", 1), 7U);
  EXPECT_EQ(options.amount("other", 1), 1U);
  EXPECT_EQ(options.number("other", {.least = 5}, 0), 0);
  EXPECT_EQ(options.percent("name", 0), 7.0);
  EXPECT_EQ(options.percent("other", 2.5), 2.5);
}

TEST(TypedOptions, KeepAllValuesInTheirOrder) {
  TypedOptions options = typed("b");
  options.add("name", "a");
  options.add_argument("x");
  options.add_argument("");
  EXPECT_EQ(options.texts("name"), (std::vector<std::string>{"b", "a"}));
  EXPECT_EQ(options.text("name"), "a");
  EXPECT_TRUE(options.texts("other").empty());
  EXPECT_EQ(options.arguments(), (std::vector<std::string>{"x", ""}));
  EXPECT_EQ(options.names(), (std::vector<std::string>{"name"}));
}

std::string refusal(const std::function<void()>& take) {
  try {
    take();
  } catch (const UsageError& error) {
    return error.what();
  }
  return "taken";
}

TEST(TypedOptions, SayWhatTheyTake) {
  for (const char* wrong : {"", "many", "-1", "1x", " 1", "1.5", "99999999999999999999"}) {
    EXPECT_EQ(refusal([&] { typed(wrong).amount("name", 0); }),
              "--name " + std::string(wrong) + ": takes a number, 0 or more");
  }
  const NumberRange range = {.least = 1, .most = 9, .unit = "MB"};
  EXPECT_EQ(refusal([&] { typed("10").number("name", range, 0); }), "--name 10: takes 1 to 9 (MB)");
  for (const char* wrong : {"-0.5", "100.5", "nan", "half"}) {
    EXPECT_EQ(refusal([&] { typed(wrong).percent("name", 0); }),
              "--name " + std::string(wrong) + ": takes 0 to 100 (percent)");
  }
  EXPECT_EQ(refusal([] {
              typed("c").choice<int>("name", {{"a", 1}, {"b", 2}}, 0);
            }),
            "--name c: takes one of a, b");
  EXPECT_EQ(typed("b").choice<int>("name", {{"a", 1}, {"b", 2}}, 0), 2);
}

}  // namespace
}  // namespace clipfile
