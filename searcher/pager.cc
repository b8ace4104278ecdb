// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/pager.h"

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

#include "common/user_folders.h"

namespace clipfile {

std::string pager_command() {
  const std::string own = environment("PAGER");
  return own.empty() ? "less" : own;
}

Pager::Pager(const std::string& command) {
  terminal_ = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
  if (terminal_ < 0) return;
  // Quits where all fits on the screen, shows colours, leaves the text there.
  constexpr int only_if_unset = 0;
  setenv("LESS", "FRX", only_if_unset);
  pipe_ = popen(command.c_str(), "we");
  if (pipe_ != nullptr) dup2(fileno(pipe_), STDOUT_FILENO);
}

Pager::~Pager() {
  if (terminal_ < 0) return;
  dup2(terminal_, STDOUT_FILENO);
  close(terminal_);
  if (pipe_ != nullptr) pclose(pipe_);
}

}  // namespace clipfile
