/// Compares the clippings with what was indexed of them, byte for byte.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/store/file_state.h"
#include "indexer/upkeep/finding.h"

namespace clipfile {

/// A file with another stamp has changed, which the next run takes over; one with the same stamp
/// and other bytes was damaged behind everybody's back. Files below a root that is missing are left
/// out. `advance` is called after each file.
void check_archive(const std::vector<std::string>& roots, const std::vector<KnownFile>& files,
                   const FindingSink& sink, const std::function<void()>& advance);

}  // namespace clipfile
