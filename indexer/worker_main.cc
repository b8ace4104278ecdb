// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstdlib>
#include <exception>
#include <iostream>
#include <unistd.h>

#include "indexer/worker/serve.h"

int main(int argc, char** argv) try {
  using namespace clipfile;
  if (argc != 2) {
    std::cerr << "clip-worker: reads files for clip-index, which starts it: run clip-index\n";
    return 2;
  }
  if (!end_with(std::atoi(argv[1]))) return 1;
  WorkerChannel channel(inherited_socket);
  serve(channel);
  _exit(0);  // nothing is to be put in order, and it could be ended halfway
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  _exit(1);
}
