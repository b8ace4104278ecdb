/// Reads from a mail's header lines what its article is cited by.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "common/article.h"
#include "indexer/extract/mail/mime_message.h"

namespace clipfile {

/// "Re:", "Fwd:", "[list]" and their kin in other languages are no part of a headline.
std::string strip_subject(std::string_view subject);

/// Headline from the subject; publication from the sender's name, else from the list's, else from
/// the sender's host; byline where the sender is a person; the day on which the mail was sent, in
/// the sender's zone; the address of its copy in the list's archive.
Citation read_mail_citation(const MimeMessage& message);

}  // namespace clipfile
