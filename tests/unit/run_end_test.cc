// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run_end.h"

#include <gtest/gtest.h>
#include <new>
#include <stdexcept>
#include <system_error>
#include <xapian.h>

#include "common/exit_status.h"
#include "common/index_folder.h"
#include "indexer/run/interruption.h"
#include "indexer/run/roots.h"
#include "indexer/store/index_lock.h"

namespace clipfile {
namespace {

template <typename Exception>
std::exception_ptr thrown(Exception exception) {
  return std::make_exception_ptr(std::move(exception));
}

TEST(EndOfRun, GivesEachExceptionItsStatus) {
  const std::string mend =
      ": it is as it was after its last commit: run again when the cause is "
      "mended";
  const struct {
    std::exception_ptr exception;
    int status;
    std::string message;
  } rows[] = {
      {thrown(RunRefused("/clips: empty")), index_exit::refused, "/clips: empty"},
      {thrown(IndexBusy("i: held")), index_exit::busy, "i: held"},
      {thrown(StoppedWaiting("i: stopped")), 128 + interruption(), "i: stopped"},
      {thrown(IndexError(IndexFault::damaged, "i: damaged")), index_exit::damaged, "i: damaged"},
      {thrown(IndexError(IndexFault::other_version, "i: old")), index_exit::failed, "i: old"},
      {thrown(IndexError(IndexFault::missing, "i: none")), index_exit::failed, "i: none"},
      {thrown(std::invalid_argument("no paths")), index_exit::usage, "no paths"},
      {thrown(Xapian::DatabaseError("full", "", 28)), index_exit::failed,
       "the index: DatabaseError: full (No space left on device)" + mend},
      {thrown(std::bad_alloc()), index_exit::failed,
       "out of memory: the index is as it was after its last commit"},
      {thrown(std::runtime_error("/r.json: full")), index_exit::failed, "/r.json: full"},
  };
  for (const auto& row : rows) {
    const RunEnd end = end_of_run(row.exception);
    EXPECT_EQ(end.status, row.status) << row.message;
    EXPECT_EQ(end.message, row.message);
  }
}

TEST(StatusOfRun, IsThatOfTheActionOrOfWhatItThrows) {
  std::string said;
  const auto say = [&](const std::string& message) { said = message; };
  EXPECT_EQ(status_of_run([] { return 3; }, say), 3);
  EXPECT_EQ(said, "");
  EXPECT_EQ(status_of_run([]() -> int { throw RunRefused("gone"); }, say), index_exit::refused);
  EXPECT_EQ(said, "gone");
}

}  // namespace
}  // namespace clipfile
