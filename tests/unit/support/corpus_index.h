/// Indexes the sample clippings once, for tests that ask what holds for all of them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <xapian.h>

#include "common/index_folder.h"
#include "tests/unit/support/archive_run.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {

class CorpusIndex {
 public:
  CorpusIndex() : folder_(temporary_.path("index")) {
    run_quietly(options_for(folder_, CLIPFILE_SOURCE_DIR "/corpus"));
    database_ = open_index(folder_);
  }

  const std::string& folder() const { return folder_; }
  const Xapian::Database& database() const { return database_; }

 private:
  TemporaryFolder temporary_;
  std::string folder_;
  Xapian::Database database_;
};

inline const CorpusIndex& corpus_index() {
  static const CorpusIndex index;
  return index;
}

}  // namespace clipfile
