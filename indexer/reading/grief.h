/// Says what becomes of a file over which its worker came to grief.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "indexer/analyse/analysis_result.h"
#include "indexer/archive/file_stamp.h"
#include "indexer/reading/worker_process.h"

namespace clipfile {

/// Why a worker has to go.
struct Grief {
  enum class Kind { ended, lied, slow, slow_in_all };
  Kind kind = Kind::ended;
  std::string reason;
};

/// "its reader crashed (signal 11: Segmentation fault)"
std::string reason_of(const Grief& grief, const WorkerEnding& ending);

/// The file is to blame: it fails, with the articles that were found until then, but for those of a
/// worker that lied. One whose worker was killed from outside is looked at again.
FileAnalysis blame_file(const Grief& grief, const WorkerEnding& ending, const FileStamp& stamp,
                        std::uint64_t articles);

}  // namespace clipfile
