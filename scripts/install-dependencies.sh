#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
#
# Installs the Debian and Ubuntu packages that Clipfile is built with, those only that are missing.
#
#   scripts/install-dependencies.sh            what building and testing need
#   scripts/install-dependencies.sh --checks   what the stricter checks of .ci/run need, too
#
# Packages come from the machine's own package sources, with apt-get, as root or with sudo.
set -euo pipefail

packages_to_build=(
  g++                           # the compiler
  cmake                         # configures the build
  ninja-build                   # runs it
  pkg-config                    # tells CMake where libraries are
  libxapian-dev                 # the search engine below the index
  libboost-program-options-dev  # command lines; flat maps come with it
  libicu-dev                    # Unicode: case, words, sentences, encodings
  libpoppler-cpp-dev            # PDF
  libfontconfig-dev             # keeps it from looking for fonts
  libxml2-dev                   # HTML
  libarchive-dev                # zip, tar, gzip and their like
  libgmime-3.0-dev              # mail, MHTML
  zlib1g-dev                    # gzip in captures of the web
  libbrotli-dev                 # Brotli in captures of the web
  libseccomp-dev                # takes system calls from those who read files
  libuchardet-dev               # tells encodings apart
  libcld2-dev                   # tells languages apart
  libyaml-cpp-dev               # front matter
  nlohmann-json3-dev            # JSON
  libsimdjson-dev               # JSON of stored articles, in less time
  libxxhash-dev                 # hashes of files and keys
  libmimalloc-dev               # memory for many small things, in less time
  libsystemd-dev                # tells systemd how a run is doing
  libgtest-dev                  # unit tests
  libvalijson-dev               # checks JSON against its schema, in a test
  jq                            # reads JSON in the sessions that are tests
)

packages_for_ocr=(
  libtesseract-dev   # text in pictures; a build without it works
  libleptonica-dev   # pictures, for it
  tesseract-ocr-eng  # English, for it
)

packages_to_check=(
  clang         # the second compiler, for fuzzing
  clang-format  # layout of the sources
  shellcheck    # mistakes in scripts
)

say() { printf '%s: %s\n' "install-dependencies" "$*" >&2; }

is_installed() {
  dpkg-query --show --showformat='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

print_missing() {
  local package
  for package in "$@"; do
    is_installed "$package" || printf '%s\n' "$package"
  done
}

as_root() {
  if [[ $(id -u) -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

run_apt_get() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get --quiet --option DPkg::Lock::Timeout=120 "$@"
}

require_root() {
  if [[ $(id -u) -eq 0 ]] || command -v sudo >/dev/null; then return; fi
  say "missing packages: $*"
  say "neither root nor sudo is at hand: run this as root, and then the script again:"
  printf '  apt-get update && apt-get install --yes --no-install-recommends %s\n' "$*" >&2
  exit 1
}

install_packages() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "no Debian or Ubuntu: what these packages hold must be there already: $*"
    return
  fi
  local missing
  mapfile -t missing < <(print_missing "$@")
  if [[ ${#missing[@]} -eq 0 ]]; then return; fi
  require_root "${missing[@]}"
  say "installs ${missing[*]}"
  run_apt_get update
  run_apt_get install --yes --no-install-recommends "${missing[@]}"
}

case "${1-}" in
  '') install_packages "${packages_to_build[@]}" ;;
  --checks)
    install_packages "${packages_to_build[@]}" "${packages_for_ocr[@]}" "${packages_to_check[@]}"
    # The sanitizers' libraries are a package of their own, named after the compiler's version.
    install_packages "libclang-rt-$(clang -dumpversion | cut -d. -f1)-dev"
    ;;
  *)
    say "$1: no such option: takes nothing or --checks"
    exit 2
    ;;
esac
