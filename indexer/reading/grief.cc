// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/grief.h"

#include "indexer/extract/reader_version.h"

namespace clipfile {

FileAnalysis blame_file(const Grief& grief, const WorkerEnding& ending, const FileStamp& stamp,
                        std::uint64_t articles) {
  FileAnalysis analysis;
  FileState& state = analysis.state;
  state.stamp = stamp;
  state.articles = articles;
  state.outcome = Outcome::failed;
  state.reader = describe_all_readers();
  switch (grief.kind) {
    case Grief::Kind::ended:
      state.reason = "its reader " + ending.description;
      break;
    case Grief::Kind::slow:
      state.reason = grief.reason + ": allow more with --file-timeout, and --retry-failed";
      break;
    case Grief::Kind::lied:
      state.reason = "its reader answered with " + grief.reason;
      state.articles = 0;
      analysis.is_disowned = true;
      break;
  }
  if (grief.kind == Grief::Kind::ended && ending.kind == WorkerEnding::Kind::killed) {
    leave_unfinished(state, state.reason + ": memory may have been short");
  }
  return analysis;
}

}  // namespace clipfile
