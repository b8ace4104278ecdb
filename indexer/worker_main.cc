// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstdlib>
#include <exception>
#include <iostream>
#include <malloc.h>
#include <unistd.h>

#include "indexer/worker/serve.h"

namespace {

/// What one file has taken is kept for the next: to give it back and ask for it anew costs several
/// system calls and page faults for each file.
void keep_memory() {
  constexpr int megabyte = 1024 * 1024;
  mallopt(M_MMAP_THRESHOLD, 4 * megabyte);
  mallopt(M_TRIM_THRESHOLD, 64 * megabyte);
  mallopt(M_TOP_PAD, megabyte);
}

}  // namespace

int main(int argc, char** argv) try {
  using namespace clipfile;
  if (argc != 2) {
    std::cerr << "clip-worker: reads files for clip-index, which starts it: run clip-index\n";
    return 2;
  }
  if (!end_with(std::atoi(argv[1]))) return 1;
  keep_memory();
  WorkerChannel channel(inherited_socket);
  serve(channel);
  _exit(0);  // nothing is to be put in order, and it could be ended halfway
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  _exit(1);
}
