/// Takes apart what a web server has answered, as captures hold it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clipfile {

/// Header lines of HTTP, of WARC records and the like.
class HeaderFields {
 public:
  /// Lines up to an empty one; `text` is moved behind it. Lines that start with white space go on
  /// with the one before. What is no field is passed over.
  static HeaderFields take(std::string_view& text);

  /// A line without its end.
  void add_line(std::string_view line);

  /// Trimmed; of the first field of that name (lower case); empty where there is none.
  std::string_view find(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> fields_;  ///< names in lower case
};

struct HttpResponse {
  int status = 0;
  HeaderFields fields;
  std::string_view body;  ///< as it was sent: perhaps chunked and compressed
};

/// Nothing where `block` does not begin with a status line ("HTTP/1.1 200 OK").
std::optional<HttpResponse> parse_http_response(std::string_view block);

struct MediaType {
  std::string type;     ///< "text/html", lower case; empty where none is named
  std::string charset;  ///< as written
};

/// "text/html; charset=utf-8".
MediaType parse_media_type(std::string_view value);

}  // namespace clipfile
