/// Packs files for tests, as programs that make archives do.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace clipfile::testing_support {

enum class Packing { zip, tar, tar_gz, tar_xz, seven_zip };

/// Names and contents, in this order.
using PackedFiles = std::vector<std::pair<std::string, std::string>>;

std::string pack(Packing packing, const PackedFiles& files);

std::string gzip(const std::string& contents);

}  // namespace clipfile::testing_support
