// SPDX-License-Identifier: GPL-2.0-or-later
// Feeds any article to what finds who says what. The first byte chooses its language.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "common/text/utf8.h"
#include "indexer/analyse/quotes/find_quotes.h"

namespace {

using namespace clipfile;

void require(bool holds) {
  if (!holds) std::abort();
}

bool starts_letter(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace

/// As articles are: valid UTF-8.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view languages[] = {"en", "de", "fr", "es", "ru", "uk", "", "it"};
  if (size == 0) return 0;
  const std::string text = mend_utf8({reinterpret_cast<const char*>(data) + 1, size - 1});
  const Quotes found = find_quotes(text, languages[data[0] % std::size(languages)]);
  std::size_t end = 0;
  for (const Quote& quote : found.quotes) {
    require(quote.range.begin >= end && quote.range.begin < quote.range.end);
    require(quote.range.end <= text.size());
    require(starts_letter(text, quote.range.begin) && starts_letter(text, quote.range.end));
    require(quote.speaker < found.speakers.size());
    end = quote.range.end;
  }
  for (const std::string& speaker : found.speakers) require(!speaker.empty());
  const std::set<std::string> each(found.speakers.begin(), found.speakers.end());
  require(each.size() == found.speakers.size());
  return 0;
}
