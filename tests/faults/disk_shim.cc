// SPDX-License-Identifier: GPL-2.0-or-later

/// Preloaded into a program, counts the calls that it makes on files below one folder, writes them
/// to a log, and lets one of them go wrong. What it obeys is the environment that shims.cc writes.

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <type_traits>
#include <unistd.h>

namespace {

std::string setting(const char* name) {
  const char* value = getenv(name);
  return value ? value : "";
}

template <typename Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

struct Plan {
  std::string below = setting("CLIPFILE_FAULT_BELOW");
  bool of_reads = setting("CLIPFILE_FAULT_CALLS") == "reads";
  std::string how = setting("CLIPFILE_FAULT_HOW");  ///< once, always, short, torn, kill, stop
  long at = atol(setting("CLIPFILE_FAULT_AT").c_str());
  int error = atoi(setting("CLIPFILE_FAULT_ERROR").c_str());
  int log = -1;
  std::atomic<long> calls = 0;

  Plan() {
    // A worker may be failed by the disk; who is halted or killed is the run.
    const bool is_worker = strcmp(program_invocation_short_name, "clip-worker") == 0;
    if (is_worker && how != "once" && how != "always") at = 0;
    const std::string path = setting("CLIPFILE_FAULT_LOG");
    constexpr int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC;
    if (!path.empty()) log = real<int(const char*, int, ...)>("open")(path.c_str(), flags, 0600);
  }

  bool concerns(const std::string& path) const {
    return path.starts_with(below) && (path.size() == below.size() || path[below.size()] == '/');
  }
};

/// Made at the first call, which may come before this library's own objects are made; never ends.
Plan& plan() {
  static Plan* const made = new Plan;
  return *made;
}

/// The present path of an open file, also after it was renamed.
std::string path_of(int descriptor, const char* name = "") {
  if (name[0] == '/') return name;
  char path[4096];
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  const ssize_t size = readlink(link.c_str(), path, sizeof path);
  const std::string found(path, size > 0 ? static_cast<std::size_t>(size) : 0);
  return name[0] == '\0' ? found : found + '/' + name;
}

/// One counted call.
class Call {
 public:
  Call(bool reads, const char* name, const std::string& path) : name_(name), path_(path) {
    const int error = errno;
    counted_ = reads == plan().of_reads && plan().concerns(path);
    if (counted_) strike(++plan().calls);
    errno = error;
  }

  /// Whether it is to fail; errno then says how.
  bool fails() const {
    if (fails_) errno = plan().error;
    return fails_;
  }

  /// Whether only half of what it writes is to be written.
  bool is_half() const { return half_; }

  template <typename Result>
  Result done(Result result, long offset = 0, std::string_view data = {}) const {
    if (counted_ && half_ && plan().how == "torn") kill(getpid(), SIGKILL);
    if (!counted_ || plan().log < 0) return result;
    const int error = errno;
    bool failed = false;
    if constexpr (std::is_integral_v<Result>) failed = result < 0;
    std::string record = std::string(failed ? "failed" : name_) + ' ' + std::to_string(offset) +
                         ' ' + std::to_string(data.size()) + ' ' + path_ + '\n';
    record += data;
    real<ssize_t(int, const void*, size_t)>("write")(plan().log, record.data(), record.size());
    errno = error;
    return result;
  }

 private:
  void strike(long number) {
    const Plan& told = plan();
    if (told.at == 0 || number < told.at) return;
    fails_ = told.how == "always" || (told.how == "once" && number == told.at);
    if (number > told.at) return;
    half_ = told.how == "short" || told.how == "torn";
    if (told.how == "kill") kill(getpid(), SIGKILL);
    if (told.how == "stop") kill(getpid(), SIGSTOP);
  }

