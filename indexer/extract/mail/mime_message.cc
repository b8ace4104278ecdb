// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mime_message.h"

#include <algorithm>
#include <gmime/gmime.h>
#include <memory>
#include <optional>

#include "common/text/utf8.h"
#include "indexer/extract/mail/header_text.h"
#include "indexer/extract/mail/mime_guard.h"

namespace clipfile {
namespace {

constexpr int most_headers = 2000;

struct Unreference {
  void operator()(gpointer object) const {
    if (object) g_object_unref(object);
  }
};
struct FreeOptions {
  void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unreference>;
using Options = std::unique_ptr<GMimeParserOptions, FreeOptions>;

void start_library() {
  [[maybe_unused]] static const bool started = [] {
    g_mime_init();
    return true;
  }();
}

std::string text_of(const char* text) { return text ? mend_utf8(text) : std::string(); }

std::string lower_case(const char* text) {
  std::string lowered = text ? text : "";
  for (char& c : lowered) c = g_ascii_tolower(c);
  return lowered;
}

bool equals(const char* parameter, const char* expected) {
  return parameter && g_ascii_strcasecmp(parameter, expected) == 0;
}

std::string write_out(GMimeDataWrapper* content) {
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::string write_out(GMimeObject* object) {
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_object_write_to_stream(object, nullptr, stream.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

/// Names that were cut into encoded words against the rules are read nevertheless.
std::string file_name_of(const GMimeObject* object) {
  GMimeObject* const part = const_cast<GMimeObject*>(object);
  const char* name = g_mime_object_get_content_disposition_parameter(part, "filename");
  if (!name) name = g_mime_object_get_content_type_parameter(part, "name");
  return name ? decode_header_text(name) : std::string();
}

bool is_of_a_page(const MimePart& part) {
  const bool shown = part.type.starts_with("image/") || part.type.starts_with("audio/") ||
                     part.type.starts_with("video/") || part.type.starts_with("font/");
  return shown && (!part.attached || part.embedded || part.container == "related");
}

MimePart describe(GMimeObject* object, const std::string& container) {
  MimePart part;
  GMimeContentType* const type = g_mime_object_get_content_type(object);
  part.type = lower_case(g_mime_content_type_get_media_type(type)) + '/' +
              lower_case(g_mime_content_type_get_media_subtype(type));
  part.container = container;
  part.charset = text_of(g_mime_content_type_get_parameter(type, "charset"));
  part.flowed = equals(g_mime_content_type_get_parameter(type, "format"), "flowed");
  part.joins_words = equals(g_mime_content_type_get_parameter(type, "delsp"), "yes");
  part.name = file_name_of(object);
  part.location = decode_header_text(text_of(g_mime_object_get_header(object, "Content-Location")));
  GMimeContentDisposition* const disposition = g_mime_object_get_content_disposition(object);
  part.attached =
      disposition && equals(g_mime_content_disposition_get_disposition(disposition), "attachment");
  part.embedded = g_mime_object_get_content_id(object) != nullptr;
  return part;
}

/// A part of the tree that is still to be looked at.
struct Pending {
  GMimeObject* object;
  std::string container;
};

/// A copy, fit to be parsed.
Owned<GMimeStream> make_stream(std::string_view message) {
  std::string copy(message);
  disarm_long_headers(copy);
  return Owned<GMimeStream>(g_mime_stream_mem_new_with_buffer(copy.data(), copy.size()));
}

class Flattening {
 public:
  explicit Flattening(MimeMessage& message) : message_(message) {}

  void flatten(GMimeObject* root) {
    pending_.push_back({root, ""});
    while (!pending_.empty()) {
      Pending next = std::move(pending_.back());
      pending_.pop_back();
      take(next);
    }
  }

 private:
  void take(const Pending& next) {
    if (!next.object) return;
    if (GMIME_IS_MULTIPART(next.object)) return take_multipart(GMIME_MULTIPART(next.object));
    MimePart part = describe(next.object, next.container);
    if (GMIME_IS_MESSAGE_PART(next.object)) {
      GMimeMessage* const inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(next.object));
      if (inner) part.bytes = write_out(GMIME_OBJECT(inner));
    } else if (GMIME_IS_PART(next.object) && !is_of_a_page(part)) {
      GMimeDataWrapper* const content = g_mime_part_get_content(GMIME_PART(next.object));
      if (content) part.bytes = write_out(content);
    }
    message_.parts.push_back(std::move(part));
  }

  void take_multipart(GMimeMultipart* multipart) {
    GMimeContentType* const type = g_mime_object_get_content_type(GMIME_OBJECT(multipart));
    const std::string kind = lower_case(g_mime_content_type_get_media_subtype(type));
    if (kind == "encrypted") {
      message_.encrypted = true;
      return;
    }
    for (int i = g_mime_multipart_get_count(multipart); i-- > 0;) {
      pending_.push_back({g_mime_multipart_get_part(multipart, i), kind});
    }
  }

  MimeMessage& message_;
  std::vector<Pending> pending_;  ///< the next one last
};

void copy_headers(GMimeObject* message, MimeMessage& to) {
  GMimeHeaderList* const headers = g_mime_object_get_header_list(message);
  const int count = std::min(g_mime_header_list_get_count(headers), most_headers);
  for (int i = 0; i < count; ++i) {
    GMimeHeader* const header = g_mime_header_list_get_header_at(headers, i);
    const char* raw = g_mime_header_get_raw_value(header);
    const std::string_view value = raw ? raw : "";
    to.headers.emplace_back(lower_case(g_mime_header_get_name(header)),
                            value.substr(0, longest_header_value));
  }
}

}  // namespace

std::string_view MimeMessage::header(std::string_view name) const {
  const auto found = std::find_if(headers.begin(), headers.end(),
                                  [&](const auto& header) { return header.first == name; });
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::variant<MimeMessage, Rejection> parse_message(std::string_view message) {
  if (auto overload = find_overload(message)) return *std::move(overload);
  start_library();
  const Owned<GMimeStream> stream = make_stream(message);
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  g_mime_parser_set_persist_stream(parser.get(), TRUE);
  g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MESSAGE);
  const Options options(g_mime_parser_options_new());
  const Owned<GMimeMessage> parsed(g_mime_parser_construct_message(parser.get(), options.get()));
  MimeMessage result;
  if (!parsed) {  // no header line at all
    result.parts.push_back({.type = "text/plain", .bytes = std::string(message)});
    return result;
  }
  copy_headers(GMIME_OBJECT(parsed.get()), result);
  Flattening(result).flatten(g_mime_message_get_mime_part(parsed.get()));
  return result;
}

std::string to_utc_time(std::string_view mail_date) {
  start_library();
  GDateTime* const local = g_mime_utils_header_decode_date(std::string(mail_date).c_str());
  if (!local) return "";
  GDateTime* const utc = g_date_time_to_utc(local);
  gchar* const text = utc ? g_date_time_format(utc, "%Y-%m-%dT%H:%M:%SZ") : nullptr;
  std::string written = text ? text : "";
  g_free(text);
  if (utc) g_date_time_unref(utc);
  g_date_time_unref(local);
  return written;
}

MailAddress parse_mailbox(std::string_view raw) {
  start_library();
  const std::string header = recode_header_words(raw.substr(0, longest_address_list));
  const Options options(g_mime_parser_options_new());
  const Owned<InternetAddressList> list(internet_address_list_parse(options.get(), header.c_str()));
  if (!list || internet_address_list_length(list.get()) == 0) return {decode_header_text(raw), ""};
  InternetAddress* const first = internet_address_list_get_address(list.get(), 0);
  MailAddress mailbox{fold_white_space(text_of(internet_address_get_name(first))), ""};
  if (INTERNET_ADDRESS_IS_MAILBOX(first)) {
    mailbox.address = text_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
  }
  return mailbox;
}

}  // namespace clipfile
