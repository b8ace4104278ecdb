#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Builds Clipfile, indexes the sample clippings of corpus/ and answers two queries.
# Can be run again at any time; writes nothing outside of build/ but the packages it installs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

show() {
  printf '\n$'
  printf ' %q' "$@"
  printf '\n'
  "$@"
}

bash scripts/install-dependencies.sh
cmake --log-level=NOTICE --preset release
cmake --build build/release --parallel "$(nproc)" --target clip-index clip-search

rm -rf build/try-index
show build/release/clip-index --summary -d build/try-index corpus
show build/release/clip-search -d build/try-index -n 3 sanctions
show build/release/clip-search -d build/try-index -n 3 Ryabkov

cat <<END

Now with clippings of your own, from $PWD:

  build/release/clip-index ~/clippings     index a folder; again to take over what changed in it
  build/release/clip-search sanctions      ask

That index is kept in ~/.local/share/clipfile, or where -d DIR says, in both programs.
README.md goes on from here; each program's --help has all options.
END
