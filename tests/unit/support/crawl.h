/// Writes captures of the web as crawlers do.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipfile {

inline const std::string story_of_a_bridge =
    "<html><head><title>Bridge closed</title></head><body><h1>Bridge closed</h1><p>The bridge over "
    "the river was closed on Sunday, officials said, after a crack was found.</p></body></html>";

inline std::string http_response(std::string_view type, std::string_view body,
                                 std::string_view more = "", std::string_view status = "200 OK") {
  return "HTTP/1.1 " + std::string(status) + "\r\nContent-Type: " + std::string(type) + "\r\n" +
         std::string(more) + "\r\n" + std::string(body);
}

/// `more`: further lines of the record's header, each with its end.
inline std::string warc_record(std::string_view kind, std::string_view url, std::string_view block,
                               std::string_view more = "") {
  return "WARC/1.0\r\nWARC-Type: " + std::string(kind) +
         "\r\nWARC-Target-URI: " + std::string(url) + "\r\nWARC-Date: 2022-01-09T10:00:00Z\r\n" +
         std::string(more) + "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" +
         std::string(block) + "\r\n\r\n";
}

inline std::string captured_page(std::string_view url,
                                 const std::string& page = story_of_a_bridge) {
  return warc_record("response", url, http_response("text/html", page));
}

}  // namespace clipfile
