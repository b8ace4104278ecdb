/// Reads the records of web archives one by one: WARC (ISO 28500) and ARC.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "common/article.h"
#include "indexer/archive/byte_source.h"
#include "indexer/extract/web/http_message.h"

namespace clipfile {

struct WebRecord {
  std::string kind;    ///< "response", "resource", "conversion"; of ARC always "response"
  std::string url;     ///< empty where the record is about no address
  std::string time;    ///< of the capture, "2022-01-09T10:00:00Z"; empty where it is not known
  std::string digest;  ///< of the payload, as written; empty where none is
  MediaType media;     ///< of the block
  std::uint64_t length = 0;  ///< of the block behind the header, in bytes
};

/// What is read instead of a record.
enum class RecordEnd : std::uint8_t {
  end_of_text,  ///< nothing more
  no_record,    ///< something else than a record begins here
};

using RecordStart = std::variant<WebRecord, RecordEnd, Rejection>;

/// Reads the header of the record that begins here, so that its block is next.
RecordStart read_warc_header(ByteSource& text);
RecordStart read_arc_header(ByteSource& text);

/// "WARC/1.0", "WARC/0.17".
bool begins_warc_record(std::string_view line);

/// "http://example.org/ 192.0.2.1 20220109100000 text/html 1234".
std::optional<WebRecord> parse_arc_line(std::string_view line);

/// "20220109100000" as "2022-01-09T10:00:00Z"; empty where it is no time.
std::string time_of_digits(std::string_view digits);

/// "2022-01-09T10:00:00.123Z" without the fraction; empty where it is no time.
std::string time_of_warc(std::string_view text);

}  // namespace clipfile