  const char* name_;
  std::string path_;
  bool counted_ = false;
  bool fails_ = false;
  bool half_ = false;
};

constexpr bool changes = false;
constexpr bool reads = true;

using OpenAt = int(int, const char*, int, ...);

int open_file(int folder, const char* path, int flags, mode_t mode) {
  const bool makes = (flags & (O_CREAT | O_TRUNC)) != 0;
  const Call call(!makes, (flags & O_TRUNC) != 0 ? "empty" : "create", path_of(folder, path));
  if (call.fails()) return -1;
  return call.done(real<OpenAt>("openat")(folder, path, flags, mode));
}

mode_t mode_for(int flags, va_list arguments) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

/// A call that changes the file or the folder of this path.
template <typename... Arguments>
int change(const char* name, const std::string& path, Arguments... arguments) {
  const Call call(changes, name, path);
  return call.fails() ? -1 : call.done(real<int(Arguments...)>(name)(arguments...));
}

int examine(const char* name, const char* path, struct stat* status) {
  const Call call(reads, name, path);
  return call.fails() ? -1 : call.done(real<int(const char*, struct stat*)>(name)(path, status));
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_for(flags, arguments);
  va_end(arguments);
  return open_file(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_for(flags, arguments);
  va_end(arguments);
  return open_file(folder, path, flags, mode);
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
  const Call call(changes, "write", path_of(descriptor));
  if (call.fails()) return -1;
  const off_t offset = lseek(descriptor, 0, SEEK_CUR);
  const size_t most = call.is_half() ? (size + 1) / 2 : size;
  const ssize_t written = real<ssize_t(int, const void*, size_t)>("write")(descriptor, bytes, most);
  const size_t count = written > 0 ? static_cast<size_t>(written) : 0;
  return call.done(written, offset, {static_cast<const char*>(bytes), count});
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset) {
  const Call call(changes, "write", path_of(descriptor));
  if (call.fails()) return -1;
  const size_t most = call.is_half() ? (size + 1) / 2 : size;
  const ssize_t written =
      real<ssize_t(int, const void*, size_t, off_t)>("pwrite")(descriptor, bytes, most, offset);
  const size_t count = written > 0 ? static_cast<size_t>(written) : 0;
  return call.done(written, offset, {static_cast<const char*>(bytes), count});
}

int ftruncate(int descriptor, off_t length) noexcept {
  const Call call(changes, "truncate", path_of(descriptor));
  if (call.fails()) return -1;
  return call.done(real<int(int, off_t)>("ftruncate")(descriptor, length), length);
}

int fsync(int descriptor) { return change("fsync", path_of(descriptor), descriptor); }
int fdatasync(int descriptor) { return change("fdatasync", path_of(descriptor), descriptor); }

int rename(const char* from, const char* to) noexcept {
  const Call call(changes, "rename", from);
  if (call.fails()) return -1;
  return call.done(real<int(const char*, const char*)>("rename")(from, to), 0, to);
}

int mkdir(const char* path, mode_t mode) noexcept { return change("mkdir", path, path, mode); }
int unlink(const char* path) noexcept { return change("unlink", path, path); }
int rmdir(const char* path) noexcept { return change("rmdir", path, path); }
int remove(const char* path) noexcept { return change("remove", path, path); }
int unlinkat(int folder, const char* path, int flags) noexcept {
  return change("unlinkat", path_of(folder, path), folder, path, flags);
}

ssize_t read(int descriptor, void* to, size_t size) {
  const Call call(reads, "read", path_of(descriptor));
  if (call.fails()) return -1;
  return call.done(real<ssize_t(int, void*, size_t)>("read")(descriptor, to, size));
}

ssize_t pread(int descriptor, void* to, size_t size, off_t offset) {
  const Call call(reads, "pread", path_of(descriptor));
  if (call.fails()) return -1;
  return call.done(real<ssize_t(int, void*, size_t, off_t)>("pread")(descriptor, to, size, offset));
}

dirent* readdir(DIR* folder) {
  const Call call(reads, "readdir", path_of(dirfd(folder)));
  return call.fails() ? nullptr : call.done(real<dirent*(DIR*)>("readdir")(folder));
}

FILE* fopen64(const char* path, const char* mode) {
  const bool makes = std::string_view(mode).find_first_of("wa") != std::string_view::npos;
  const Call call(!makes, "empty", path);
  return call.fails() ? nullptr
                      : call.done(real<FILE*(const char*, const char*)>("fopen64")(path, mode));
}

int stat(const char* path, struct stat* status) noexcept { return examine("stat", path, status); }
int lstat(const char* path, struct stat* status) noexcept { return examine("lstat", path, status); }
int fstatat(int folder, const char* path, struct stat* status, int flags) noexcept {
  const Call call(reads, "fstatat", path_of(folder, path));
  if (call.fails()) return -1;
  return call.done(
      real<int(int, const char*, struct stat*, int)>("fstatat")(folder, path, status, flags));
}

}  // extern "C"
