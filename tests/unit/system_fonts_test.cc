// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/system_fonts.h"

#include <fontconfig/fontconfig.h>
#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(SystemFonts, AreNotThere) {
  do_without_system_fonts();
  do_without_system_fonts();
  const FcFontSet* fonts = FcConfigGetFonts(FcConfigGetCurrent(), FcSetSystem);
  EXPECT_TRUE(!fonts || fonts->nfont == 0);
}

}  // namespace
}  // namespace clipfile
