// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/system_fonts.h"

#include <fontconfig/fontconfig.h>

namespace clipfile {

void do_without_system_fonts() {
  FcConfig* without_folders = FcConfigCreate();
  if (!without_folders) return;
  FcConfigSetCurrent(without_folders);
  FcConfigDestroy(without_folders);  // the current one is kept by Fontconfig itself
}

}  // namespace clipfile
