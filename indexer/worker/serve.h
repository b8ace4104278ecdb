/// The work of a worker: to read the files that it is handed, and to answer with their articles.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <sys/types.h>

#include "indexer/analyse/file_analysis.h"
#include "indexer/worker/worker_channel.h"

namespace clipfile {

/// The status with which a worker ends that has not enough memory for a file.
inline constexpr int out_of_memory_status = 112;

/// Ends this process when the one that started it does: kill(2) reaches that one alone. False where
/// it has ended already.
bool end_with(pid_t parent);

/// Answers one file. Ends the process where memory is short.
void read_file(FileAnalyser& analyser, const WorkerOrder& file, WorkerChannel& channel);

/// Confines the process, and reads what it is told to, until the connection is closed. `read` is
/// for tests.
void serve(
    WorkerChannel& channel,
    const std::function<void(FileAnalyser&, const WorkerOrder&, WorkerChannel&)>& read = read_file);

}  // namespace clipfile
