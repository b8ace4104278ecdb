// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/sandbox.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/unit/support/confined_child.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

constexpr std::uint64_t gigabyte = std::uint64_t{1} << 30;

TEST(Sandbox, LetsFilesBeReadThatAreOpen) {
  const TemporaryFolder folder;
  const int file = open(folder.write("a.txt", "abc").c_str(), O_RDONLY | O_CLOEXEC);
  const int status = in_child([&] {
    confine_process(gigabyte);
    char bytes[8];
    struct stat state {};
    return read(file, bytes, sizeof bytes) == 3 && fstat(file, &state) == 0 ? 0 : 1;
  });
  EXPECT_EQ(status, 0);
  close(file);
}

TEST(Sandbox, LetsNothingBeWrittenToAFileThatIsOpen) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "");
  const int file = open(path.c_str(), O_WRONLY | O_CLOEXEC);
  const int status = in_child([&] {
    if (!confine_process(gigabyte).limits) return 77;
    return write(file, "abc", 3) < 0 ? 0 : 1;
  });
  close(file);
  if (status == 77) GTEST_SKIP() << "this system sets no limits";
  EXPECT_EQ(status, 0);
  EXPECT_EQ(read_whole(path), "");
}

TEST(Sandbox, LimitsMemory) {
  if (has_sanitizer()) GTEST_SKIP() << "a sanitizer needs all the address space";
  const int status = in_child([] {
    struct rlimit limit {};
    if (!confine_process(gigabyte).limits) return 77;
    getrlimit(RLIMIT_AS, &limit);
    return limit.rlim_cur == gigabyte && limit.rlim_max == gigabyte ? 0 : 1;
  });
  if (status == 77) GTEST_SKIP() << "this system sets no limits";
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace clipfile
