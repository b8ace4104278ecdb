// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

#include "common/article_json.h"
#include "indexer/extract/archive/member_name.h"
#include "indexer/extract/extract.h"

/// A file of the archive as a run meets it: recognised, unpacked, and all that is in it read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const int descriptor = memfd_create("file", MFD_CLOEXEC);
  if (descriptor < 0 || write(descriptor, data, size) < 0 || lseek(descriptor, 0, SEEK_SET) != 0) {
    std::abort();
  }
  auto file = clipfile::FileReader::adopt(descriptor);
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
  clipfile::extract_articles(std::get<clipfile::FileReader>(file), "file", {}, sink);
  return 0;
}
