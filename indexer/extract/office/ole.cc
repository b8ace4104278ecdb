// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/ole.h"

#include <array>
#include <string>
#include <string_view>
#include <variant>

namespace clipfile {
namespace {

struct OleKind {
  std::string_view stream;  ///< that only such a file holds
  const char* reason;
};

constexpr auto kinds = std::to_array<OleKind>({
    {"EncryptedPackage", "is encrypted: save a copy without a password"},
    {"WordDocument", "Word 97-2003: not read: save it as DOCX, ODT or PDF"},
    {"Workbook", "Excel 97-2003: not read: a spreadsheet; save it as CSV if it holds articles"},
    {"Book", "Excel 5: not read: a spreadsheet; save it as CSV if it holds articles"},
    {"PowerPoint Document", "PowerPoint 97-2003: not read: save it as PDF"},
    {"__properties_version1.0", "Outlook message: not read: save it as EML"},
});

/// Names of streams stand in UTF-16, the first byte of each pair being the letter.
std::string in_utf16(std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide.push_back(c);
    wide.push_back('\0');
  }
  return wide + std::string(2, '\0');
}

}  // namespace

std::optional<Rejection> explain_ole(const Clipping& clipping, PartSink&) {
  const auto bytes = read_whole(clipping, clipping.limits.most_document_bytes);
  if (const auto* rejection = std::get_if<Rejection>(&bytes)) return *rejection;
  for (const OleKind& kind : kinds) {
    if (std::get<std::string>(bytes).find(in_utf16(kind.stream)) != std::string::npos) {
      return Rejection{kind.reason};
    }
  }
  return Rejection{why_not_read(Format::ole_document)};
}

}  // namespace clipfile
