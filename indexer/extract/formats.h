/// Lists the formats that files come in: their names, and whether this build reads them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clipfile {

enum class Format {
  plain_text,
  markdown,
  html,
  json,
  json_lines,
  csv,
  xml,
  feed,
  nitf,
  newsml,
  ninjs,
  wire,
  database_export,
  mail,
  mbox,
  mhtml,
  warc,
  arc,
  wacz,
  rtf,
  pdf,
  postscript,
  docx,
  office_open,
  odt,
  opendocument,
  epub,
  iwork,
  ole_document,
  zip,
  tar,
  gzip,
  bzip2,
  xz,
  zstd,
  seven_zip,
  rar,
  image,
  audio_video,
  page_asset,
  sqlite,
  executable,
  binary,
};

struct FormatRow {
  Format format;
  std::string_view name;    ///< one word, as options and --formats spell it
  std::string_view title;   ///< as messages name it
  bool is_text;             ///< may be decoded as text
  unsigned reader_version;  ///< raised when the reader learns to read more; 0: this build has none
};

/// One row for each Format, in the order of the enumeration.
std::span<const FormatRow> all_formats();

const FormatRow& row_of(Format format);

/// "PDF: this build does not read it".
std::string why_not_read(Format format);

/// How many bytes of a file's start recognition looks at.
inline constexpr std::size_t bytes_of_head = 16 * 1024;

/// The format whose magic number `head` starts with; nothing where there is none, as in all plain
/// text.
std::optional<Format> recognise_signature(std::string_view head);

}  // namespace clipfile
