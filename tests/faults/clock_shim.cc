// SPDX-License-Identifier: GPL-2.0-or-later

/// Preloaded into a program, sets its wall clock CLIPFILE_CLOCK_AHEAD seconds ahead, and lets
/// CLIPFILE_CLOCK_HASTE seconds pass on its steady clock whenever it looks there.

#include <atomic>
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <sys/time.h>

namespace {

long setting(const char* name) {
  const char* value = getenv(name);
  return value ? atol(value) : 0;
}

std::atomic<long> looks = 0;

}  // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec* now) noexcept {
  using ClockGettime = int(clockid_t, timespec*);
  static auto* const real = reinterpret_cast<ClockGettime*>(dlsym(RTLD_NEXT, "clock_gettime"));
  const int result = real(clock, now);
  if (result != 0) return result;
  if (clock == CLOCK_REALTIME) now->tv_sec += setting("CLIPFILE_CLOCK_AHEAD");
  if (clock == CLOCK_MONOTONIC) now->tv_sec += ++looks * setting("CLIPFILE_CLOCK_HASTE");
  return result;
}

time_t time(time_t* to) noexcept {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  if (to != nullptr) *to = now.tv_sec;
  return now.tv_sec;
}

}  // extern "C"
