/// Writes the header fields of a mail.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipfile {

/// "Subject: ..." with a newline at its end, folded into lines of 76 characters at most. A text
/// that is not plain ASCII becomes encoded words (RFC 2047, UTF-8, base64).
std::string write_mail_header(std::string_view name, std::string_view text);

/// Whether `text` is one address that can stand in a header as it is: printable ASCII with an @
/// inside or a local name, no blanks, commas, quotes or brackets.
bool is_mail_address(std::string_view text);

}  // namespace clipfile
