// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/archive/archive_reader.h"

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "indexer/archive/memory_source.h"
#include "indexer/extract/archive/archive_stream.h"
#include "indexer/extract/archive/member_name.h"

namespace clipfile {
namespace {

/// Archives within archives are read from memory up to this size, larger ones in a row.
constexpr std::size_t most_buffered_bytes = 32 * 1024 * 1024;

std::optional<Rejection> read_members(ByteSource& bytes, ExtractionBudget& budget, PartSink& sink) {
  ArchiveStream stream(bytes, ArchiveStream::Kind::members, budget);
  MemberNames names;
  for (;;) {
    auto next = stream.next();
    if (auto* rejection = std::get_if<Rejection>(&next)) return std::move(*rejection);
    const auto& member = std::get<std::optional<ArchiveMember>>(next);
    if (!member) return std::nullopt;
    if (auto exceeded = budget.enter_member()) return exceeded;
    if (!member->is_file || is_hidden_member(member->name)) continue;
    const std::string part = names.make_unique(member->name);
    if (member->is_encrypted) {
      sink.rejected(part, {"is encrypted: unpack it with its password, and index what comes out"});
      continue;
    }
    sink.enclosed(
        {.part = part, .name = member->name, .bytes = stream.contents(), .hints = {}, .amend = {}});
    if (auto exceeded = budget.exceeded()) return exceeded;
  }
}

/// "story.txt.gz" holds "story.txt", "letters.tgz" holds "letters.tar".
std::string name_within(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return std::string(name);
  const std::string_view extension = name.substr(dot + 1);
  std::string inner(name.substr(0, dot));
  constexpr std::string_view of_tar[] = {"tgz", "tbz", "tbz2", "txz", "tzst"};
  for (const std::string_view known : of_tar) {
    if (extension == known) return inner + ".tar";
  }
  return inner;
}

}  // namespace

std::optional<Rejection> read_archive(const Clipping& clipping, PartSink& sink) {
  ByteSource& bytes = clipping.bytes;
  if (bytes.is_seekable() || clipping.format == Format::tar) {
    return read_members(bytes, clipping.budget, sink);
  }
  const auto head = bytes.head(most_buffered_bytes + 1);
  if (const auto* rejection = std::get_if<Rejection>(&head)) return *rejection;
  if (std::get<std::string_view>(head).size() > most_buffered_bytes) {
    return read_members(bytes, clipping.budget, sink);
  }
  auto all = bytes.read_all(most_buffered_bytes);
  if (auto* rejection = std::get_if<Rejection>(&all)) return std::move(*rejection);
  MemorySource buffered(std::get<std::string>(std::move(all)));
  return read_members(buffered, clipping.budget, sink);
}

std::optional<Rejection> read_iwork(const Clipping& clipping, PartSink& sink) {
  ArchiveStream stream(clipping.bytes, ArchiveStream::Kind::members, clipping.budget);
  for (;;) {
    auto next = stream.next();
    if (auto* rejection = std::get_if<Rejection>(&next)) return std::move(*rejection);
    const auto& member = std::get<std::optional<ArchiveMember>>(next);
    if (!member) {
      return Rejection{std::string(row_of(Format::iwork).title) +
                       " without a preview in PDF: export it as PDF or DOCX"};
    }
    if (auto exceeded = clipping.budget.enter_member()) return exceeded;
    if (!member->name.ends_with("QuickLook/Preview.pdf")) continue;
    sink.enclosed(
        {.part = "", .name = member->name, .bytes = stream.contents(), .hints = {}, .amend = {}});
    return std::nullopt;
  }
}

std::optional<Rejection> read_compressed(const Clipping& clipping, PartSink& sink) {
  ArchiveStream stream(clipping.bytes, ArchiveStream::Kind::compressed, clipping.budget);
  auto next = stream.next();
  if (auto* rejection = std::get_if<Rejection>(&next)) return std::move(*rejection);
  if (!std::get<std::optional<ArchiveMember>>(next)) return Rejection{"holds nothing"};
  sink.enclosed({.part = "",
                 .name = name_within(clipping.name),
                 .bytes = stream.contents(),
                 .hints = clipping.hints,
                 .amend = {}});
  return std::nullopt;
}

}  // namespace clipfile
