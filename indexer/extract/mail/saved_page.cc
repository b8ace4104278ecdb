// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/saved_page.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/extract/decode.h"
#include "indexer/extract/html/html.h"
#include "indexer/extract/mail/header_text.h"
#include "indexer/extract/mail/mail_shape.h"
#include "indexer/extract/mail/mime_message.h"

namespace clipfile {
namespace {

bool is_page(const MimePart& part) {
  return part.type == "text/html" || part.type == "application/xhtml+xml";
}

bool is_web_address(std::string_view address) {
  return address.starts_with("http://") || address.starts_with("https://");
}

/// Browsers put the page first, its frames behind it.
const MimePart* find_page(const MimeMessage& message, std::string_view address) {
  const auto named =
      std::find_if(message.parts.begin(), message.parts.end(),
                   [&](const MimePart& part) { return is_page(part) && part.location == address; });
  if (!address.empty() && named != message.parts.end()) return &*named;
  const auto first = std::find_if(message.parts.begin(), message.parts.end(), is_page);
  return first == message.parts.end() ? nullptr : &*first;
}

std::string address_of(const MimeMessage& message, const MimePart& page) {
  for (const std::string& address :
       {decode_header_text(message.header("snapshot-content-location")), page.location,
        decode_header_text(message.header("content-location"))}) {
    if (is_web_address(address)) return address;
  }
  return "";
}

}  // namespace

std::variant<Article, Rejection> read_saved_page(std::string_view bytes) {
  auto parsed = parse_message(bytes.substr(length_before_headers(bytes)));
  if (auto* rejection = std::get_if<Rejection>(&parsed)) return std::move(*rejection);
  const MimeMessage& message = std::get<MimeMessage>(parsed);
  const MimePart* const page =
      find_page(message, decode_header_text(message.header("snapshot-content-location")));
  if (!page) return Rejection{"MHTML: holds no page"};
  const std::string declared =
      page->charset.empty() ? declared_html_charset(page->bytes) : page->charset;
  const auto decoded = decode_text(page->bytes, declared);
  if (const auto* rejection = std::get_if<Rejection>(&decoded)) return *rejection;
  auto read = read_html(std::get<DecodedText>(decoded).text);
  if (auto* article = std::get_if<Article>(&read)) {
    Citation& citation = article->citation;
    if (const std::string address = address_of(message, *page); !address.empty()) {
      citation.url = address;
    }
    if (citation.headline.empty()) {
      citation.headline = decode_header_text(message.header("subject"));
    }
    article->captured = to_utc_time(decode_header_text(message.header("date")));
  }
  return read;
}

}  // namespace clipfile
