// SPDX-License-Identifier: GPL-2.0-or-later

/// Preloaded into a program, lets one of its allocations fail: the one whose number stands in
/// CLIPFILE_FAULT_ALLOCATION, of those that ask for CLIPFILE_FAULT_LEAST bytes or more. With 0,
/// says at the end how many there were.

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

extern "C" {
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* old, size_t size);
}

namespace {

std::atomic<long> allocations = 0;
long failing = -1;
size_t least = 0;

[[gnu::constructor]] void read_plan() {
  const char* number = getenv("CLIPFILE_FAULT_ALLOCATION");
  allocations = 0;
  // A worker that lacks memory is another matter, and costs a file.
  const bool counts = strcmp(program_invocation_short_name, "clip-worker") != 0;
  failing = number && counts ? atol(number) : -1;
  const char* bytes = getenv("CLIPFILE_FAULT_LEAST");
  least = bytes ? static_cast<size_t>(atol(bytes)) : 0;
}

[[gnu::destructor]] void tell() {
  if (failing == 0) dprintf(STDERR_FILENO, "%ld\n", allocations.load());
}

bool fails(size_t size) {
  if (size < least || ++allocations != failing) return false;
  errno = ENOMEM;
  return true;
}

}  // namespace

extern "C" {
void* malloc(size_t size) noexcept { return fails(size) ? nullptr : __libc_malloc(size); }
void* calloc(size_t count, size_t size) noexcept {
  return fails(count * size) ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* old, size_t size) noexcept {
  return fails(size) ? nullptr : __libc_realloc(old, size);
}
}
