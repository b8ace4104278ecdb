// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/message_reader.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <utility>
#include <variant>

#include "indexer/archive/memory_source.h"
#include "indexer/extract/archive/member_name.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/mail/mail_citation.h"
#include "indexer/extract/mail/mail_shape.h"
#include "indexer/extract/mail/mail_story.h"
#include "indexer/extract/mail/mime_message.h"
#include "indexer/extract/text/byline.h"

namespace clipfile {
namespace {

/// Apple's mailer writes the length of the message above it, and its own notes behind it.
std::string_view without_envelope(std::string_view message) {
  const std::size_t begin = length_before_headers(message);
  const std::string_view rest = message.substr(begin);
  std::size_t length = 0;
  const auto [end, fault] = std::from_chars(message.data(), message.data() + begin, length);
  const bool counted = fault == std::errc() && end != message.data() && length > 0;
  return counted ? rest.substr(0, length) : rest;
}

bool is_outlook_attachment(const MimePart& part) {
  return part.type == "application/ms-tnef" || part.type == "application/vnd.ms-tnef" ||
         part.name == "winmail.dat";
}

Hints hints_of(const MimePart& part) {
  Hints hints;
  hints.charset = part.charset;
  if (part.type.starts_with("message/")) hints.format = Format::mail;
  if (part.type.starts_with("image/")) hints.format = Format::image;
  if (part.type.starts_with("audio/") || part.type.starts_with("video/")) {
    hints.format = Format::audio_video;
  }
  if (part.type == "text/html") hints.format = Format::html;
  return hints;
}

/// What the text itself says: "By Jane Doe" near its start, "GENEVA, Jan 9 (Agency) - ".
void complete_citation(Article& article) {
  constexpr std::ptrdiff_t lines_of_a_head = 5;
  Citation& citation = article.citation;
  const auto lines = static_cast<std::ptrdiff_t>(article.body.size());
  const auto end = article.body.begin() + std::min(lines_of_a_head, lines);
  for (auto line = article.body.begin(); line != end; ++line) {
    const auto names = parse_byline(*line);
    if (names && citation.byline.empty()) citation.byline = *names;
    const auto dateline = parse_dateline(*line);
    if (dateline && citation.place.empty()) citation.place = dateline->place;
  }
}

class Attachments {
 public:
  Attachments(MimeMessage& message, const std::string& place, PartSink& sink)
      : message_(message), place_(place), sink_(sink), citation_(read_mail_citation(message)) {}

  void hand_over(std::size_t number) {
    MimePart& part = message_.parts[number];
    const std::string place = take_place(part, number + 1);
    if (is_outlook_attachment(part)) {
      return sink_.rejected(place, {"an attachment in Outlook's own form (TNEF): this build does "
                                    "not read it: save what it holds as files"});
    }
    MemorySource bytes(std::move(part.bytes));
    const std::string name = name_of_file(part, place);
    sink_.enclosed({.part = place,
                    .name = name,
                    .bytes = bytes,
                    .hints = hints_of(part),
                    .amend = [&](Article& article) { amend(article); }});
  }

 private:
  std::string name_of_file(const MimePart& part, const std::string& place) const {
    if (!part.name.empty()) return part.name;
    return part.type.starts_with("message/") ? place + ".eml" : place;
  }

  /// "minutes.pdf"; a part without a name is a number.
  std::string take_place(const MimePart& part, std::size_t number) {
    const std::string name = part.name.empty() ? std::to_string(number) : part.name;
    const std::string own = names_.make_unique(clean_member_name(name));
    return place_.empty() ? own : place_ + "!/" + own;
  }

  /// The day of the mail is near that of what it brings.
  void amend(Article& article) const {
    if (article.citation.published || !citation_.published) return;
    article.citation.published =
        PublishedDate{citation_.published->day, "mail-date", Confidence::inferred};
  }

  MimeMessage& message_;
  const std::string& place_;
  PartSink& sink_;
  Citation citation_;
  MemberNames names_;
};

}  // namespace

std::optional<Rejection> read_message(std::string_view message, const std::string& place,
                                      ExtractionBudget& budget, PartSink& sink) {
  auto parsed = parse_message(without_envelope(message));
  if (auto* rejection = std::get_if<Rejection>(&parsed)) return std::move(*rejection);
  MimeMessage& mime = std::get<MimeMessage>(parsed);
  const MailParts parts = sort_parts(mime);
  auto story = read_mail_story(mime, parts);
  if (auto* article = std::get_if<Article>(&story)) {
    article->citation = read_mail_citation(mime);
    complete_citation(*article);
    sink.article(place, std::move(*article));
  } else if (parts.attachments.empty()) {
    return std::get<Rejection>(std::move(story));
  }
  Attachments attachments(mime, place, sink);
  for (const std::size_t number : parts.attachments) {
    if (auto exceeded = budget.enter_member()) return exceeded;
    attachments.hand_over(number);
  }
  return std::nullopt;
}

}  // namespace clipfile
