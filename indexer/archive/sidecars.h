/// Knows the small files that describe the file beside them: "scan.pdf.yaml" is of "scan.pdf".
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/article.h"
#include "indexer/archive/file_stamp.h"

namespace clipfile {

/// Longer ones are not read.
inline constexpr std::size_t largest_sidecar = 32 * 1024;  // bytes

/// The names that a sidecar of this file may have, the one that counts first.
std::vector<std::string> sidecar_names(std::string_view file_name);

/// The name of the file that a file of this name would describe; empty where it is no sidecar's.
std::string_view described_file(std::string_view sidecar_name);

/// As the index remembers a sidecar: another word where it is another file, or was changed.
std::string describe_sidecar(const FileStamp& stamp);

/// What it says; empty where `path` is. A rejection names the sidecar.
std::variant<std::string, Rejection> read_sidecar(const std::string& path);

}  // namespace clipfile
