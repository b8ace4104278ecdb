// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail_story.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/extract/decode.h"
#include "indexer/extract/html/html.h"
#include "indexer/extract/mail/mail_page.h"
#include "indexer/extract/mail/mail_text.h"
#include "indexer/extract/text/furniture.h"
#include "indexer/extract/text/lines.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

bool is_page(const MimePart& part) {
  return part.type == "text/html" || part.type == "application/xhtml+xml" ||
         part.type == "text/enriched" || part.type == "text/richtext";
}

bool is_text(const MimePart& part) {
  return part.type == "text/plain" || part.type == "text" || part.type == "text/" ||
         part.type == "text/markdown" || part.type.starts_with("multipart/");
}

/// What mailers add and nobody reads: seals, cards, invitations, reports of delivery.
bool is_of_the_mailer(const MimePart& part) {
  constexpr auto types = std::to_array<std::string_view>({
      "application/pgp-signature",
      "application/pkcs7-signature",
      "application/x-pkcs7-signature",
      "application/pgp-keys",
      "application/pgp-encrypted",
      "text/calendar",
      "text/vcard",
      "text/x-vcard",
      "text/directory",
      "application/ics",
      "message/delivery-status",
      "message/disposition-notification",
      "message/global-delivery-status",
      "text/rfc822-headers",
      "message/global-headers",
      "message/external-body",
      "message/partial",
      "message/feedback-report",
      "application/x-apple-msg-attachment",
  });
  return std::find(types.begin(), types.end(), part.type) != types.end();
}

/// Shown with the text rather than beside it.
bool is_shown(const MimePart& part, bool is_first) {
  if (part.attached) return false;
  return is_first || part.name.empty() || part.container == "alternative" ||
         part.container == "related";
}

bool is_picture_of_the_text(const MimePart& part) {
  const bool is_picture = part.type.starts_with("image/");
  const bool is_recording = part.type.starts_with("audio/") || part.type.starts_with("video/");
  return part.bytes.empty() || is_recording || (is_picture && !part.attached) ||
         (part.container == "related" && !part.attached) || part.type == "text/css";
}

std::string decode_part(const MimePart& part) {
  std::string declared = part.charset;
  if (declared.empty() && is_page(part)) declared = declared_html_charset(part.bytes);
  auto decoded = decode_text(part.bytes, declared);
  auto* text = std::get_if<DecodedText>(&decoded);
  return text ? std::move(text->text) : std::string();
}

Flow flow_of(const MimePart& part) {
  if (!part.flowed) return Flow::none;
  return part.joins_words ? Flow::joins_words : Flow::joins_lines;
}

void add_lines(std::string_view text, std::string_view label, Article& article) {
  for (TextLine& line : split_into_lines(text).lines) {
    article.asides.push_back({std::string(label), std::move(line.text)});
  }
}

void read_text_part(const MimePart& part, Article& article) {
  const MailText text = split_mail_text(decode_part(part), flow_of(part));
  for (TextLine& line : split_into_lines(text.own).lines) {
    if (is_mail_furniture(line.text)) {
      article.asides.push_back({"furniture", std::move(line.text)});
    } else {
      article.body.push_back(std::move(line.text));
    }
  }
  add_lines(text.quoted, "quoted", article);
  add_lines(text.signature, "furniture", article);
}

void append(Article more, Article& article) {
  std::move(more.body.begin(), more.body.end(), std::back_inserter(article.body));
  std::move(more.asides.begin(), more.asides.end(), std::back_inserter(article.asides));
}

/// Addresses do not count, of which plain text has more.
std::size_t count_words(const Article& article) {
  std::size_t words = 0;
  for (const std::string& paragraph : article.body) {
    for (const std::string_view word : split_words(paragraph)) {
      words += word.find("://") == word.npos ? 1U : 0U;
    }
  }
  return words;
}

/// Where the page is no alternative to the text, somebody has written the text above it.
Article with_words_before(Article page, const MimeMessage& message, const MailParts& parts) {
  Article whole;
  for (const std::size_t part : parts.texts) {
    const bool stands_before = part < parts.pages.front();
    if (stands_before && message.parts[part].container != "alternative") {
      read_text_part(message.parts[part], whole);
    }
  }
  append(std::move(page), whole);
  return whole;
}

/// Plain text shows what is quoted, pages in many ways or not at all.
bool quotes_beside_own_words(const Article& text) {
  return std::any_of(text.asides.begin(), text.asides.end(),
                     [](const Aside& aside) { return aside.label == "quoted"; });
}

bool holds_secret(const Article& article) {
  return !article.body.empty() && article.body.front().starts_with("-----BEGIN PGP MESSAGE-----");
}

bool is_encrypted(const MimeMessage& message) {
  return message.encrypted ||
         std::any_of(message.parts.begin(), message.parts.end(), [](const MimePart& part) {
           return part.type == "application/pkcs7-mime" || part.type == "application/x-pkcs7-mime";
         });
}

}  // namespace

MailParts sort_parts(const MimeMessage& message) {
  MailParts parts;
  for (std::size_t i = 0; i < message.parts.size(); ++i) {
    const MimePart& part = message.parts[i];
    if (is_of_the_mailer(part)) continue;
    const bool is_first = parts.texts.empty() && parts.pages.empty() && parts.attachments.empty();
    if (is_text(part) && is_shown(part, is_first)) {
      parts.texts.push_back(i);
    } else if (is_page(part) && is_shown(part, is_first)) {
      parts.pages.push_back(i);
    } else if (!is_picture_of_the_text(part)) {
      parts.attachments.push_back(i);
    }
  }
  return parts;
}

std::variant<Article, Rejection> read_mail_story(const MimeMessage& message,
                                                 const MailParts& parts) {
  constexpr std::size_t share_of_words = 2;  // pages lack the addresses and rules of plain text
  Article text;
  for (const std::size_t part : parts.texts) read_text_part(message.parts[part], text);
  Article page;
  for (const std::size_t part : parts.pages) {
    append(read_mail_page(decode_part(message.parts[part])), page);
  }
  const bool takes_page = !page.body.empty() && !quotes_beside_own_words(text) &&
                          count_words(page) * share_of_words >= count_words(text);
  if (takes_page) page = with_words_before(std::move(page), message, parts);
  Article& better = takes_page ? page : text;
  if (holds_secret(better) || (better.body.empty() && is_encrypted(message))) {
    return Rejection{"mail: encrypted: save what it says as a text"};
  }
  if (better.body.empty()) return Rejection{"mail: holds no text"};
  return std::move(better);
}

}  // namespace clipfile
