/// Tells mails, mailboxes and saved pages of MIME by their first lines.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "indexer/extract/formats.h"

namespace clipfile {

/// Header lines that only mailers write, or addresses behind "From:" or "To:" among others; also
/// behind a mailbox's "From " line or the count of bytes that Apple's mailer puts first. A clipping
/// that begins "Subject: ..." or "Date: ..." is none. `head` is the start of the file, without
/// white space before it.
bool looks_like_mail(std::string_view head);

/// "From jane@example.com Sun Jan  9 10:00:00 2022" above header lines; not where the file is
/// called a mail (`extension` "eml").
bool looks_like_mbox(std::string_view head, std::string_view extension);

/// Header lines of a page that a browser has saved as one file.
bool looks_like_mhtml(std::string_view head, std::string_view extension);

/// Which of these it is.
std::optional<Format> recognise_mail(std::string_view head, std::string_view extension);

/// Whether the line separates the messages of a mailbox: "From ", whoever sent it, and when.
bool is_mbox_separator(std::string_view line);

/// What stands before the header lines: white space, a byte order mark, a separator, a count.
std::size_t length_before_headers(std::string_view message);

}  // namespace clipfile
