/// Parses a mail into its header lines and its parts, decoded from how they were sent.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "common/article.h"

namespace clipfile {

/// A part that holds no parts itself; a message within the message is one.
struct MimePart {
  std::string type = {};       ///< "text/html", lower case
  std::string container = {};  ///< "alternative", "related": of the multipart around it, lower case
  std::string charset = {};    ///< as declared
  std::string name = {};       ///< of the file, UTF-8
  std::string location = {};   ///< "Content-Location"
  bool attached = false;       ///< declared an attachment
  bool embedded = false;       ///< has an identifier, by which a page shows it
  bool flowed = false;         ///< "format=flowed" (RFC 3676)
  bool joins_words = false;    ///< "delsp=yes"
  std::string bytes = {};      ///< empty for pictures and sounds of a page
};

struct MimeMessage {
  std::vector<std::pair<std::string, std::string>> headers;  ///< names in lower case, raw values
  std::vector<MimePart> parts;                               ///< in order
  bool encrypted = false;

  /// The raw value of the first header line of that name; empty where there is none.
  std::string_view header(std::string_view name) const;
};

struct MailAddress {
  std::string name;     ///< UTF-8
  std::string address;  ///< "jane@example.com"
};

/// `message` starts with its header lines; one that has none is text as it stands. Parts are nested
/// up to a limit; the rest counts as text of the innermost.
std::variant<MimeMessage, Rejection> parse_message(std::string_view message);

/// "Sun, 9 Jan 2022 10:00:00 +0100" as "2022-01-09T09:00:00Z"; empty where it is no such time.
std::string to_utc_time(std::string_view mail_date);

/// The first sender of a raw "From" value; both empty where it names none.
MailAddress parse_mailbox(std::string_view raw);

}  // namespace clipfile
