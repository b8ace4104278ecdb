// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail_sender.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "common/text/utf8.h"
#include "indexer/extract/mail/header_text.h"
#include "indexer/extract/text/byline.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

/// Between a person and the publication: "Jane Doe from The Courier".
constexpr auto joints = std::to_array<std::string_view>(
    {" from ", " at ", " via ", " with ", " | ", " @ ", " · ", " / ", " von ", " (via ", " de "});

/// Nobody is called so: the part of an address before the "@".
constexpr auto office_names = std::to_array<std::string_view>({
    "news",          "newsletter", "newsletters", "noreply",  "no-reply",  "donotreply",
    "info",          "contact",    "hello",       "editor",   "editors",   "editorial",
    "press",         "presse",     "media",       "alerts",   "alert",     "updates",
    "update",        "mail",       "mailer",      "list",     "redaktion", "kontakt",
    "office",        "support",    "admin",       "briefing", "email",     "notifications",
    "subscriptions", "redazione",  "prensa",      "reply",    "webmaster",
});

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower_case(std::string_view text) {
  std::string lowered(text);
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
  return lowered;
}

std::string_view without_quotes(std::string_view name) {
  name = trim(name);
  while (name.size() > 1 && (name.front() == '"' || name.front() == '\'') &&
         name.back() == name.front()) {
    name = trim(name.substr(1, name.size() - 2));
  }
  return name;
}

bool is_office(std::string_view address) {
  const std::string local = lower_case(address.substr(0, address.find('@')));
  const std::string_view first = std::string_view(local).substr(0, local.find_first_of("+."));
  return std::any_of(office_names.begin(), office_names.end(),
                     [&](std::string_view name) { return first == name || local == name; });
}

bool is_bulk(const MimeMessage& message) {
  return !message.header("list-unsubscribe").empty() || !message.header("list-id").empty() ||
         lower_case(trim(message.header("precedence"))) == "bulk";
}

/// Part of the address is part of the name: "jdoe@" or "jane@".
bool is_named_after(std::string_view address, std::string_view name) {
  const std::string local = lower_case(address.substr(0, address.find('@')));
  const auto words = split_words(name);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return word.size() > 2 && local.find(lower_case(word)) != local.npos;
  });
}

/// "Doe, Jane" -> "Jane Doe".
std::string in_order(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma == name.npos || name.find(',', comma + 1) != name.npos) return std::string(name);
  const std::string_view first = trim(name.substr(comma + 1));
  if (split_words(first).size() > 2 || split_words(name.substr(0, comma)).size() > 2 ||
      first.empty()) {
    return std::string(name);
  }
  return std::string(first) + ' ' + std::string(trim(name.substr(0, comma)));
}

/// Words that people are not called by.
bool names_an_organisation(std::string_view name) {
  constexpr auto names = std::to_array<std::string_view>({
      "the",        "news",        "newsletter", "daily",    "weekly",    "times",     "post",
      "journal",    "tribune",     "herald",     "gazette",  "chronicle", "courier",   "magazine",
      "press",      "media",       "team",       "system",   "subsystem", "service",   "services",
      "support",    "online",      "digest",     "briefing", "review",    "report",    "group",
      "club",       "inc",         "ltd",        "llc",      "gmbh",      "zeitung",   "redaktion",
      "verlag",     "list",        "mail",       "card",     "office",    "institute", "university",
      "foundation", "association", "network",    "radio",    "tv",        "today",     "info",
      "update",     "updates",     "alerts",     "morning",
  });
  const auto words = split_words(name);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::find(names.begin(), names.end(), phrase_key(word)) != names.end();
  });
}

std::vector<std::string> people_of(std::string_view name) {
  const std::string ordered = in_order(name);
  const auto words = split_words(ordered);
  constexpr std::size_t most_words = 4;
  const bool of_an_organisation =
      words.size() < 2 || words.size() > most_words || names_an_organisation(ordered) ||
      ordered.find_first_of("@0123456789&|[]<>:") != std::string::npos || is_all_capitals(ordered);
  if (of_an_organisation) return {};
  return parse_names(ordered);
}

struct PersonAt {
  std::string_view person;
  std::string_view publication;
};

std::optional<PersonAt> split_name(std::string_view name) {
  for (const std::string_view joint : joints) {
    const std::size_t at = name.find(joint);
    if (at == name.npos) continue;
    std::string_view behind = trim(name.substr(at + joint.size()));
    if (behind.ends_with(')')) behind.remove_suffix(1);
    return PersonAt{without_quotes(name.substr(0, at)), behind};
  }
  return std::nullopt;
}

/// "Dispatches <dispatches.example.org>" -> "Dispatches"; "<a.example.org>" -> "a.example.org".
std::string list_name(const MimeMessage& message) {
  const std::string list = decode_header_text(message.header("list-id"));
  const std::size_t open = list.find('<');
  if (open == list.npos) return list;
  const std::string_view name = without_quotes(std::string_view(list).substr(0, open));
  if (!name.empty()) return std::string(name);
  const std::size_t close = std::min(list.find('>', open), list.size());
  return list.substr(open + 1, close - open - 1);
}

std::string host_of(std::string_view address) {
  const std::size_t at = address.rfind('@');
  return at == address.npos ? std::string() : std::string(address.substr(at + 1));
}

}  // namespace

MailSender read_sender(const MimeMessage& message) {
  const bool has_from = !message.header("from").empty();
  const MailAddress from = parse_mailbox(message.header(has_from ? "from" : "sender"));
  const std::string_view name = without_quotes(from.name);
  if (name.empty() || name == from.address) {
    const std::string list = list_name(message);
    return {list.empty() ? host_of(from.address) : list, {}};
  }
  if (const auto split = split_name(name)) {
    const auto people = people_of(split->person);
    if (!people.empty() && !split->publication.empty()) {
      return {std::string(split->publication), people};
    }
  }
  const bool personal =
      !is_office(from.address) && (!is_bulk(message) || is_named_after(from.address, name));
  return {std::string(name), personal ? people_of(name) : std::vector<std::string>{}};
}

}  // namespace clipfile
