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

/// A zip archive whose contents need a password.
std::string pack_encrypted(const PackedFiles& files);

/// A tar archive of a link, a device, a pipe and a file that is all hole, as long as `hole` bytes.
std::string pack_odd_nodes(long long hole);

std::string gzip(const std::string& contents);

}  // namespace clipfile::testing_support
