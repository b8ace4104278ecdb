// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/web/captures.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>
#include <variant>

#include "common/hashing.h"
#include "indexer/archive/memory_source.h"
#include "indexer/extract/decode.h"
#include "indexer/extract/html/html.h"
#include "indexer/extract/recognise.h"
#include "indexer/extract/web/content_coding.h"

namespace clipfile {
namespace {

constexpr std::size_t most_seen = 2'000'000;  // captures that are remembered

bool is_web_address(std::string_view url) {
  constexpr auto schemes = std::to_array<std::string_view>(
      {"http://", "https://", "ftp://", "file://", "gemini://", "HTTP://", "HTTPS://"});
  return std::any_of(schemes.begin(), schemes.end(),
                     [&](std::string_view scheme) { return url.starts_with(scheme); });
}

/// The last name of the address' path, for what only a name tells.
std::string name_of(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t host = url.find("://");
  const std::size_t path = host == url.npos ? 0 : url.find('/', host + 3);
  if (path == url.npos) return "";
  const std::string_view names = url.substr(path);
  return std::string(names.substr(names.rfind('/') + 1));
}

bool is_page(std::string_view type) {
  return type == "text/html" || type == "application/xhtml+xml" ||
         type == "application/vnd.wap.xhtml+xml";
}

/// Kinds of files that are documents of their own wherever they lie; not what pages load.
bool is_document(Format format) {
  switch (format) {
    case Format::pdf:
    case Format::docx:
    case Format::odt:
    case Format::office_open:
    case Format::epub:
    case Format::rtf:
    case Format::feed:
    case Format::nitf:
    case Format::newsml:
    case Format::mail:
    case Format::mhtml:
      return true;
    default:
      return false;
  }
}

/// "image/png", "application/json": never looked into.
bool is_part_of_a_page(std::string_view type) {
  constexpr auto beginnings = std::to_array<std::string_view>({"image/",
                                                               "audio/",
                                                               "video/",
                                                               "font/",
                                                               "model/",
                                                               "application/font",
                                                               "application/x-font",
                                                               "text/css",
                                                               "text/javascript",
                                                               "text/x-js",
                                                               "application/javascript",
                                                               "application/x-javascript",
                                                               "application/ecmascript",
                                                               "application/json",
                                                               "application/ld+json",
                                                               "application/manifest+json",
                                                               "text/json",
                                                               "application/wasm",
                                                               "application/x-shockwave-flash",
                                                               "application/vnd.apple.mpegurl",
                                                               "application/x-mpegurl",
                                                               "application/dash+xml",
                                                               "application/ocsp-response",
                                                               "application/x-protobuf"});
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return type.starts_with(beginning); });
}

bool is_robots_file(std::string_view url) { return name_of(url) == "robots.txt"; }

std::uint64_t key_of(std::string_view text) {
  std::uint64_t key = 0;
  const std::string digits = hash_64(text);
  constexpr int hexadecimal = 16;
  std::from_chars(digits.data(), digits.data() + digits.size(), key, hexadecimal);
  return key;
}

}  // namespace

bool Captures::wants(const WebRecord& record) {
  const bool is_kind =
      record.kind == "response" || record.kind == "resource" || record.kind == "conversion";
  if (!is_kind) return false;
  const bool wanted = is_web_address(record.url) && !is_robots_file(record.url) &&
                      !is_part_of_a_page(record.media.type);
  if (!wanted) ++passed_over_;
  return wanted;
}

