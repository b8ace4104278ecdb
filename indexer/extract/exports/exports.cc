// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/exports.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/extract/decode.h"
#include "indexer/extract/exports/export_lines.h"
#include "indexer/extract/exports/factiva.h"
#include "indexer/extract/exports/nexis.h"
#include "indexer/extract/exports/proquest.h"
#include "indexer/extract/exports/reference_lists.h"

namespace clipfile {
namespace {

struct ExportKind {
  bool (*recognises)(ExportLines lines);
  std::vector<Article> (*read)(ExportLines lines);
};

/// The most telling first.
constexpr std::array kinds = {ExportKind{looks_like_reference_list, read_reference_list},
                              ExportKind{looks_like_proquest, read_proquest},
                              ExportKind{looks_like_nexis, read_nexis},
                              ExportKind{looks_like_factiva, read_factiva}};

const ExportKind* kind_of(std::string_view head) {
  const std::vector<std::string_view> lines = cut_export_lines(head.substr(0, bytes_of_head));
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const ExportKind& kind) { return kind.recognises(lines); });
  return found == kinds.end() ? nullptr : &*found;
}

}  // namespace

bool looks_like_export(std::string_view head) { return kind_of(head) != nullptr; }

std::optional<std::vector<ReadPart>> read_export(std::string_view utf8) {
  const ExportKind* kind = kind_of(utf8);
  if (kind == nullptr) return std::nullopt;
  std::vector<ReadPart> parts;
  for (Article& article : kind->read(cut_export_lines(utf8))) {
    const std::string part = std::to_string(parts.size() + 1);
    const bool is_empty = article.body.empty() && article.citation.headline.empty();
    if (is_empty) {
      parts.push_back({part, Rejection{"document " + part + ": without a text"}});
    } else {
      parts.push_back({part, std::move(article)});
    }
  }
  return parts;
}

std::optional<Rejection> read_export_file(const Clipping& clipping, PartSink& sink) {
  auto bytes = read_whole(clipping, clipping.limits.most_page_bytes);
  if (auto* rejection = std::get_if<Rejection>(&bytes)) return std::move(*rejection);
  auto decoded = decode_text(std::get<std::string>(bytes), clipping.hints.charset);
  if (auto* rejection = std::get_if<Rejection>(&decoded)) return std::move(*rejection);
  std::get<std::string>(bytes) = {};
  auto parts = read_export(std::get<DecodedText>(decoded).text);
  if (!parts || parts->empty()) return Rejection{"export of a news database without a document"};
  hand_over(*std::move(parts), sink);
  return std::nullopt;
}

}  // namespace clipfile
