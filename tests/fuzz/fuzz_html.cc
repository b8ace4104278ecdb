// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/text/utf8.h"
#include "indexer/extract/html/html.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  clipfile::declared_html_charset(bytes);
  const auto result = clipfile::read_html(bytes);
  const auto* article = std::get_if<clipfile::Article>(&result);
  if (article == nullptr) return 0;
  for (const auto& paragraph : article->body) {
    if (paragraph.empty() || !clipfile::is_valid_utf8(paragraph)) std::abort();
  }
  return 0;
}
