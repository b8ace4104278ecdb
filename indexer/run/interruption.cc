// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/interruption.h"

#include <csignal>
#include <cstring>
#include <initializer_list>

namespace clipfile {
namespace {

volatile std::sig_atomic_t caught = 0;

extern "C" void remember_signal(int signal) {
  if (caught == 0) caught = signal;
}

/// nohup(1) asks for it: the run goes on when its terminal is gone.
bool is_ignored(int signal) {
  struct sigaction action {};
  return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

void watch_for_interruption() {
  struct sigaction action {};
  action.sa_handler = remember_signal;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  for (const int signal : {SIGINT, SIGTERM}) sigaction(signal, &action, nullptr);
  if (!is_ignored(SIGHUP)) sigaction(SIGHUP, &action, nullptr);
}

int interruption() { return caught; }

std::string interruption_name() {
  const char* name = sigabbrev_np(caught);
  return name ? "SIG" + std::string(name) : "no signal";
}

}  // namespace clipfile
