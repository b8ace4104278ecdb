// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/mail_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "indexer/extract/text/furniture.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

struct QuotedLine {
  std::size_t depth = 0;
  std::string_view text;
};

/// ">> text", "> > text"; of flowed text the space that was put before the line is taken away.
QuotedLine parse_quote(std::string_view line, Flow flow) {
  QuotedLine quoted{0, line};
  while (quoted.text.starts_with('>')) {
    ++quoted.depth;
    quoted.text.remove_prefix(1);
    if (flow == Flow::none && quoted.text.starts_with(" >")) quoted.text.remove_prefix(1);
  }
  const bool spaced = quoted.depth > 0 || flow != Flow::none;
  if (spaced && quoted.text.starts_with(' ')) quoted.text.remove_prefix(1);
  return quoted;
}

constexpr std::string_view signature_mark = "-- ";

/// Words by which mailers introduce what they quote.
constexpr auto attributions = std::to_array<std::string_view>(
    {"wrote:", "writes:", "schrieb:", "écrit :", "écrit:", "escribió:", "scritto:", "schreef:",
     "skrev:", "пишет:", "escreveu:", "napisał:", "написал:"});

bool is_attribution(std::string_view line) {
  line = trim(line);
  return std::any_of(attributions.begin(), attributions.end(),
                     [&](std::string_view tail) { return line.ends_with(tail); });
}

/// "On Sunday Joe wrote:" goes with what Joe wrote.
void move_attribution(std::string& own, std::string& quoted) {
  const std::size_t end = own.find_last_not_of(" \t\n");
  if (end == own.npos) return;
  const std::size_t line_end = own.rfind('\n', end);
  const std::size_t begin = line_end == own.npos ? 0 : line_end + 1;
  if (!is_attribution(std::string_view(own).substr(begin))) return;
  quoted += own.substr(begin, end + 1 - begin) + '\n';
  own.resize(begin);
}

/// Puts lines of one depth together again, and sorts them.
class Splitting {
 public:
  explicit Splitting(Flow flow) : flow_(flow) {}

  void take(std::string_view line) {
    const QuotedLine quoted = parse_quote(line, flow_);
    const bool is_mark = quoted.depth == 0 && (line == signature_mark || line == "--");
    if (is_mark && !text_.own.empty()) {
      end_paragraph();
      signed_ = true;
      return;
    }
    if (open_ && quoted.depth != depth_) end_paragraph();
    if (!signed_ && depth_ == 0 && quoted.depth > 0) move_attribution(text_.own, text_.quoted);
    depth_ = quoted.depth;
    std::string_view text = quoted.text;
    const bool flows = flow_ != Flow::none && text.ends_with(' ');
    if (flows && flow_ == Flow::joins_words) text.remove_suffix(1);
    to().append(text);
    open_ = flows;
    if (!flows) to().push_back('\n');
  }

  MailText finish() {
    end_paragraph();
    return std::move(text_);
  }

 private:
  std::string& to() {
    if (signed_) return text_.signature;
    return depth_ > 0 ? text_.quoted : text_.own;
  }

  void end_paragraph() {
    if (open_) to().push_back('\n');
    open_ = false;
  }

  Flow flow_;
  MailText text_;
  std::size_t depth_ = 0;
  bool open_ = false;  ///< the next line goes on
  bool signed_ = false;
};

bool says_little(std::string_view text) {
  constexpr std::size_t few_words = 8;
  std::size_t words = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trim(text.substr(begin, end - begin));
    words += split_words(line).size();
    if (words > few_words) return false;
    begin = end + 1;
  }
  return true;
}

/// Keys as phrase_key() makes them.
constexpr auto furniture_phrases = std::to_array<std::string_view>({
    "unsubscribe",
    "view in browser",
    "view in your browser",
    "view this email",
    "view it in your browser",
    "in your browser",
    "view online",
    "read online",
    "manage your subscription",
    "update your preferences",
    "manage your preferences",
    "email preferences",
    "you are receiving this",
    "you re receiving this",
    "you received this email",
    "was sent to",
    "no longer wish to receive",
    "forward to a friend",
    "add us to your address book",
    "trouble viewing",
    "trouble reading",
    "all rights reserved",
    "privacy policy",
    "abbestellen",
    "newsletter abmelden",
    "vom newsletter abmelden",
    "im browser",
    "se désabonner",
    "se désinscrire",
    "désabonnement",
    "dans votre navigateur",
    "darse de baja",
    "cancelar la suscripción",
    "en su navegador",
    "en tu navegador",
    "annulla iscrizione",
    "disiscriviti",
    "nel browser",
    "uitschrijven",
    "afmelden",
    "cancelar inscrição",
    "отписаться",
    "wypisz się",
});

}  // namespace

MailText split_mail_text(std::string_view utf8, Flow flow) {
  Splitting splitting(flow);
  for (std::size_t begin = 0; begin < utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', begin), utf8.size());
    splitting.take(utf8.substr(begin, end - begin));
    begin = end + 1;
  }
  MailText text = splitting.finish();
  if (!text.quoted.empty() && says_little(text.own)) {
    text.own += std::exchange(text.quoted, {});
  }
  return text;
}

bool is_mail_furniture(std::string_view line) {
  constexpr std::size_t longest = 400;
  if (line.size() > longest) return false;
  if (is_furniture(line)) return true;
  const std::string key = phrase_key(line);
  return std::any_of(furniture_phrases.begin(), furniture_phrases.end(),
                     [&](std::string_view phrase) { return key.find(phrase) != key.npos; });
}

}  // namespace clipfile
