/// Reads mails, mailboxes and pages saved as one file of MIME.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "common/article.h"
#include "indexer/extract/reader.h"

namespace clipfile {

/// The text of a mail is an article, and so is each file attached to it; "attachment.pdf" is the
/// part of one.
std::optional<Rejection> read_mail(const Clipping& clipping, PartSink& sink);

/// Each message as read_mail() reads it, one after the other; its number is its part.
std::optional<Rejection> read_mbox(const Clipping& clipping, PartSink& sink);

/// The page that was saved, not its frames and pictures, with its address and when it was saved.
std::optional<Rejection> read_mhtml(const Clipping& clipping, PartSink& sink);

}  // namespace clipfile
