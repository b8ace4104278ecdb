// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/pages.h"

#include "common/command_line/completion.h"
#include "common/command_line/manual.h"

namespace clipfile {

std::string write_page(const ProgramTable& program, const TypedOptions& typed,
                       std::string_view version) {
  using Writer = std::string (*)(const ProgramTable&);
  const Writer completion = typed.choice<Writer>("generate",
                                                 {{"man", nullptr},
                                                  {"bash", write_bash_completion},
                                                  {"zsh", write_zsh_completion},
                                                  {"fish", write_fish_completion}},
                                                 nullptr);
  return completion ? completion(program) : write_manual(program, version);
}

}  // namespace clipfile
