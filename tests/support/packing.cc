// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/packing.h"

#include <archive.h>
#include <archive_entry.h>
#include <cstring>
#include <stdexcept>

#include "indexer/extract/archive/utf8_locale.h"

namespace clipfile::testing_support {
namespace {

la_ssize_t take_bytes(struct archive*, void* packed, const void* bytes, std::size_t count) {
  static_cast<std::string*>(packed)->append(static_cast<const char*>(bytes), count);
  return static_cast<la_ssize_t>(count);
}

void require(int result, struct archive* archive) {
  if (result == ARCHIVE_OK) return;
  const char* reason = archive_error_string(archive);
  throw std::runtime_error(std::string("packing: ") + (reason ? reason : "failed"));
}

void choose(struct archive* archive, Packing packing) {
  switch (packing) {
    case Packing::zip:
      require(archive_write_set_format_zip(archive), archive);
      break;
    case Packing::seven_zip:
      require(archive_write_set_format_7zip(archive), archive);
      break;
    default:
      require(archive_write_set_format_pax_restricted(archive), archive);
  }
  if (packing == Packing::tar_gz) require(archive_write_add_filter_gzip(archive), archive);
  if (packing == Packing::tar_xz) require(archive_write_add_filter_xz(archive), archive);
}

void add_file(struct archive* archive, const std::string& name, const std::string& contents) {
  struct archive_entry* entry = archive_entry_new();
  archive_entry_set_pathname(entry, name.c_str());
  archive_entry_set_size(entry, static_cast<la_int64_t>(contents.size()));
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, 0644);
  require(archive_write_header(archive, entry), archive);
  archive_write_data(archive, contents.data(), contents.size());
  archive_entry_free(entry);
}

}  // namespace

std::string pack(Packing packing, const PackedFiles& files) {
  const Utf8Locale utf8;
  std::string packed;
  struct archive* archive = archive_write_new();
  choose(archive, packing);
  archive_write_set_bytes_in_last_block(archive, 1);
  require(archive_write_open(archive, &packed, nullptr, take_bytes, nullptr), archive);
  for (const auto& [name, contents] : files) add_file(archive, name, contents);
  require(archive_write_close(archive), archive);
  archive_write_free(archive);
  return packed;
}

std::string gzip(const std::string& contents) {
  std::string packed;
  struct archive* archive = archive_write_new();
  require(archive_write_set_format_raw(archive), archive);
  require(archive_write_add_filter_gzip(archive), archive);
  archive_write_set_bytes_in_last_block(archive, 1);
  require(archive_write_open(archive, &packed, nullptr, take_bytes, nullptr), archive);
  add_file(archive, "contents", contents);
  require(archive_write_close(archive), archive);
  archive_write_free(archive);
  return packed;
}

}  // namespace clipfile::testing_support
