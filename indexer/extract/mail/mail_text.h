/// Takes the text of a mail apart: what it says, what it quotes, and how it is signed.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipfile {

/// "format=flowed" (RFC 3676): lines that end in a space go on in the next.
enum class Flow { none, joins_lines, joins_words };

struct MailText {
  std::string own;        ///< lines, paragraphs of flowed text as one line
  std::string quoted;     ///< without ">"; of a mail that only hands on, this is `own`
  std::string signature;  ///< what stands behind "-- "
};

MailText split_mail_text(std::string_view utf8, Flow flow);

/// "Unsubscribe", "View this mail in your browser", "You are receiving this because ...".
bool is_mail_furniture(std::string_view line);

}  // namespace clipfile
