/// Lets calls of a program go wrong: on its files, for memory, of the clock. A library of ours that
/// is preloaded counts them, and fails the one that was named, or kills or stops the program there.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cerrno>
#include <string>
#include <vector>

#include "tests/support/process.h"

namespace clipfile::testing_support {

/// What becomes of call number `at` of those that the program makes below a folder.
struct DiskFault {
  enum class Calls {
    changes,  ///< creations, writes, truncations, syncs, renames, removals
    reads,    ///< openings, reads, listings, and looks at a file's status
  };
  enum class Kind {
    fail_once,
    fail_always,  ///< and all that follow
    short_write,  ///< half of the bytes are written, which is no error
    torn_write,   ///< half of the bytes are written, and the program is killed
    kill,         ///< before the call
    stop,         ///< before the call: SIGSTOP
  };

  std::string below;  ///< an absolute path
  Calls calls = Calls::changes;
  Kind kind = Kind::fail_once;
  long at = 0;  ///< from 1; 0: none, they are only counted
  int error = EIO;
  std::string log;  ///< file to which the calls are appended; empty: none
};

/// Halts the program in a call that reads below the folder.
DiskFault halt_of_reads(const std::string& below);

/// One call of a log.
struct LoggedCall {
  std::string name;  ///< "write", "rename"...; "failed" where it was in vain
  long offset = 0;   ///< of a write; the length for a truncation
  std::string path;
  std::string data;  ///< what was written; the new path for a rename
};

std::vector<LoggedCall> read_call_log(const std::string& path);

Command with_disk_fault(Command command, const DiskFault& fault);

/// The calls that the program makes when it is left alone; `log` is a file for the meantime.
std::vector<LoggedCall> log_calls(const Command& command, DiskFault fault, const std::string& log);
long count_calls(const Command& command, const DiskFault& fault, const std::string& log);

/// Allocation number `at` of those that ask for `least` bytes or more fails, from 1; with 0 the
/// program prints how many it made as its last line.
Command with_memory_fault(Command command, long at, long least);

struct Clock {
  long ahead =
      0;  ///< seconds by which the wall clock is ahead of the true time; or behind it, below 0
  long haste = 0;  ///< seconds that pass on the steady clock with each look at it
};

Command with_clock(Command command, const Clock& clock);

/// Whether a sanitizer takes the place of the allocator.
bool is_sanitized();

}  // namespace clipfile::testing_support
