/// Sets a run up so that it can be repeated, with another fault each time: an archive that has
/// changed since an index was made of it, and that index as it was before.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <random>
#include <string>

#include "tests/faults/programs.h"

namespace clipfile::testing_support {

/// Adds, edits, renames and removes some of the articles that fill_archive wrote.
void change_archive(const Workplace& place, std::size_t changes, std::mt19937& random);

/// Adds a file that holds no article but is so large that what is new is gathered and merged.
void add_large_picture(const Workplace& place, const std::string& name = "picture.jpg");

class Scene {
 public:
  enum class Run {
    first,        ///< makes the index
    update,       ///< takes all changes over in one batch
    long_update,  ///< in many batches: the clock that the run sees is in haste
    rebuild,      ///< beside the index of before
    compaction,   ///< takes no changes over
    // The same with a large file beside the others, so that what is new is gathered and merged.
    gathered_first,
    gathered_update,  ///< in two batches: changes of known files, then new ones
    gathered_rebuild,
  };

  explicit Scene(Run run, std::size_t files = 40, std::size_t changes = 24);

  /// Puts the index back to what it was before the run.
  void restore() const;

  /// The same, in a folder that is empty.
  void fill() const;

  /// The run that is repeated.
  Command command() const;

  /// What an uninterrupted run of command() leaves.
  const Contents& result() const { return run_ == Run::compaction ? before_ : after_; }

  /// What must hold whenever a run of command() has ended, however it ended: expects the index to
  /// be in order, and to hold the last commit. `when` names the fault.
  void expect_last_commit(const std::string& when) const;

  /// What must hold after that: expects the next run to take it to where an uninterrupted one ends.
  void expect_next_run_to_heal(const std::string& when) const;

  const std::string& index() const { return place_.index; }
  const Workplace& place() const { return place_; }
  const Contents& before() const { return before_; }
  const Contents& after() const { return after_; }

 private:
  std::string saved() const { return place_.beside("saved"); }

  Run run_;
  Workplace place_;
  Contents before_;
  Contents after_;
};

}  // namespace clipfile::testing_support
