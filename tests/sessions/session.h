/// Replays golden sessions: Markdown in whose console blocks stand commands and what they print.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tests/support/process.h"

namespace clipfile::testing_support {

/// One line of a session, or a command with what was printed below it.
struct SessionPart {
  bool is_command = false;
  std::string lines;    ///< as they stand in the file: prose, a fence, "$ " and the command
  std::string command;  ///< for bash
};

/// In a block that opens with ```console, a line "$ ..." is a command, and lines "> ..." or ">"
/// directly below go on with it. The rest, up to the next command or the end of the block, is what
/// it printed; "[exit 3]" stands last where its status was not 0.
std::vector<SessionPart> read_session(const std::string& markdown);

std::size_t count_commands(const std::vector<SessionPart>& session);

/// The session's Markdown, with what the commands print now. They run one after the other, each in
/// a bash of its own, in shell.folder; shell.words is not used. clip-index says there what it says
/// on a terminal; `command clip-index` what it says where there is none.
std::string replay(const std::vector<SessionPart>& session, const Command& shell);

}  // namespace clipfile::testing_support
