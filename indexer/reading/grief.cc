// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/grief.h"

#include "indexer/extract/reader_version.h"

namespace clipfile {

std::string reason_of(const Grief& grief, const WorkerEnding& ending) {
  switch (grief.kind) {
    case Grief::Kind::ended:
      return "its reader " + ending.description;
    case Grief::Kind::slow:
    case Grief::Kind::slow_in_all:
      return grief.reason + ": allow more with --file-timeout, and --retry-failed";
    case Grief::Kind::lied:
      break;
  }
  return "its reader answered with " + grief.reason;
}

FileAnalysis blame_file(const Grief& grief, const WorkerEnding& ending, const FileStamp& stamp,
                        std::uint64_t articles) {
  FileAnalysis analysis;
  FileState& state = analysis.state;
  state.stamp = stamp;
  state.articles = articles;
  state.outcome = Outcome::failed;
  state.reader = describe_all_readers();
  state.reason = reason_of(grief, ending);
  if (grief.kind == Grief::Kind::lied) {
    state.articles = 0;
    analysis.is_disowned = true;
  }
  if (grief.kind == Grief::Kind::ended && ending.kind == WorkerEnding::Kind::killed) {
    leave_unfinished(state, state.reason + ": memory may have been short");
  }
  return analysis;
}

}  // namespace clipfile
