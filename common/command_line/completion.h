/// Writes what a shell needs to complete a program's command line, from its table.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/command_line/option_table.h"

namespace clipfile {

/// To be sourced, or installed as bash-completion/completions/PROGRAM; needs nothing but bash 4.
std::string write_bash_completion(const ProgramTable& program);

/// To be installed as zsh/site-functions/_PROGRAM.
std::string write_zsh_completion(const ProgramTable& program);

/// To be installed as fish/vendor_completions.d/PROGRAM.fish.
std::string write_fish_completion(const ProgramTable& program);

}  // namespace clipfile
