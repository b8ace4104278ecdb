#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Runs the fault tests in their full form: kills, full disks, failing calls, lost power, storms of
# searches. The last lines say what was done, and how much damage was found.
#
#   scripts/fault-tests.sh                builds what is needed and runs all
#   scripts/fault-tests.sh --small        the smaller form, which is also part of the test suite
#   scripts/fault-tests.sh --build DIR    runs what is built in DIR already
#   scripts/fault-tests.sh --filter GLOB  only tests of this name, as GoogleTest has them
#
# Takes half an hour, and a few hundred MB below TMPDIR (/dev/shm spares the disk). What needs
# root's rights to mount a small disk is skipped without them, and says so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

form=full
build=''
filter='*'
while [[ $# -gt 0 ]]; do
  case "$1" in
    --small) form=small ;;
    --build) build=${2:?--build: name the folder}; shift ;;
    --filter) filter=${2:?--filter: name the tests}; shift ;;
    *)
      printf 'fault-tests: %s: no such option: see the head of the script\n' "$1" >&2
      exit 2
      ;;
  esac
  shift
done

if [[ -z $build ]]; then
  build=build/release
  bash scripts/install-dependencies.sh
  cmake --log-level=NOTICE --preset release
  cmake --build "$build" --parallel "$(nproc)" --target fault_tests
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
CLIPFILE_FAULT_TESTS=$form nice "$build/tests/fault_tests" --gtest_filter="$filter" </dev/null 2>&1 |
  tee "$log" || status=$?

# Of all "figures: TEST: N rounds, ...; damage found: D".
total() {
  sed -n "s/^figures: .*$1.*/\1/p" "$log" | awk '{ sum += $1 } END { print sum + 0 }'
}

printf '\nFault tests, %s form, in %d s\n' "$form" "$SECONDS"
sed -n 's/^figures: /  /p' "$log"
printf '%d of %d tests passed, %d skipped; %d rounds; damage found: %d\n' \
  "$(grep -c '^\[       OK \]' "$log")" "$(grep -c '^\[ RUN      \]' "$log")" \
  "$(grep -c '^\[  SKIPPED \] .*ms)$' "$log")" \
  "$(total ': \([0-9]*\) rounds')" "$(total 'damage found: \([0-9]*\)')"
exit "$status"
