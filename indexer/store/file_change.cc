// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/file_change.h"

#include <utility>

namespace clipfile {

FileChange failed_change(const std::string& path, FileState state, const std::string& reason) {
  FileChange failed{.path = path,
                    .moved_from = "",
                    .articles = {},
                    .is_last_piece = true,
                    .action = FileChange::State::set,
                    .state = std::move(state)};
  failed.state.articles = 0;
  failed.state.outcome = Outcome::failed;
  failed.state.reason = reason;
  return failed;
}

}  // namespace clipfile