std::variant<std::optional<Captures::Payload>, Rejection> Captures::unpack(const WebRecord& record,
                                                                           std::string_view block) {
  const auto response = record.kind == "response" ? parse_http_response(block) : std::nullopt;
  if (!response) return Payload{std::string(block), record.media};
  constexpr int first_success = 200;
  constexpr int behind_success = 300;
  MediaType media = parse_media_type(response->fields.find("content-type"));
  const bool is_answer = response->status >= first_success && response->status < behind_success;
  if (!is_answer || is_part_of_a_page(media.type)) return std::nullopt;
  std::string body(response->body);
  if (response->fields.find("transfer-encoding").find("chunked") != std::string_view::npos) {
    if (auto joined = join_chunks(body)) body = *std::move(joined);
  }
  auto decoded =
      decode_content(std::move(body), response->fields.find("content-encoding"),
                     static_cast<std::size_t>(clipping_.limits.most_page_bytes), clipping_.budget);
  if (auto* rejection = std::get_if<Rejection>(&decoded)) return std::move(*rejection);
  return Payload{std::get<std::string>(std::move(decoded)), std::move(media)};
}

/// The same page under the same address comes again and again in a crawl that is repeated.
bool Captures::is_first(const WebRecord& record, std::string_view payload) {
  const std::string digest = record.digest.empty() ? hash_128(payload) : record.digest;
  if (seen_.size() >= most_seen) return true;
  return seen_.insert(key_of(record.url + ' ' + digest)).second;
}

void Captures::take(const std::string& part, const WebRecord& record, std::string_view block) {
  auto unpacked = unpack(record, block);
  if (const auto* rejection = std::get_if<Rejection>(&unpacked)) return reject(part, *rejection);
  auto& payload = std::get<std::optional<Payload>>(unpacked);
  if (!payload || payload->bytes.empty() || !is_first(record, payload->bytes)) {
    ++passed_over_;
    return;
  }
  hand_on(part, record, *std::move(payload));
}

void Captures::hand_on(const std::string& part, const WebRecord& record, Payload payload) {
  const std::string name = name_of(record.url);
  const Format format = recognise_format(payload.bytes, name);
  const bool is_text = format == Format::plain_text || format == Format::markdown;
  const std::string& type = payload.media.type;
  if (format == Format::html || (is_text && is_page(type))) {
    return hand_on_page(part, record, payload);
  }
  const bool is_zip = format == Format::zip;  // what it holds shows when it is opened
  const bool is_wanted = (is_text && type == "text/plain") || is_document(format) ||
                         (is_zip && type.starts_with("application/vnd."));
  if (!is_wanted) {
    ++passed_over_;
    return;
  }
  ++handed_on_;
  MemorySource bytes(std::move(payload.bytes));
  sink_.enclosed({.part = part,
                  .name = name,
                  .bytes = bytes,
                  .hints = {.charset = payload.media.charset, .format = {}},
                  .amend = [&](Article& article) {
                    article.citation.url = record.url;
                    article.captured = record.time;
                  }});
}

/// Frames, advertisements and pages that scripts fill hold no text; nobody wants to hear of them.
void Captures::hand_on_page(const std::string& part, const WebRecord& record,
                            const Payload& payload) {
  const std::string declared =
      payload.media.charset.empty() ? declared_html_charset(payload.bytes) : payload.media.charset;
  const auto decoded = decode_text(payload.bytes, declared);
  const auto* text = std::get_if<DecodedText>(&decoded);
  auto read = text ? read_html(text->text) : std::get<Rejection>(decoded);
  auto* article = std::get_if<Article>(&read);
  if (!article) {
    ++passed_over_;
    return;
  }
  article->citation.url = record.url;
  article->captured = record.time;
  ++handed_on_;
  sink_.article(part, std::move(*article));
}

void Captures::reject(const std::string& part, const Rejection& rejection) {
  ++handed_on_;
  sink_.rejected(part, rejection);
}

std::optional<Rejection> Captures::why_nothing(std::string_view format) const {
  if (handed_on_ > 0) return std::nullopt;
  if (passed_over_ == 0) return Rejection{std::string(format) + ": holds no capture of a page"};
  const std::string captures = std::to_string(passed_over_);
  return Rejection{std::string(format) + ": none of its " + captures +
                   " captures is a page with a text"};
}

}  // namespace clipfile
