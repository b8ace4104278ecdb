/// Closes the file system and the network to a process by Landlock (Linux 5.13).
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace clipfile {

/// Afterwards only libraries and the tables that they read can be opened, for reading; from version
/// 4 on no TCP either, from 6 on no signals to others and no abstract sockets. Returns the version
/// of the kernel's interface; 0 where it has none, or refuses.
unsigned close_file_system();

}  // namespace clipfile
