// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail_citation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/mail/header_text.h"
#include "indexer/extract/mail/mail_sender.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

/// In lower case; a colon, or a number in brackets and a colon, follows.
constexpr auto answer_marks = std::to_array<std::string_view>({
    "re", "fwd", "fw",  "aw", "wg",         "antw", "sv",   "vs",     "vb",
    "rv", "tr",  "i",   "r",  "ref",        "res",  "enc",  "doorst", "odp",
    "pd", "ynt", "ilt", "vá", "továbbítás", "回复", "转发", "答复",   "fyi",
});

/// "re[2]" -> "re".
std::string_view without_count(std::string_view mark) {
  const std::size_t bracket = mark.find_first_of("[(");
  return trim(mark.substr(0, bracket));
}

bool strip_mark(std::string_view& subject) {
  constexpr std::size_t longest_mark = 24;
  std::size_t colon = subject.substr(0, longest_mark).find(':');
  std::size_t width = 1;
  constexpr std::string_view wide_colon = "：";
  if (const std::size_t wide = subject.substr(0, longest_mark).find(wide_colon); wide < colon) {
    colon = wide;
    width = wide_colon.size();
  }
  if (colon == subject.npos) return false;
  const std::string mark = phrase_key(without_count(subject.substr(0, colon)));
  if (std::find(answer_marks.begin(), answer_marks.end(), mark) == answer_marks.end()) return false;
  subject = trim(subject.substr(colon + width));
  return true;
}

/// "[list] Council votes"; what stands in brackets stays where nothing else is left.
bool strip_list(std::string_view& subject) {
  constexpr std::size_t longest_list = 40;
  if (!subject.starts_with('[')) return false;
  const std::size_t close = subject.substr(0, longest_list).find(']');
  if (close == subject.npos || trim(subject.substr(close + 1)).empty()) return false;
  subject = trim(subject.substr(close + 1));
  return true;
}

/// "<https://lists.example/x/1>" -> the address.
std::string address_in_brackets(std::string_view raw) {
  const std::string text = decode_header_text(raw);
  const std::size_t open = text.find('<');
  const std::size_t close = text.find('>', open);
  const bool bracketed = open != text.npos && close != text.npos;
  const std::string url = bracketed ? text.substr(open + 1, close - open - 1) : text;
  return url.starts_with("http://") || url.starts_with("https://") ? url : "";
}

std::optional<PublishedDate> read_date(const MimeMessage& message) {
  if (const auto day = parse_stamp(decode_header_text(message.header("date")))) {
    return PublishedDate{*day, "mail-date", Confidence::stated};
  }
  const std::string received = decode_header_text(message.header("received"));
  const std::size_t semicolon = received.rfind(';');
  if (semicolon == received.npos) return std::nullopt;
  const auto day = parse_stamp(trim(std::string_view(received).substr(semicolon + 1)));
  if (!day) return std::nullopt;
  return PublishedDate{*day, "mail-received", Confidence::likely};
}

}  // namespace

std::string strip_subject(std::string_view subject) {
  std::string_view rest = trim(subject);
  while (strip_mark(rest) || strip_list(rest)) {
  }
  return std::string(rest);
}

Citation read_mail_citation(const MimeMessage& message) {
  Citation citation;
  citation.headline = strip_subject(decode_header_text(message.header("subject")));
  const MailSender sender = read_sender(message);
  citation.publication = sender.publication;
  citation.byline = sender.people;
  citation.published = read_date(message);
  citation.url = address_in_brackets(message.header("archived-at"));
  return citation;
}

}  // namespace clipfile
