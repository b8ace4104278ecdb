#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Runs fuzz targets, each for so many seconds, from the sample clippings and their own seeds:
#   scripts/fuzz.sh SECONDS [TARGET...]
# Needs the targets of the preset "fuzz". What was learnt is kept in build/fuzz/corpus/ and used by the
# next run; how much processor time each target has had in all stands in build/fuzz/hours.tsv. Ends with
# 1 where an input was found that fails; its file lies in build/fuzz/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [[ $# -lt 1 || ! $1 =~ ^[0-9]+$ ]]; then
  printf 'usage: fuzz.sh SECONDS [TARGET...]\n' >&2
  exit 2
fi
seconds=$1
shift
if [[ $# -eq 0 ]]; then
  mapfile -t targets < <(find tests/fuzz -name 'fuzz_*.cc' -printf '%f\n' | sed 's/\.cc$//' | sort)
  set -- "${targets[@]}"
fi

# Notes "TARGET SECONDS INPUTS" of a run without a finding, for the sums: seconds of processor time, since a
# target that runs beside other work gets only a part of the clock's.
note_time() {
  printf '%s\t%s\t%s\n' "$1" "$2" "$3" >>build/fuzz/hours.tsv
}

fuzz() {
  local target=$1 seeds=tests/fuzz/seeds/$1 log=build/fuzz/$1.log inputs spent
  mkdir -p "build/fuzz/corpus/$target"
  local folders=("build/fuzz/corpus/$target" corpus)
  if [[ -d $seeds ]]; then folders+=("$seeds"); fi
  local TIMEFORMAT=%0U
  if ! spent=$({ time "build/fuzz/tests/$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
    -artifact_prefix="build/fuzz/$target-" -print_final_stats=1 "${folders[@]}" >"$log" 2>&1; } 2>&1); then
    tail -n 60 "$log"
    printf '%s: FAILED; the input that did it is named above\n' "$target"
    return 1
  fi
  inputs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  note_time "$target" "$spent" "$inputs"
  printf '%s: %s inputs; %s s of processor time without a finding in all\n' "$target" "$inputs" \
    "$(awk -F'\t' -v target="$target" '$1 == target {sum += $2} END {print sum}' build/fuzz/hours.tsv)"
}

export -f fuzz note_time
export seconds
# shellcheck disable=SC2016  # the shell that xargs starts expands it
printf '%s\0' "$@" | xargs -0 --max-args=1 --max-procs="$(nproc)" bash -c 'fuzz "$1"' fuzz
