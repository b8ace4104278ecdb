/// Tells from a mail's header lines who publishes it, and which people have written it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/mail/mime_message.h"

namespace clipfile {

struct MailSender {
  std::string publication;          ///< as the sender calls itself
  std::vector<std::string> people;  ///< empty where no person writes
};

/// "Jane Doe from The Courier" is a person and a publication; "Jane Doe" is a person who publishes
/// for herself, unless a list hands her mail on; "The Courier" is no person, nor is anybody at
/// "newsletter@".
MailSender read_sender(const MimeMessage& message);

}  // namespace clipfile
