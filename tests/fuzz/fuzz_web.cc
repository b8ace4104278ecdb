// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/extract/web/content_coding.h"
#include "indexer/extract/web/http_message.h"
#include "indexer/extract/web/web_archives.h"
#include "tests/fuzz/checked_sink.h"

namespace {

using namespace clipfile;

void check_coding(const std::string& bytes, std::string_view codings) {
  constexpr std::size_t most = 1024 * 1024;
  ExtractionBudget budget(bytes.size());
  const auto decoded = decode_content(bytes, codings, most, budget);
  const auto* text = std::get_if<std::string>(&decoded);
  if (text && text->size() > most && *text != bytes) std::abort();
}

void check_answer(std::string_view bytes) {
  const auto response = parse_http_response(bytes);
  if (response) parse_media_type(response->fields.find("content-type"));
  parse_media_type(bytes);
  const auto joined = join_chunks(bytes);
  if (joined && joined->size() > bytes.size()) std::abort();
}

}  // namespace

/// The first byte chooses what the others are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  switch (data[0] % 7) {
    case 0:
      read_checked(read_web_archive, Format::arc, bytes);
      break;
    case 1:
      check_coding(bytes, "gzip");
      break;
    case 2:
      check_coding(bytes, "deflate");
      break;
    case 3:
      check_coding(bytes, "br");
      break;
    case 4:
      check_answer(bytes);
      break;
    case 5:
      recognise_web_archive(bytes);
      break;
    default:
      read_checked(read_web_archive, Format::warc, bytes);
  }
  return 0;
}
