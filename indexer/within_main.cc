// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_program.h"
#include "indexer/reading/read_here.h"

int main(int argc, char** argv) {
  using namespace clipfile;
  return run_index_program(argc, argv, open_read_here);
}
