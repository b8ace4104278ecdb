/// Makes changes to folders and small files survive a power failure.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clipfile {

/// Waits until the folder's entries (creations, renames) are on disk. Throws std::system_error.
void sync_folder(const std::string& folder);

/// Waits until the contents of every file in the folder are on disk, then its entries. Throws
/// std::system_error.
void sync_files_in(const std::string& folder);

/// Waits until the folder's own name is on disk, and those of the folders that it lies in, on the
/// same file system. Those that may not be read are left to the system. Throws std::system_error.
void sync_names_above(const std::string& folder);

/// Where replace_file keeps the new contents until they are on disk.
std::string temporary_name(const std::string& path);

/// Lets the file that was written under temporary_name(path) take its place: waits until its
/// contents are on disk, then renames it. Throws std::system_error.
void put_in_place(const std::string& path);

/// The file holds either its old contents or the new ones, at any moment. Throws std::system_error.
void replace_file(const std::string& path, std::string_view contents);

/// Throws std::runtime_error where the file system of `folder` has less room than so many bytes.
void require_room(const std::string& folder, std::uint64_t bytes);

/// Throws std::runtime_error where the file system of `folder` has less room than a batch of
/// `text_bytes` may need: 256 MB or four times the text, whichever is more. A disk that runs full
/// can leave a Xapian database read-only.
void require_free_space(const std::string& folder, std::uint64_t text_bytes);

}  // namespace clipfile
