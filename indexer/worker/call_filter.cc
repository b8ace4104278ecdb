// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/call_filter.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <type_traits>
#include <unistd.h>
#include <utility>

#include "indexer/worker/sandbox.h"

namespace clipfile {
namespace {

/// Of memory, of what is open, of time; and looks at files and at the process itself.
constexpr std::array allowed = {
    "read",
    "readv",
    "pread64",
    "preadv",
    "write",
    "writev",
    "recvfrom",
    "recvmsg",
    "sendto",
    "sendmsg",
    "poll",
    "ppoll",
    "lseek",
    "close",
    "dup",
    "fcntl",
    "fstat",
    "stat",
    "lstat",
    "newfstatat",
    "statx",
    "statfs",
    "fstatfs",
    "access",
    "faccessat",
    "faccessat2",
    "readlink",
    "readlinkat",
    "getdents64",
    "getcwd",
    "fadvise64",
    "brk",
    "mmap",
    "munmap",
    "mremap",
    "mprotect",
    "madvise",
    "mincore",
    "futex",
    "set_robust_list",
    "rseq",
    "membarrier",
    "rt_sigaction",
    "rt_sigprocmask",
    "rt_sigreturn",
    "sigaltstack",
    "restart_syscall",
    "clock_gettime",
    "clock_getres",
    "clock_nanosleep",
    "nanosleep",
    "gettimeofday",
    "time",
    "times",
    "getpid",
    "gettid",
    "getppid",
    "getuid",
    "geteuid",
    "getgid",
    "getegid",
    "getrandom",
    "getrlimit",
    "getrusage",
    "sysinfo",
    "uname",
    "sched_yield",
    "sched_getaffinity",
    "getcpu",
    "exit",
    "exit_group",
};

/// What only an attacker calls.
constexpr std::array deadly = {
    "socket",
    "socketpair",
    "connect",
    "bind",
    "listen",
    "accept",
    "accept4",
    "fork",
    "vfork",
    "execve",
    "execveat",
    "ptrace",
    "process_vm_readv",
    "process_vm_writev",
    "kill",
    "tkill",
    "rt_sigqueueinfo",
    "rt_tgsigqueueinfo",
    "pidfd_open",
    "pidfd_send_signal",
    "pidfd_getfd",
    "creat",
    "truncate",
    "ftruncate",
    "unlink",
    "unlinkat",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "symlink",
    "symlinkat",
    "mkdir",
    "mkdirat",
    "rmdir",
    "mknod",
    "mknodat",
    "chmod",
    "fchmod",
    "fchmodat",
    "chown",
    "fchown",
    "lchown",
    "fchownat",
    "utimensat",
    "setxattr",
    "lsetxattr",
    "fsetxattr",
    "memfd_create",
    "open_by_handle_at",
    "mount",
    "umount2",
    "pivot_root",
    "chroot",
    "unshare",
    "setns",
    "bpf",
    "perf_event_open",
    "userfaultfd",
    "io_uring_setup",
    "io_uring_enter",
    "io_uring_register",
    "keyctl",
    "add_key",
    "request_key",
    "init_module",
    "finit_module",
    "kexec_load",
    "reboot",
    "setuid",
    "setgid",
    "setreuid",
    "setresuid",
    "setpgid",
    "setsid",
};

struct Release {
  void operator()(void* filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<std::remove_pointer_t<scmp_filter_ctx>, Release>;

/// Collects the rules; calls that this machine does not have need none.
class Rules {
 public:
  explicit Rules(Filter filter) : filter_(std::move(filter)), well_(filter_ != nullptr) {}

  template <typename... Conditions>
  void add(std::uint32_t action, const char* call, Conditions... conditions) {
    const int number = seccomp_syscall_resolve_name(call);
    if (!well_ || number == __NR_SCMP_ERROR) return;
    const int added =
        seccomp_rule_add(filter_.get(), action, number, sizeof...(conditions), conditions...);
    well_ = added == 0 || added == -EDOM || added == -EOPNOTSUPP;
  }

  bool load() {
    if (!well_) return false;
    constexpr std::uint32_t binary_tree = 2;
    seccomp_attr_set(filter_.get(), SCMP_FLTATR_CTL_OPTIMIZE, binary_tree);
    return seccomp_load(filter_.get()) == 0;
  }

 private:
  Filter filter_;
  bool well_;
};

/// Of the process, or of its only thread, where the kernel knows no other.
std::uint32_t death() {
  constexpr unsigned knows_processes = 3;
  return seccomp_api_get() >= knows_processes ? SCMP_ACT_KILL_PROCESS : SCMP_ACT_KILL_THREAD;
}

constexpr std::uint32_t fails_with(int error) {
  return SCMP_ACT_ERRNO(static_cast<std::uint32_t>(error));
}

/// That an argument of the call, from 0, compares so with `number`; masked, its bits under `mask`.
scmp_arg_cmp where(unsigned argument, scmp_compare compares, scmp_datum_t number) {
  return {.arg = argument, .op = compares, .datum_a = number, .datum_b = 0};
}
scmp_arg_cmp where_masked(unsigned argument, scmp_datum_t mask, scmp_datum_t number) {
  return {.arg = argument, .op = SCMP_CMP_MASKED_EQ, .datum_a = mask, .datum_b = number};
}

/// For reading only; who opens for writing dies.
void add_opening(Rules& rules, const char* call, unsigned flags_argument) {
  constexpr scmp_datum_t changing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
  rules.add(SCMP_ACT_ALLOW, call, where_masked(flags_argument, changing, 0));
  for (const int changing_one : {O_WRONLY, O_RDWR, O_CREAT, O_TRUNC}) {
    const auto flag = static_cast<scmp_datum_t>(changing_one);
    rules.add(death(), call, where_masked(flags_argument, flag, flag));
  }
}

/// Threads cannot be had, which a library may try for; processes are what an attacker wants.
void add_cloning(Rules& rules) {
  constexpr scmp_datum_t thread = CLONE_THREAD;
  rules.add(fails_with(EAGAIN), "clone", where_masked(0, thread, thread));
  rules.add(death(), "clone", where_masked(0, thread, 0));
}

/// By a pipe a sanitizer finds out what memory it may read.
void add_looking_around(Rules& rules) {
  rules.add(SCMP_ACT_ALLOW, "pipe");
  rules.add(SCMP_ACT_ALLOW, "pipe2");
}

}  // namespace

bool filter_calls() {
  Rules rules{Filter(seccomp_init(fails_with(ENOSYS)))};
  for (const char* call : allowed) rules.add(SCMP_ACT_ALLOW, call);
  for (const char* call : deadly) rules.add(death(), call);
  add_opening(rules, "open", 1);
  add_opening(rules, "openat", 2);
  add_cloning(rules);
  if (has_sanitizer()) add_looking_around(rules);
  const auto self = static_cast<scmp_datum_t>(getpid());
  rules.add(SCMP_ACT_ALLOW, "tgkill", where(0, SCMP_CMP_EQ, self));  // abort(3)
  rules.add(death(), "tgkill", where(0, SCMP_CMP_NE, self));
  rules.add(SCMP_ACT_ALLOW, "prlimit64", where(2, SCMP_CMP_EQ, 0));  // asks only
  rules.add(SCMP_ACT_ALLOW, "prctl", where(0, SCMP_CMP_EQ, PR_SET_NAME));
  rules.add(fails_with(ENOTTY), "ioctl");
  return rules.load();
}

}  // namespace clipfile
