// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run_record.h"

namespace clipfile {

void RunRecord::fail(const std::string& path, const std::string& reason, bool in_part) {
  report_.failed.push_back({path, reason, in_part});
  log_.write({LogLevel::warning, path + ": " + reason, "failed", path});
}

void RunRecord::fault_of_walk(const WalkFault& fault) {
  if (fault.hides_files) return fail(fault.path, fault.reason);
  report_.notes.push_back({fault.path, fault.reason});
  tell("passed over", fault.path, fault.reason);
}

void RunRecord::read(const FileAnalysis& analysis, const FoundFile& file, bool was_known) {
  constexpr bool in_part = true;
  report_.bytes_read += file.stamp.size;
  for (const std::string& part : analysis.rejected_parts) fail(file.path, part, in_part);
  if (analysis.rejected_part_count > analysis.rejected_parts.size()) {
    fail(file.path,
         std::to_string(analysis.rejected_part_count - analysis.rejected_parts.size()) +
             " more records could not be read",
         in_part);
  }
  switch (analysis.state.outcome) {
    case Outcome::failed:
    case Outcome::unfinished:
      return fail(file.path, analysis.state.reason);
    case Outcome::skipped:
      ++report_.files_skipped;
      return tell("skipped", file.path, analysis.state.reason);
    case Outcome::indexed:
      ++(was_known ? report_.files_updated : report_.files_added);
      return tell(was_known ? "updated" : "added", file.path);
  }
}

void RunRecord::note(const std::string& path, const std::string& what) {
  report_.notes.push_back({path, what});
}

void RunRecord::tell(const std::string& what, const std::string& path, const std::string& reason) {
  const std::string text = what + ' ' + path + (reason.empty() ? "" : ": " + reason);
  log_.write({LogLevel::detail, text, what, path});
}

}  // namespace clipfile
