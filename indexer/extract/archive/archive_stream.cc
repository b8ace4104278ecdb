// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/archive/archive_stream.h"

#include <cerrno>
#include <cstdio>
#include <new>
#include <string_view>
#include <utility>

#include "common/text/printable.h"
#include "indexer/extract/archive/member_name.h"
#include "indexer/extract/archive/utf8_locale.h"

namespace clipfile {
namespace {

constexpr std::size_t chunk = 64 * 1024;

void allow_archives(struct archive* archive) {
  archive_read_support_format_zip(archive);
  archive_read_support_format_tar(archive);
  archive_read_support_format_7zip(archive);
  archive_read_support_format_rar(archive);
  archive_read_support_format_rar5(archive);
}

/// Only what libarchive does by itself: other filters start programs.
void allow_compressions(struct archive* archive) {
  archive_read_support_filter_gzip(archive);
  archive_read_support_filter_bzip2(archive);
  archive_read_support_filter_xz(archive);
  archive_read_support_filter_zstd(archive);
  archive_read_support_format_raw(archive);
  archive_read_support_format_empty(archive);
}

std::string name_of(struct archive_entry* entry) {
  if (const char* utf8 = archive_entry_pathname_utf8(entry)) return clean_member_name(utf8);
  const char* bytes = archive_entry_pathname(entry);
  return clean_member_name(bytes ? bytes : "");
}

}  // namespace

ArchiveStream::ArchiveStream(ByteSource& source, Kind kind, ExtractionBudget& budget)
    : source_(source),
      budget_(budget),
      seeks_(kind == Kind::members && source.is_seekable()),
      buffer_(chunk),
      contents_(*this),
      archive_(archive_read_new()) {
  if (!archive_) throw std::bad_alloc();
  if (kind == Kind::members) {
    allow_archives(archive_.get());
  } else {
    allow_compressions(archive_.get());
  }
  if (seeks_) archive_read_set_seek_callback(archive_.get(), move_to);
  opened_ = archive_read_open2(archive_.get(), this, nullptr, give_bytes, nullptr, nullptr);
}

la_ssize_t ArchiveStream::give_bytes(struct archive* archive, void* stream, const void** bytes) {
  auto& self = *static_cast<ArchiveStream*>(stream);
  char* to = self.buffer_.data();
  auto read =
      self.seeks_ ? self.source_.read_at(self.offset_, to, chunk) : self.source_.read(to, chunk);
  if (auto* rejection = std::get_if<Rejection>(&read)) {
    self.fault_ = std::move(*rejection);
    archive_set_error(archive, EIO, "cannot be read");
    return ARCHIVE_FATAL;
  }
  const std::size_t count = std::get<std::size_t>(read);
  self.offset_ += count;
  *bytes = to;
  return static_cast<la_ssize_t>(count);
}

la_int64_t ArchiveStream::move_to(struct archive*, void* stream, la_int64_t offset, int whence) {
  auto& self = *static_cast<ArchiveStream*>(stream);
  const auto size = static_cast<la_int64_t>(self.source_.size().value_or(0));
  la_int64_t base = 0;
  if (whence == SEEK_CUR) base = static_cast<la_int64_t>(self.offset_);
  if (whence == SEEK_END) base = size;
  la_int64_t place = 0;
  const bool overflows = __builtin_add_overflow(base, offset, &place);
  if (overflows || place < 0 || place > size) return ARCHIVE_FATAL;
  self.offset_ = static_cast<std::uint64_t>(place);
  return place;
}

Rejection ArchiveStream::why_broken() const {
  if (fault_) return *fault_;
  const char* reason = archive_error_string(archive_.get());
  return {"cannot be unpacked: " + printable(reason ? reason : "no reason is known")};
}

std::variant<std::optional<ArchiveMember>, Rejection> ArchiveStream::next() {
  if (opened_ != ARCHIVE_OK) return why_broken();
  const Utf8Locale utf8;
  struct archive_entry* entry = nullptr;
  int result = ARCHIVE_RETRY;
  constexpr int most_tries = 100;
  for (int tries = 0; result == ARCHIVE_RETRY && tries < most_tries; ++tries) {
    result = archive_read_next_header(archive_.get(), &entry);
  }
  if (result == ARCHIVE_EOF) return std::nullopt;
  if (result != ARCHIVE_OK && result != ARCHIVE_WARN) return why_broken();
  contents_ = Contents(*this);
  const bool is_link = archive_entry_hardlink(entry) || archive_entry_symlink(entry);
  return ArchiveMember{.name = name_of(entry),
                       .is_file = archive_entry_filetype(entry) == AE_IFREG && !is_link,
                       .is_encrypted = archive_entry_is_encrypted(entry) != 0};
}

std::variant<std::size_t, Rejection> ArchiveStream::Contents::read_next(char* to,
                                                                        std::size_t count) {
  ArchiveStream& stream = *stream_;
  const la_ssize_t got = archive_read_data(stream.archive_.get(), to, count);
  if (got < 0) return stream.why_broken();
  if (auto exceeded = stream.budget_.expand(static_cast<std::uint64_t>(got))) {
    return *std::move(exceeded);
  }
  return static_cast<std::size_t>(got);
}

}  // namespace clipfile
