// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/file_reader.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <new>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

#include "common/hashing.h"
#include "indexer/archive/open_file.h"

namespace clipfile {
namespace {

/// Whether a change made now could leave the stamp as it is: file systems stamp in steps of up to
/// some 10 milliseconds.
bool is_just_changed(const struct stat& status) {
  constexpr std::int64_t step_ns = 20'000'000;
  constexpr std::int64_t nanoseconds = 1'000'000'000;
  struct timespec now {};
  clock_gettime(CLOCK_REALTIME, &now);
  const std::int64_t age = now.tv_sec * nanoseconds + now.tv_nsec - stamp_of(status).changed_ns;
  return age >= 0 && age < step_ns;
}

/// Waits a little for a file that was just changed; whether it has come to rest.
bool await_rest(int descriptor, struct stat& status) {
  constexpr int most_waits = 5;
  constexpr auto pause = std::chrono::milliseconds(10);
  for (int waits = 0; is_just_changed(status); ++waits) {
    if (waits == most_waits) return false;
    std::this_thread::sleep_for(pause);
    if (fstat(descriptor, &status) != 0) return false;
  }
  return true;
}

ssize_t read_retrying(int descriptor, char* to, std::size_t count) {
  for (;;) {
    const ssize_t got = read(descriptor, to, count);
    if (got >= 0 || errno != EINTR) return got;
  }
}

}  // namespace

FileReader::Descriptor::Descriptor(Descriptor&& other) noexcept
    : number(std::exchange(other.number, -1)) {}

FileReader::Descriptor& FileReader::Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(number, other.number);
  return *this;
}

FileReader::Descriptor::~Descriptor() {
  if (number >= 0) close(number);
}

FileReader::FileReader(Descriptor descriptor)
    : descriptor_(std::move(descriptor)), hash_(XXH3_createState()) {
  if (!hash_) throw std::bad_alloc();
  XXH3_128bits_reset(hash_.get());
}

std::variant<FileReader, Rejection> FileReader::open(const std::string& path) {
  auto opened = open_file(path);
  if (const auto* rejection = std::get_if<Rejection>(&opened)) return *rejection;
  return adopt(std::get<OpenFile>(opened).release());
}

std::variant<FileReader, Rejection> FileReader::adopt(int descriptor) {
  FileReader reader{Descriptor(descriptor)};
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return system_fault("cannot be examined", errno);
  if (!S_ISREG(status.st_mode)) return no_regular_file(status.st_mode);
  reader.at_rest_ = await_rest(descriptor, status);
  reader.stamp_ = stamp_of(status);
  return reader;
}

std::variant<std::size_t, Rejection> FileReader::read_next(char* to, std::size_t count) {
  const ssize_t got = read_retrying(descriptor_.number, to, count);
  if (got < 0) return system_fault("cannot be read", errno);
  const auto bytes = static_cast<std::size_t>(got);
  XXH3_128bits_update(hash_.get(), to, bytes);
  bytes_read_ += bytes;
  ended_ = bytes == 0;
  return bytes;
}

std::variant<std::size_t, Rejection> FileReader::read_at(std::uint64_t offset, char* to,
                                                         std::size_t count) {
  for (;;) {
    const ssize_t got = pread(descriptor_.number, to, count, static_cast<off_t>(offset));
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) return system_fault("cannot be read", errno);
  }
}

std::optional<Rejection> FileReader::check_unchanged() const {
  struct stat status {};
  if (fstat(descriptor_.number, &status) != 0) return system_fault("cannot be examined", errno);
  if (!at_rest_) return Rejection{"changes too fast to be read", RejectionCause::temporary};
  const bool is_whole = !ended_ || bytes_read_ == stamp_.size;
  if (is_whole && stamp_of(status) == stamp_) return std::nullopt;
  return Rejection{"changed while it was read", RejectionCause::temporary};
}

std::string FileReader::hash() const {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(hash_.get()));
  return to_base64url({reinterpret_cast<const char*>(canonical.digest), sizeof canonical.digest});
}

}  // namespace clipfile
