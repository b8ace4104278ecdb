// SPDX-License-Identifier: GPL-2.0-or-later
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "common/text/utf8.h"
#include "indexer/extract/text/markdown.h"
#include "indexer/extract/text/plain_text.h"

namespace {

using namespace std::chrono_literals;

void require(bool held) {
  if (!held) std::abort();
}

void check_text(const std::string& text) {
  require(!text.empty() && clipfile::is_valid_utf8(text));
}

void check(const std::variant<clipfile::Article, clipfile::Rejection>& result) {
  const auto* article = std::get_if<clipfile::Article>(&result);
  if (article == nullptr) return;
  for (const std::string& paragraph : article->body) check_text(paragraph);
  for (const std::string& name : article->citation.byline) check_text(name);
  for (const std::string& tag : article->tags) check_text(tag);
  for (const clipfile::Aside& aside : article->asides) check_text(aside.text);
  const clipfile::Citation& citation = article->citation;
  for (const auto& text : {citation.headline, citation.deck, citation.publication, citation.section,
                           citation.place, citation.url}) {
    require(clipfile::is_valid_utf8(text));
  }
  require(!citation.published || citation.published->day.ok());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  constexpr clipfile::Day today{2026y / 11 / 23};
  check(clipfile::read_plain_text(text, today));
  check(clipfile::read_markdown(text, today));
  return 0;
}
