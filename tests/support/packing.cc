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

/// An archive in memory that is being written.
class Writing {
 public:
  explicit Writing(std::string& packed) : archive_(archive_write_new()), packed_(packed) {}
  Writing(const Writing&) = delete;
  Writing& operator=(const Writing&) = delete;
  ~Writing() { archive_write_free(archive_); }

  struct archive* get() const {
    return archive_;
  }

  void open() {
    archive_write_set_bytes_in_last_block(archive_, 1);
    require(archive_write_open(archive_, &packed_, nullptr, take_bytes, nullptr), archive_);
  }

  void close() { require(archive_write_close(archive_), archive_); }

 private:
  struct archive* archive_;
  std::string& packed_;
};

}  // namespace

std::string pack(Packing packing, const PackedFiles& files) {
  const Utf8Locale utf8;
  std::string packed;
  Writing writing(packed);
  choose(writing.get(), packing);
  writing.open();
  for (const auto& [name, contents] : files) add_file(writing.get(), name, contents);
  writing.close();
  return packed;
}

std::string pack_encrypted(const PackedFiles& files) {
  std::string packed;
  Writing writing(packed);
  choose(writing.get(), Packing::zip);
  require(archive_write_set_options(writing.get(), "zip:encryption=zipcrypt"), writing.get());
  require(archive_write_set_passphrase(writing.get(), "secret"), writing.get());
  writing.open();
  for (const auto& [name, contents] : files) add_file(writing.get(), name, contents);
  writing.close();
  return packed;
}

std::string pack_odd_nodes(long long hole) {
  std::string packed;
  Writing writing(packed);
  choose(writing.get(), Packing::tar);
  writing.open();
  const auto add = [&](const char* name, unsigned type, const auto& finish) {
    struct archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name);
    archive_entry_set_filetype(entry, type);
    archive_entry_set_perm(entry, 0644);
    finish(entry);
    require(archive_write_header(writing.get(), entry), writing.get());
    archive_entry_free(entry);
  };
  add("link.txt", AE_IFLNK, [](auto* entry) { archive_entry_set_symlink(entry, "/etc/passwd"); });
  add("device", AE_IFCHR, [](auto* entry) { archive_entry_set_rdev(entry, 0x0105); });
  add("pipe", AE_IFIFO, [](auto*) {});
  add("hole.txt", AE_IFREG, [&](auto* entry) {
    archive_entry_set_size(entry, hole);
    if (hole > 0) archive_entry_sparse_add_entry(entry, 0, 1);
  });
  if (hole > 0) archive_write_data(writing.get(), "0", 1);
  writing.close();
  return packed;
}

std::string gzip(const std::string& contents) {
  std::string packed;
  Writing writing(packed);
  require(archive_write_set_format_raw(writing.get()), writing.get());
  require(archive_write_add_filter_gzip(writing.get()), writing.get());
  writing.open();
  add_file(writing.get(), "contents", contents);
  writing.close();
  return packed;
}

}  // namespace clipfile::testing_support
