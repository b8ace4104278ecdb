/// Keeps libraries from looking for the fonts that are installed: what a text says does not depend
/// on them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace clipfile {

/// From now on no font is found in this process, and none of the caches are written that
/// Fontconfig keeps of them.
void do_without_system_fonts();

}  // namespace clipfile
