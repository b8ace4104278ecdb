// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/interruption.h"

#include <csignal>
#include <initializer_list>

namespace clipfile {
namespace {

volatile std::sig_atomic_t caught = 0;

extern "C" void remember_signal(int signal) {
  if (caught == 0) caught = signal;
}

}  // namespace

void watch_for_interruption() {
  struct sigaction action {};
  action.sa_handler = remember_signal;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
}

int interruption() { return caught; }

}  // namespace clipfile
