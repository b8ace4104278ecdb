// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/line_decoder.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(LineDecoder, KeepsToTheEncodingOfTheFirstLineThatNeedsOne) {
  LineDecoder decoder;
  EXPECT_EQ(decoder.decode("plain"), "plain");
  EXPECT_EQ(decoder.decode("Die Gespr\xE4"
                           "che \xFC"
                           "ber Sicherheit in Europa gehen weiter"),
            "Die Gespräche über Sicherheit in Europa gehen weiter");
  EXPECT_EQ(decoder.decode("\xFC"), "ü");
  EXPECT_EQ(decoder.decode("ü"), "ü");
}

}  // namespace
}  // namespace clipfile
