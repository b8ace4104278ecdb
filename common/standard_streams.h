/// Keeps files out of the places of standard streams.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace clipfile {

/// A program may be started with streams closed ("2>&-"). The next file that it opens would take
/// the place of one, and messages would be written into it. From here on reading from and writing
/// to such a stream fails, as it did. To be called first.
void occupy_closed_streams();

}  // namespace clipfile
