// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "common/article_json.h"
#include "common/text/utf8.h"
#include "indexer/archive/memory_source.h"
#include "indexer/extract/json_records.h"

namespace {

/// What is read must stand being written and read again.
void check(const clipfile::ReadPart& read) {
  const auto* article = std::get_if<clipfile::Article>(&read.result);
  if (!article) return;
  for (const std::string& paragraph : article->body) {
    if (paragraph.empty() || !clipfile::is_valid_utf8(paragraph)) std::abort();
  }
  if (clipfile::read_article_json(clipfile::write_article_json(*article)) != *article) std::abort();
}

}  // namespace

/// The first byte chooses between JSON and JSON Lines.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  clipfile::MemorySource file(std::string(reinterpret_cast<const char*>(data + 1), size - 1));
  const auto format = data[0] % 2 == 0 ? clipfile::Format::json : clipfile::Format::json_lines;
  clipfile::read_json_records(file, format, check);
  return 0;
}
