// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/opened_files.h"

#include <cerrno>
#include <sys/stat.h>
#include <utility>
#include <variant>

#include "indexer/archive/sidecars.h"

namespace clipfile {
namespace {

/// Files that are opened beyond the first unfinished one.
constexpr std::size_t most_ahead = 4096;

}  // namespace

OpenedFiles::OpenedFiles(const PoolOptions& options, std::span<const FoundFile> files,
                         OrderedResults& results)
    : options_(options), files_(files), results_(results) {
  for (const FoundFile& file : files) bytes_left_ += file.stamp.size;
}

std::optional<std::size_t> OpenedFiles::open_next() {
  while (next_ < files_.size() && next_ - results_.head() < most_ahead &&
         results_.waiting_bytes() < options_.most_waiting_bytes) {
    const std::size_t file = next_++;
    const FoundFile& found = files_[file];
    bytes_left_ -= found.stamp.size;
    auto opened = open_file(found.path);
    auto sidecar = read_sidecar(found.sidecar);
    struct stat status {};
    if (auto* rejection = std::get_if<Rejection>(&opened)) {
      results_.finish(file, std::move(*rejection));
      continue;
    }
    if (auto* rejection = std::get_if<Rejection>(&sidecar)) {
      results_.finish(file, std::move(*rejection));
      continue;
    }
    auto& open = std::get<OpenFile>(opened);
    if (fstat(open.descriptor(), &status) != 0) {
      results_.finish(file, system_fault("cannot be examined", errno));
    } else if (!S_ISREG(status.st_mode)) {
      results_.finish(file, no_regular_file(status.st_mode));
    } else {
      const FileStamp stamp = stamp_of(status);
      opened_.emplace(file, OpenedFile{std::move(open), stamp, new_check(file, stamp),
                                       AnswerTime(options_.patience, stamp.size),
                                       std::get<std::string>(std::move(sidecar))});
      return file;
    }
  }
  return std::nullopt;
}

ReplyCheck OpenedFiles::new_check(std::size_t file, const FileStamp& stamp) const {
  const ReplyLimits limits = options_.reply_limits(options_.terms.limits, stamp.size);
  return {files_[file].path, limits};
}

void OpenedFiles::check_anew(std::size_t file) {
  OpenedFile& opened = at(file);
  opened.check = new_check(file, opened.stamp);
}

}  // namespace clipfile
