// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/landlock.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// The kernel's own header may be older than the kernel: what stands here is from its documentation
// (Documentation/userspace-api/landlock.rst), and never changes.

namespace clipfile {
namespace {

constexpr long create_ruleset = 444;
constexpr long add_rule = 445;
constexpr long restrict_self = 446;
constexpr unsigned tell_version = 1;
constexpr int path_beneath = 1;

constexpr std::uint64_t read_file = 1U << 2;
constexpr std::uint64_t read_folder = 1U << 3;

struct Ruleset {
  std::uint64_t files;
  std::uint64_t network;  ///< from version 4 on
  std::uint64_t scoped;   ///< from version 6 on
};

struct [[gnu::packed]] PathRule {
  std::uint64_t allowed;
  std::int32_t folder;
};

/// Libraries, which may load parts of themselves later, and their tables.
constexpr std::array readable = {
    "/lib",       "/lib64",           "/usr/lib",         "/usr/lib64",     "/usr/local/lib",
    "/usr/share", "/usr/local/share", "/etc/ld.so.cache", "/etc/localtime",
};

std::uint64_t all_of(unsigned bits) { return (std::uint64_t{1} << bits) - 1; }

/// Everything that this version knows is forbidden, but for what a rule allows.
Ruleset everything(unsigned version) {
  constexpr unsigned bits_at_first = 13;
  unsigned bits = bits_at_first;
  if (version >= 2) ++bits;  // linking to elsewhere
  if (version >= 3) ++bits;  // truncating
  if (version >= 5) ++bits;  // calls to devices
  constexpr std::uint64_t bind_and_connect = 3;
  constexpr std::uint64_t abstract_sockets_and_signals = 3;
  return {.files = all_of(bits),
          .network = version >= 4 ? bind_and_connect : 0,
          .scoped = version >= 6 ? abstract_sockets_and_signals : 0};
}

std::size_t size_of_ruleset(unsigned version) {
  if (version >= 6) return sizeof(Ruleset);
  return version >= 4 ? offsetof(Ruleset, scoped) : offsetof(Ruleset, network);
}

void allow_reading(int rules, const char* path) {
  const int place = open(path, O_PATH | O_CLOEXEC);
  struct stat status {};
  if (place < 0) return;  // not on this system
  if (fstat(place, &status) == 0) {
    const std::uint64_t listing = S_ISDIR(status.st_mode) ? read_folder : 0;
    const PathRule rule{.allowed = read_file | listing, .folder = place};
    syscall(add_rule, rules, path_beneath, &rule, 0);
  }
  close(place);
}

}  // namespace

unsigned close_file_system() {
  const long version = syscall(create_ruleset, nullptr, 0, tell_version);
  if (version < 1) return 0;
  const auto known = static_cast<unsigned>(version);
  const Ruleset ruleset = everything(known);
  const long rules = syscall(create_ruleset, &ruleset, size_of_ruleset(known), 0);
  if (rules < 0) return 0;
  for (const char* path : readable) allow_reading(static_cast<int>(rules), path);
  const bool closed = syscall(restrict_self, rules, 0) == 0;
  close(static_cast<int>(rules));
  return closed ? known : 0;
}

}  // namespace clipfile
