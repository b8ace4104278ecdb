// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/grief.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

TEST(BlameFile, SaysWhatBecomesOfIt) {
  using Kind = Grief::Kind;
  using End = WorkerEnding::Kind;
  struct Case {
    Grief grief;
    WorkerEnding ending;
    Outcome outcome;
    std::uint64_t articles;
    std::string reason;
  };
  for (const Case& one : {
           Case{{Kind::ended, ""},
                {End::crashed, "crashed"},
                Outcome::failed,
                3,
                "its reader crashed"},
           {{Kind::ended, ""},
            {End::killed, "was killed"},
            Outcome::unfinished,
            3,
            "its reader was killed: memory may have been short"},
           {{Kind::slow, "took longer than 1 s"},
            {End::killed, "was killed"},
            Outcome::failed,
            3,
            "took longer than 1 s: allow more with --file-timeout, and --retry-failed"},
           {{Kind::slow_in_all, "took longer than 10 s in all"},
            {End::killed, "was killed"},
            Outcome::failed,
            3,
            "took longer than 10 s in all: allow more with --file-timeout, and --retry-failed"},
           {{Kind::lied, "a false stamp"},
            {End::left, "ended"},
            Outcome::failed,
            0,
            "its reader answered with a false stamp"},
       }) {
    const FileAnalysis analysis = blame_file(one.grief, one.ending, {.size = 7}, 3);
    EXPECT_EQ(analysis.state.outcome, one.outcome) << one.reason;
    EXPECT_EQ(analysis.state.articles, one.articles) << one.reason;
    EXPECT_EQ(analysis.state.reason, one.reason);
    const bool is_tried_again = one.outcome == Outcome::unfinished;
    EXPECT_EQ(analysis.state.stamp.size, is_tried_again ? 0U : 7U) << one.reason;
    EXPECT_EQ(analysis.is_disowned, one.grief.kind == Kind::lied) << one.reason;
  }
}

}  // namespace
}  // namespace clipfile
