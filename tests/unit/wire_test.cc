// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/wire.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

std::string sample() {
  std::string bytes;
  WireWriter out(bytes);
  out.number(17);
  out.text(std::string_view("a\0b", 3));
  out.signed_number(-5);
  return bytes;
}

TEST(Wire, ReadsWhatItWrites) {
  const std::string bytes = sample();
  WireReader in(bytes);
  EXPECT_EQ(in.number(), 17U);
  EXPECT_EQ(in.text(), std::string_view("a\0b", 3));
  EXPECT_FALSE(in.ends_well()) << "there is more";
  EXPECT_EQ(in.signed_number(), -5);
  EXPECT_TRUE(in.ends_well());
}

TEST(Wire, NoticesAtEveryLengthThatItWasCut) {
  const std::string bytes = sample();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    WireReader in(std::string_view(bytes).substr(0, size));
    in.number();
    in.text();
    in.number();
    EXPECT_FALSE(in.ends_well()) << size;
    EXPECT_EQ(in.number(), 0U);
    EXPECT_EQ(in.text(), "");
  }
}

TEST(Wire, TakesNoTextThatIsLongerThanAllBytes) {
  std::string bytes;
  WireWriter(bytes).number(~std::uint64_t{0});
  bytes += "text";
  WireReader in(bytes);
  EXPECT_EQ(in.text(), "");
  EXPECT_FALSE(in.ends_well());
}

}  // namespace
}  // namespace clipfile
