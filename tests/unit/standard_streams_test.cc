// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/standard_streams.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace clipfile {
namespace {

/// The number that a file opened next gets in a process with this stream closed; 0 where the stream
/// can be used.
int next_file_without(int stream) {
  const pid_t child = fork();
  if (child == 0) {
    close(stream);
    occupy_closed_streams();
    char byte = 'x';
    const bool is_usable =
        stream == STDIN_FILENO ? read(stream, &byte, 1) >= 0 : write(stream, &byte, 1) >= 0;
    _exit(is_usable ? 0 : open("/", O_RDONLY));
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WEXITSTATUS(status);
}

TEST(OccupyClosedStreams, LetsNoFileTakeThePlaceOfAStream) {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    EXPECT_GT(next_file_without(stream), STDERR_FILENO) << stream;
  }
}

TEST(OccupyClosedStreams, LeavesOpenStreamsAlone) {
  const int flags = fcntl(STDERR_FILENO, F_GETFL);
  occupy_closed_streams();
  EXPECT_EQ(fcntl(STDERR_FILENO, F_GETFL), flags);
}

}  // namespace
}  // namespace clipfile
