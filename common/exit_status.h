/// Names the exit statuses of both programs; scripts and schedulers rely on the numbers.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace clipfile {

namespace index_exit {

inline constexpr int agrees = 0;         ///< the index agrees with the archive
inline constexpr int failed = 1;         ///< the index is as it was after its last commit
inline constexpr int usage = 2;          ///< the command line or the configuration is wrong
inline constexpr int some_rejected = 3;  ///< done, but some files could not be indexed
inline constexpr int refused = 4;        ///< for safety; nothing was changed
inline constexpr int damaged = 6;        ///< the index is damaged
inline constexpr int busy = 75;          ///< another run holds the index (EX_TEMPFAIL)
inline constexpr int hung_up = 129;      ///< SIGHUP, after committing what was done
inline constexpr int interrupted = 130;  ///< SIGINT, after committing what was done
inline constexpr int terminated = 143;   ///< SIGTERM, after committing what was done

}  // namespace index_exit

namespace search_exit {

inline constexpr int found = 0;
inline constexpr int nothing_found = 1;  ///< stdout is empty
inline constexpr int usage = 2;          ///< a bad query or command line
inline constexpr int damaged = 6;        ///< the index is damaged
inline constexpr int busy = 75;          ///< busy or unreadable for now (EX_TEMPFAIL)

}  // namespace search_exit

}  // namespace clipfile
