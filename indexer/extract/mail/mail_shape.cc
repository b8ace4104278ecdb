// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail_shape.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace clipfile {
namespace {

struct HeaderLine {
  std::string name;  ///< lower case
  std::string_view value;
};

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower_case(std::string_view text) {
  std::string lowered(text);
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
  return lowered;
}

std::string_view without_space_at_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

std::optional<HeaderLine> parse_header(std::string_view line) {
  constexpr std::size_t longest_name = 60;
  const std::size_t colon = line.substr(0, longest_name).find(':');
  if (colon == line.npos || colon == 0) return std::nullopt;
  const std::string_view name = without_space_at_end(line.substr(0, colon));
  const bool is_name =
      std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < '\x7F'; });
  if (!is_name) return std::nullopt;
  return HeaderLine{lower_case(name), line.substr(colon + 1)};
}

/// Written by mailers and servers, and by nobody else.
constexpr auto certain_names = std::to_array<std::string_view>({
    "received",
    "message-id",
    "mime-version",
    "return-path",
    "delivered-to",
    "dkim-signature",
    "in-reply-to",
    "list-id",
    "list-unsubscribe",
    "x-mailer",
    "x-original-to",
    "x-received",
    "newsgroups",
    "received-spf",
    "authentication-results",
    "content-transfer-encoding",
    "arc-seal",
    "x-priority",
    "envelope-to",
    "x-originating-ip",
    "thread-topic",
    "thread-index",
    "resent-from",
    "resent-date",
    "mailing-list",
    "precedence",
    "x-uidl",
    "x-spam-status",
});

constexpr auto usual_names = std::to_array<std::string_view>(
    {"cc", "subject", "date", "sender", "reply-to", "content-type", "references", "bcc"});

template <typename Names>
bool is_one_of(std::string_view name, const Names& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

struct HeaderCount {
  unsigned certain = 0;
  unsigned usual = 0;
  unsigned addresses = 0;  ///< of "From:" and "To:"
  bool related = false;    ///< "Content-Type: multipart/related"
  bool snapshot = false;   ///< says that a browser has saved it
  bool delivered = false;  ///< somebody has sent it

  void add(const HeaderLine& header) {
    const std::string_view name = header.name;
    const bool party = name == "from" || name == "to";
    if (party && header.value.find('@') != header.value.npos) ++addresses;
    if (is_one_of(name, certain_names)) ++certain;
    if (party || is_one_of(name, usual_names)) ++usual;
    related = related || (name == "content-type" &&
                          lower_case(header.value.substr(0, 100)).find("multipart/related") !=
                              std::string::npos);
    snapshot = snapshot || name == "snapshot-content-location" ||
               (name == "from" &&
                lower_case(header.value.substr(0, 100)).find("saved by") != std::string::npos);
    delivered = delivered || name == "received" || name == "to" || name == "delivered-to";
  }
};

HeaderCount count_headers(std::string_view head) {
  HeaderCount count;
  head.remove_prefix(length_before_headers(head));
  while (!head.empty()) {
    const std::string_view line = take_line(head);
    if (line.starts_with(' ') || line.starts_with('\t')) continue;
    const auto header = parse_header(line);
    if (!header) break;
    count.add(*header);
  }
  return count;
}

bool has_header(std::string_view head) {
  const HeaderCount count = count_headers(head);
  return count.certain + count.usual > 0;
}

bool is_number(std::string_view text) {
  constexpr std::size_t most_digits = 10;
  return !text.empty() && text.size() <= most_digits &&
         text.find_first_not_of("0123456789") == text.npos;
}

bool is_month(std::string_view word) {
  constexpr auto months = std::to_array<std::string_view>(
      {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"});
  return std::find(months.begin(), months.end(), word) != months.end();
}

bool is_time(std::string_view word) {
  constexpr std::size_t digits = 2;
  return word.size() > digits && word[digits] == ':' && is_number(word.substr(0, digits));
}

bool is_year(std::string_view word) {
  return word.size() == 4 && is_number(word) && (word[0] == '1' || word[0] == '2');
}

/// "Sun Jan  9 10:00:00 2022", as ctime() writes it, perhaps with a zone.
bool holds_ctime(std::string_view text) {
  bool month = false;
  bool time = false;
  bool year = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    month = month || is_month(word);
    time = time || is_time(word);
    year = year || is_year(word);
  }
  return month && time && year;
}

/// Also "From jane@example.com" and "From -", where a file begins with it.
bool is_first_separator(std::string_view line) {
  if (is_mbox_separator(line)) return true;
  constexpr std::size_t longest = 400;
  if (!line.starts_with("From ") || line.size() > longest) return false;
  const std::string_view sender = without_space_at_end(line.substr(5));
  const bool address = sender.find(' ') == sender.npos && sender.find('@') != sender.npos;
  return address || sender == "-";
}

bool starts_with_separator(std::string_view head) { return is_first_separator(take_line(head)); }

}  // namespace

bool is_mbox_separator(std::string_view line) {
  constexpr std::size_t longest = 400;
  return line.starts_with("From ") && line.size() <= longest && holds_ctime(line.substr(5));
}

std::size_t length_before_headers(std::string_view message) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  std::size_t begin = message.starts_with(mark) ? mark.size() : 0;
  begin = std::min(message.find_first_not_of(" \t\r\n", begin), message.size());
  std::string_view rest = message.substr(begin);
  const std::string_view line = take_line(rest);
  const bool introduces = is_first_separator(line) || line.starts_with(">From ") ||
                          is_number(without_space_at_end(line));
  return introduces ? message.size() - rest.size() : begin;
}

bool looks_like_mail(std::string_view head) {
  const HeaderCount count = count_headers(head);
  if (count.certain > 0 && count.certain + count.usual > 1) return true;
  if (starts_with_separator(head)) return count.certain + count.usual > 0;
  return count.addresses > 0 && count.usual > 2;
}

bool looks_like_mbox(std::string_view head, std::string_view extension) {
  if (!starts_with_separator(head) || extension == "eml" || extension == "emlx") return false;
  std::string_view rest = head;
  take_line(rest);
  const bool named = extension == "mbox" || extension == "mbx";
  return named || has_header(head);
}

bool looks_like_mhtml(std::string_view head, std::string_view extension) {
  const HeaderCount count = count_headers(head);
  const bool named = extension == "mht" || extension == "mhtml";
  if (!has_header(head)) return false;
  return named || count.snapshot || (count.related && !count.delivered && count.addresses == 0);
}

std::optional<Format> recognise_mail(std::string_view head, std::string_view extension) {
  const bool named = extension == "eml" || extension == "emlx";
  if (looks_like_mhtml(head, extension)) return Format::mhtml;
  if (looks_like_mbox(head, extension)) return Format::mbox;
  if (looks_like_mail(head) || (named && has_header(head))) return Format::mail;
  return std::nullopt;
}

}  // namespace clipfile
