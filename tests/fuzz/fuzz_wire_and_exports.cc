// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/archive/memory_source.h"
#include "indexer/extract/decode.h"
#include "indexer/extract/exports/exports.h"
#include "indexer/extract/exports/factiva.h"
#include "indexer/extract/exports/nexis.h"
#include "indexer/extract/exports/proquest.h"
#include "indexer/extract/exports/reference_lists.h"
#include "indexer/extract/tables/table.h"
#include "indexer/extract/wire/news_wire.h"
#include "indexer/extract/wire/wire_frames.h"

namespace {

void check(const clipfile::Article& article) {
  if (!clipfile::is_valid_utf8(article.citation.headline)) std::abort();
  for (const std::string& paragraph : article.body) {
    if (paragraph.empty() || !clipfile::is_valid_utf8(paragraph)) std::abort();
  }
}

void check(const std::vector<clipfile::ReadPart>& parts) {
  for (const clipfile::ReadPart& part : parts) {
    const auto* article = std::get_if<clipfile::Article>(&part.result);
    if (article != nullptr) check(*article);
  }
}

void read_transmission(std::string_view bytes) {
  clipfile::looks_like_wire(bytes);
  const auto read = clipfile::read_wire(bytes, "");
  const auto* parts = std::get_if<std::vector<clipfile::ReadPart>>(&read);
  if (parts != nullptr) check(*parts);
}

void read_rows(std::string_view bytes) {
  clipfile::looks_like_table(bytes);
  clipfile::MemorySource source{std::string(bytes)};
  clipfile::read_table(source, [](const clipfile::ReadPart& part) {
    const auto* article = std::get_if<clipfile::Article>(&part.result);
    if (article != nullptr) check(*article);
  });
}

/// The readers stand texts that are not recognised as theirs, too.
void read_documents(std::string_view utf8, std::uint8_t kind) {
  const auto lines = clipfile::cut_export_lines(utf8);
  const auto read = kind == 'n'   ? clipfile::read_nexis
                    : kind == 'f' ? clipfile::read_factiva
                    : kind == 'p' ? clipfile::read_proquest
                                  : clipfile::read_reference_list;
  for (const clipfile::Article& article : read(lines)) check(article);
  if (const auto parts = clipfile::read_export(utf8)) check(*parts);
}

}  // namespace

/// The first byte chooses the reader: w(ire), t(able), n(exis), f(activa), p(roquest), others lists
/// of references.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] == 'w') {
    read_transmission(bytes);
    return 0;
  }
  if (data[0] == 't') {
    read_rows(bytes);
    return 0;
  }
  const auto decoded = clipfile::decode_text(bytes, "");
  const auto* text = std::get_if<clipfile::DecodedText>(&decoded);
  if (text != nullptr) read_documents(text->text, data[0]);
  return 0;
}
