// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "common/article_json.h"
#include "indexer/archive/memory_source.h"
#include "indexer/extract/archive/member_name.h"
#include "indexer/extract/extract.h"

/// A file of the archive as a run meets it: recognised, unpacked, and all that is in it read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  clipfile::MemorySource file(std::string(reinterpret_cast<const char*>(data), size));
  const clipfile::ExtractionSink sink{
      .article =
          [](const clipfile::Article& article) {
            if (clipfile::read_article_json(clipfile::write_article_json(article)) != article) {
              std::abort();
            }
          },
      .rejected_part =
          [](const std::string& part, const clipfile::Rejection&) {
            if (part.find("..") == 0) std::abort();
          }};
  clipfile::extract_articles(file, "file", {}, sink);
  return 0;
}
