// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/archive/zip_members.h"

#include <optional>
#include <utility>

#include "indexer/extract/archive/archive_stream.h"

namespace clipfile {
namespace {

/// What was seen among the members of an archive.
struct ZipSigns {
  bool content_types = false;
  bool word = false;
  bool container = false;
  bool datapackage = false;
  bool captures = false;
  bool iwork = false;
  std::string mimetype;
};

void note_name(std::string_view name, ZipSigns& signs) {
  if (name == "[Content_Types].xml") signs.content_types = true;
  if (name.starts_with("word/")) signs.word = true;
  if (name == "META-INF/container.xml") signs.container = true;
  if (name == "datapackage.json") signs.datapackage = true;
  if (name.starts_with("archive/")) signs.captures = true;
  if (name.ends_with("Index.zip") || name == "Index/Document.iwa" || name == "index.apxl" ||
      name == "buildVersionHistory.plist") {
    signs.iwork = true;
  }
}

Format judge(const ZipSigns& signs) {
  constexpr std::string_view opendocument = "application/vnd.oasis.opendocument.";
  const std::string_view type = signs.mimetype;
  if (type.starts_with("application/epub+zip")) return Format::epub;
  if (type.starts_with(std::string(opendocument) + "text")) return Format::odt;
  if (type.starts_with("application/vnd.sun.xml.writer")) return Format::odt;
  if (type.starts_with(opendocument)) return Format::opendocument;
  if (signs.content_types) return signs.word ? Format::docx : Format::office_open;
  if (signs.container) return Format::epub;
  if (signs.datapackage && signs.captures) return Format::wacz;
  return signs.iwork ? Format::iwork : Format::zip;
}

std::string read_mimetype(ByteSource& contents) {
  constexpr std::size_t longest = 256;
  const auto read = contents.head(longest);
  const auto* text = std::get_if<std::string_view>(&read);
  return text ? std::string(*text) : std::string();
}

/// OpenOffice 1 wrote no member that says what the document is.
std::string find_type_in_manifest(ByteSource& contents) {
  constexpr std::size_t enough = 8 * 1024;
  const auto read = contents.head(enough);
  const auto* manifest = std::get_if<std::string_view>(&read);
  if (!manifest) return "";
  for (const std::string_view type :
       {"application/vnd.sun.xml.writer", "application/vnd.oasis.opendocument.text"}) {
    if (manifest->find('"' + std::string(type)) != std::string_view::npos) return std::string(type);
  }
  return "";
}

}  // namespace

Format recognise_zip(ByteSource& bytes) {
  constexpr int most_members = 1'000;
  ExtractionBudget budget(bytes.size().value_or(0));
  ArchiveStream stream(bytes, ArchiveStream::Kind::members, budget);
  ZipSigns signs;
  for (int members = 0; members < most_members; ++members) {
    const auto next = stream.next();
    const auto* member = std::get_if<std::optional<ArchiveMember>>(&next);
    if (!member || !*member) break;
    const std::string& name = (*member)->name;
    note_name(name, signs);
    if (name == "mimetype") signs.mimetype = read_mimetype(stream.contents());
    if (name == "META-INF/manifest.xml" && signs.mimetype.empty()) {
      signs.mimetype = find_type_in_manifest(stream.contents());
    }
  }
  return judge(signs);
}

std::variant<std::map<std::string, std::string>, Rejection> read_zip_members(
    ByteSource& zip, const std::function<bool(std::string_view name)>& wanted, std::size_t most,
    ExtractionBudget& budget) {
  std::map<std::string, std::string> members;
  std::size_t held = 0;
  ArchiveStream stream(zip, ArchiveStream::Kind::members, budget);
  for (;;) {
    auto next = stream.next();
    if (auto* rejection = std::get_if<Rejection>(&next)) return std::move(*rejection);
    const auto& member = std::get<std::optional<ArchiveMember>>(next);
    if (!member) return members;
    if (auto exceeded = budget.enter_member()) return *std::move(exceeded);
    if (!member->is_file || !wanted(member->name) || members.contains(member->name)) continue;
    if (member->is_encrypted) return Rejection{"is encrypted"};
    auto contents = stream.contents().read_all(most - held);
    if (auto* rejection = std::get_if<Rejection>(&contents)) return std::move(*rejection);
    held += std::get<std::string>(contents).size();
    members.emplace(member->name, std::get<std::string>(std::move(contents)));
  }
}

}  // namespace clipfile
