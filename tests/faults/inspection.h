/// Looks for what a fault may have done to an index: says what is wrong with it, and what is in it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace clipfile::testing_support {

/// Documents with their terms, positions and values, roots, and states of files, in byte order.
using Contents = std::vector<std::string>;

/// Everything that two indexes of the same archive must agree on, whatever the order of their
/// making and its time; empty where there is no index.
Contents canonical_contents(const std::string& index);

/// What Xapian's own check has against the generation in use; empty where it is in order.
std::string faults_of(const std::string& index);

/// What is wrong with an index that a fault may have met: Xapian's check, or articles that the
/// states of the files do not know of, or the other way round. Empty where nothing is, and where
/// there is no index yet.
std::string damage_of(const std::string& index);

/// Empty where both hold the same; else an example of what one of them has alone.
std::string difference(const Contents& contents, const Contents& expected);

/// What speaks against `contents` being those of a run that was under way from `before` to `after`:
/// something that neither holds, or the lack of something that both hold. Empty where nothing does.
std::string mixture_fault(const Contents& contents, const Contents& before, const Contents& after);

}  // namespace clipfile::testing_support
