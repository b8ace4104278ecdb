/// Finds in the parts of a mail the text that it was sent for.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "common/article.h"
#include "indexer/extract/mail/mime_message.h"

namespace clipfile {

/// Numbers of parts: what a mailer shows, and what it offers to save.
struct MailParts {
  std::vector<std::size_t> texts;
  std::vector<std::size_t> pages;
  std::vector<std::size_t> attachments;  ///< without pictures of the text, signatures, receipts
};

MailParts sort_parts(const MimeMessage& message);

/// Body and asides, of the page or of the plain text, whichever tells more; the rest of the article
/// is left to the caller. Rejects a mail that says nothing, or nothing that can be read.
std::variant<Article, Rejection> read_mail_story(const MimeMessage& message,
                                                 const MailParts& parts);

}  // namespace clipfile
