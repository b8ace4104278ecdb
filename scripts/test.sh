#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Builds Clipfile and its tests and runs them; the last lines are the test runner's counts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bash scripts/install-dependencies.sh
cmake --log-level=NOTICE --preset release
cmake --build build/release --parallel "$(nproc)"
ctest --test-dir build/release --parallel "$(nproc)" --output-on-failure
