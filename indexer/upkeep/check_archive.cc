// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/check_archive.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>
#include <variant>

#include "indexer/archive/file_reader.h"
#include "indexer/run/archive_diff.h"
#include "indexer/run/roots.h"

namespace clipfile {
namespace {

using Kind = Finding::Kind;

/// To its end, so that its hash is that of all its bytes.
/// Nothing where all is well.
std::optional<Finding> compare(const KnownFile& known) {
  const auto finding = [&](Kind kind, const std::string& problem) {
    return Finding{kind, known.path, problem};
  };
  std::error_code ignored;
  if (!std::filesystem::exists(known.path, ignored) && !ignored) {
    return finding(Kind::changed, "gone since it was indexed");
  }
  auto opened = FileReader::open(known.path);
  if (const auto* rejection = std::get_if<Rejection>(&opened)) {
    return finding(Kind::unreadable, rejection->reason);
  }
  auto& file = std::get<FileReader>(opened);
  const auto changed = finding(Kind::changed, "changed since it was indexed");
  if (file.stamp() != known.state.stamp) return changed;
  if (known.state.outcome != Outcome::indexed) return std::nullopt;  // was not read to its end
  if (const auto rejection = file.read_to_end()) {
    if (file.check_unchanged()) return changed;
    return finding(Kind::unreadable, rejection->reason);
  }
  if (file.check_unchanged()) return changed;
  if (file.hash() == known.state.content_hash) return std::nullopt;
  return finding(Kind::decayed,
                 "its bytes are others than were indexed, though its size and times are the same: "
                 "restore it from a copy, or touch it to have it indexed as it is");
}

}  // namespace

void check_archive(const std::vector<std::string>& roots, const std::vector<KnownFile>& files,
                   const FindingSink& sink, const std::function<void()>& advance) {
  const std::vector<std::string> missing = part_roots(roots).missing;
  for (const std::string& root : missing) {
    sink({Kind::missing, root, "is missing: nothing below it was compared"});
  }
  for (const KnownFile& file : files) {
    const bool hidden = std::any_of(missing.begin(), missing.end(), [&](const std::string& root) {
      return lies_below(file.path, root);
    });
    const bool comparable = !hidden && file.state.outcome != Outcome::unfinished;
    if (comparable) {
      if (auto finding = compare(file)) sink(*std::move(finding));
    }
    advance();
  }
}

}  // namespace clipfile
