// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/formats.h"

#include <array>

namespace clipfile {
namespace {

using namespace std::string_view_literals;

constexpr bool text = true;
constexpr bool bytes = false;
constexpr unsigned unread = 0;

constexpr std::array formats = {
    FormatRow{Format::plain_text, "text", "plain text", text, 1},
    FormatRow{Format::markdown, "markdown", "Markdown", text, 1},
    FormatRow{Format::html, "html", "HTML", text, 1},
    FormatRow{Format::json, "json", "JSON", text, 2},
    FormatRow{Format::json_lines, "jsonl", "JSON Lines", text, 2},
    FormatRow{Format::csv, "csv", "CSV (tables with a record in each row)", text, 1},
    FormatRow{Format::xml, "xml", "XML", text, 1},
    FormatRow{Format::feed, "feed", "RSS and Atom", text, 1},
    FormatRow{Format::nitf, "nitf", "NITF", text, 1},
    FormatRow{Format::newsml, "newsml", "NewsML-G2 and NewsML 1", text, 1},
    FormatRow{Format::ninjs, "ninjs", "ninjs", text, 1},
    FormatRow{Format::wire, "wire", "ANPA 1312 and IPTC 7901", text, 1},
    FormatRow{Format::database_export, "export", "export of a news database (Nexis, Factiva)", text,
              1},
    FormatRow{Format::mail, "mail", "mail", text, 1},
    FormatRow{Format::mbox, "mbox", "mailbox (mbox)", text, 1},
    FormatRow{Format::mhtml, "mhtml", "MHTML", text, 1},
    FormatRow{Format::warc, "warc", "WARC", bytes, 1},
    FormatRow{Format::arc, "arc", "ARC", bytes, 1},
    FormatRow{Format::wacz, "wacz", "WACZ", bytes, 1},
    FormatRow{Format::rtf, "rtf", "RTF", text, 1},
    FormatRow{Format::pdf, "pdf", "PDF", bytes, 2},
    FormatRow{Format::postscript, "postscript", "PostScript", text, unread},
    FormatRow{Format::docx, "docx", "DOCX", bytes, 1},
    FormatRow{Format::office_open, "ooxml", "Office Open XML (XLSX, PPTX)", bytes, unread},
    FormatRow{Format::odt, "odt", "ODT", bytes, 1},
    FormatRow{Format::opendocument, "odf", "OpenDocument (sheets, slides)", bytes, unread},
    FormatRow{Format::epub, "epub", "EPUB", bytes, 1},
    FormatRow{Format::iwork, "iwork", "Apple iWork (Pages, Numbers, Keynote)", bytes, 1},
    FormatRow{Format::ole_document, "ole", "Microsoft Office 97-2003", bytes, unread},
    FormatRow{Format::zip, "zip", "zip archive", bytes, 1},
    FormatRow{Format::tar, "tar", "tar archive", bytes, 1},
    FormatRow{Format::gzip, "gzip", "gzip", bytes, 1},
    FormatRow{Format::bzip2, "bzip2", "bzip2", bytes, 1},
    FormatRow{Format::xz, "xz", "xz", bytes, 1},
    FormatRow{Format::zstd, "zstd", "Zstandard", bytes, 1},
    FormatRow{Format::seven_zip, "7z", "7-Zip archive", bytes, 1},
    FormatRow{Format::rar, "rar", "RAR archive", bytes, 1},
    FormatRow{Format::image, "image", "image", bytes, 1},
    FormatRow{Format::audio_video, "audio-video", "audio or video", bytes, unread},
    FormatRow{Format::page_asset, "page-asset", "style sheet, script or font", bytes, unread},
    FormatRow{Format::sqlite, "sqlite", "SQLite database", bytes, unread},
    FormatRow{Format::executable, "executable", "executable", bytes, unread},
    FormatRow{Format::binary, "binary", "binary data, not text", bytes, unread},
};

constexpr bool rows_stand_in_order() {
  for (std::size_t i = 0; i < formats.size(); ++i) {
    if (static_cast<std::size_t>(formats[i].format) != i) return false;
  }
  return formats.size() == static_cast<std::size_t>(Format::binary) + 1;
}
static_assert(rows_stand_in_order());

struct Signature {
  Format format;
  std::size_t offset;
  std::string_view magic;
};

/// Where the name of a zip archive's first member and its stored contents lie.
constexpr std::size_t zip_member = 30;
constexpr std::size_t zip_contents = 38;

/// More particular ones first.
constexpr std::array signatures = {
    Signature{Format::epub, zip_member, "mimetypeapplication/epub+zip"},
    Signature{Format::odt, zip_contents, "application/vnd.oasis.opendocument.textPK"},
    Signature{Format::opendocument, zip_contents, "application/vnd.oasis.opendocument"},
    Signature{Format::office_open, zip_member, "[Content_Types].xml"},
    Signature{Format::zip, 0, "PK\x03\x04"},
    Signature{Format::zip, 0, "PK\x05\x06"},
    Signature{Format::pdf, 0, "%PDF-"},
    Signature{Format::postscript, 0, "%!PS"},
    Signature{Format::rtf, 0, "{\\rtf"},
    Signature{Format::warc, 0, "WARC/1."},
    Signature{Format::ole_document, 0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"},
    Signature{Format::gzip, 0, "\x1F\x8B\x08"},
    Signature{Format::bzip2, 0, "BZh91AY&SY"},
    Signature{Format::xz, 0,
              "\xFD"
              "7zXZ\0"sv},
    Signature{Format::zstd, 0, "\x28\xB5\x2F\xFD"},
    Signature{Format::seven_zip, 0, "7z\xBC\xAF\x27\x1C"},
    Signature{Format::rar, 0, "Rar!\x1A\x07"},
    Signature{Format::tar, 257, "ustar"},
    Signature{Format::image, 0, "\x89PNG\r\n\x1A\n"},
    Signature{Format::image, 0, "\xFF\xD8\xFF"},
    Signature{Format::image, 0, "GIF87a"},
    Signature{Format::image, 0, "GIF89a"},
    Signature{Format::image, 0, "II*\0"sv},
    Signature{Format::image, 0, "MM\0*"sv},
    Signature{Format::image, 8, "WEBPVP8"},
    Signature{Format::image, 4, "ftypavif"},
    Signature{Format::image, 4, "ftyphei"},
    Signature{Format::image, 0, "AT&TFORM"},
    Signature{Format::image, 0, "BM"},
    Signature{Format::audio_video, 4, "ftyp"},
    Signature{Format::audio_video, 8, "WAVEfmt "},
    Signature{Format::audio_video, 8, "AVI LIST"},
    Signature{Format::audio_video, 0, "ID3\x03"},
    Signature{Format::audio_video, 0, "ID3\x04"},
    Signature{Format::audio_video, 0, "OggS\0"sv},
    Signature{Format::audio_video, 0, "fLaC\0"sv},
    Signature{Format::audio_video, 0, "\x1A\x45\xDF\xA3"},
    Signature{Format::sqlite, 0, "SQLite format 3\0"sv},
    Signature{Format::executable, 0,
              "\x7F"
              "ELF"},
    Signature{Format::page_asset, 0, "wOFF"},
    Signature{Format::page_asset, 0, "wOF2"},
    Signature{Format::executable, 0, "MZ\x90\0"sv},
};

bool has_at(std::string_view head, std::size_t offset, std::string_view magic) {
  return head.size() >= offset && head.substr(offset).starts_with(magic);
}

/// Behind its magic number a BMP has zeros, and the length of one of the heads that there are.
bool starts_as_bmp(std::string_view head) {
  constexpr std::size_t zeros = 6;
  constexpr std::size_t head_length = 14;
  constexpr std::string_view lengths = "\x0C\x28\x34\x38\x40\x6C\x7C";
  return has_at(head, zeros, "\0\0\0\0"sv) && has_at(head, head_length + 1, "\0\0\0"sv) &&
         lengths.find(head[head_length]) != lengths.npos;
}

/// Formats with a signature at an offset that must also start in a certain way, so that prose
/// cannot look like them.
bool starts_as(Format format, std::string_view head) {
  switch (format) {
    case Format::epub:
    case Format::odt:
    case Format::opendocument:
    case Format::office_open:
      return head.starts_with("PK\x03\x04");
    case Format::image:
      if (head.starts_with("BM")) return starts_as_bmp(head);
      [[fallthrough]];
    case Format::audio_video:
      return !has_at(head, 4, "ftyp") || head.front() == '\0';
    default:
      return true;
  }
}

}  // namespace

std::span<const FormatRow> all_formats() { return formats; }

const FormatRow& row_of(Format format) { return formats.at(static_cast<std::size_t>(format)); }

std::string why_not_read(Format format) {
  const std::string title(row_of(format).title);
  switch (format) {
    case Format::binary:
      return title;
    case Format::executable:
    case Format::sqlite:
      return title + ", no clipping";
    case Format::postscript:
      return title + ": not read: convert it to PDF";
    case Format::ole_document:
      return title + ": not read: save it as DOCX, ODT or PDF";
    case Format::office_open:
    case Format::opendocument:
      return title + ": not read: save it as PDF";
    default:
      return title + ": this build does not read it";
  }
}

std::optional<Format> recognise_signature(std::string_view head) {
  for (const Signature& row : signatures) {
    if (has_at(head, row.offset, row.magic) && starts_as(row.format, head)) return row.format;
  }
  return std::nullopt;
}

}  // namespace clipfile
