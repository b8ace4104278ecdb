// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_program.h"

int main(int argc, char** argv) { return clipfile::run_index_program(argc, argv, nullptr); }
