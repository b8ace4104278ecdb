// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/watch/inotify_source.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "indexer/run/interruption.h"

namespace clipfile {
namespace {

constexpr std::uint32_t changes = IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE |
                                  IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;

/// Holds signals back, so that none can come between a look for it and the waiting.
class HeldSignals {
 public:
  HeldSignals() {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&held, signal);
    sigprocmask(SIG_BLOCK, &held, &before_);
  }
  ~HeldSignals() { sigprocmask(SIG_SETMASK, &before_, nullptr); }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

  const sigset_t& before() const { return before_; }

 private:
  sigset_t before_{};
};

timespec until_then(ChangeSource::Time then) {
  const std::chrono::nanoseconds left =
      std::max<std::chrono::nanoseconds>(then - std::chrono::steady_clock::now(), {});
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
  return {seconds.count(), (left - seconds).count()};
}

RootIdentity identity_of_root(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return {};
  return {true, status.st_dev, status.st_ino};
}

/// Whether a folder, and not a hidden one, comes into a folder that is watched.
bool brings_folder(const inotify_event& event) {
  const bool comes = (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0;
  return comes && (event.mask & IN_ISDIR) != 0 && event.len > 0 && event.name[0] != '.';
}

}  // namespace

void InotifySource::stop_listening() {
  if (inotify_ >= 0) close(std::exchange(inotify_, -1));
  paths_.clear();
  identities_.clear();
}

void InotifySource::listen() {
  stop_listening();
  const std::vector<std::string> roots = roots_();
  for (const std::string& root : roots) identities_[root] = identity_of_root(root);
  inotify_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (inotify_ < 0) {
    return warn_once(std::string("changes cannot be watched for: ") + std::strerror(errno) +
                     ": raise fs.inotify.max_user_instances with sysctl; until then the archive is "
                     "looked through every hour");
  }
  for (const std::string& root : roots) watch_below(root);
}

void InotifySource::watch(const std::string& path) {
  const int descriptor = inotify_add_watch(inotify_, path.c_str(), changes | IN_DONT_FOLLOW);
  if (descriptor >= 0) {
    paths_[descriptor] = path;
  } else if (errno == ENOSPC) {
    warn_once(path + ": cannot be watched, as the " + std::to_string(watches()) +
              " folders before it are: raise fs.inotify.max_user_watches with sysctl; until then "
              "what is below it is looked at every hour");
  }  // of what has gone meanwhile, or may not be read, the run will tell
}

void InotifySource::watch_below(const std::string& root) {
  bool is_folder = false;
  const auto watch_folder = [&](const std::string& folder) {
    is_folder = true;
    watch(folder);
  };
  walk_archive(
      root, rules_,
      {.file = [](const FoundFile&) {}, .fault = [](const WalkFault&) {}, .folder = watch_folder});
  if (!is_folder && root != rules_.skipped_folder) watch(root);
}

bool InotifySource::take_events() {
  alignas(inotify_event) std::array<char, 64 * 1024> buffer{};
  bool changed = false;
  for (;;) {
    const ssize_t got = read(inotify_, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return changed;
    for (const char* at = buffer.data(); at < buffer.data() + got;) {
      const auto& event = *reinterpret_cast<const inotify_event*>(at);
      at += sizeof event + event.len;
      changed = changed || (event.mask & IN_IGNORED) == 0;
      const auto above = paths_.find(event.wd);
      if (above == paths_.end() || !brings_folder(event)) continue;
      const std::string folder = above->second;
      // Whether rules leave it out shows at the next listen().
      watch_below((folder == "/" ? "" : folder) + '/' + event.name);
    }
  }
}

bool InotifySource::roots_changed() {
  bool changed = false;
  for (auto& [root, known] : identities_) {
    const RootIdentity found = identity_of_root(root);
    changed = changed || found != known;
    known = found;
  }
  return changed;
}

ArchiveNews InotifySource::wait(Time until) {
  constexpr auto between_looks = std::chrono::seconds(30);
  const HeldSignals held;
  Time next_look{};
  for (;;) {
    if (interruption() != 0) return ArchiveNews::interrupted;
    if (inotify_ >= 0 && take_events()) return ArchiveNews::changed;
    const Time now = std::chrono::steady_clock::now();
    if (now >= next_look) {
      if (roots_changed()) return ArchiveNews::changed;
      next_look = now + between_looks;
    }
    if (now >= until) return ArchiveNews::none;
    struct pollfd waiting {
      inotify_, POLLIN, 0
    };
    const timespec left = until_then(std::min(until, next_look));
    ppoll(&waiting, 1, &left, &held.before());
  }
}

void InotifySource::warn_once(const std::string& message) {
  if (!std::exchange(warned_, true)) log_.write({LogLevel::warning, message, "not watched", ""});
}

}  // namespace clipfile
