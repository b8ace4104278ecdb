// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "indexer/extract/mail/header_text.h"
#include "indexer/extract/mail/mail.h"
#include "indexer/extract/mail/mail_shape.h"
#include "indexer/extract/mail/mail_text.h"
#include "indexer/extract/mail/mime_message.h"
#include "tests/fuzz/checked_sink.h"

namespace {

using namespace clipfile;

void check_header(std::string_view bytes) {
  if (!is_valid_utf8(decode_header_text(bytes))) std::abort();
  const std::string address = parse_mailbox(bytes).address;
  if (!is_valid_utf8(address) || !is_valid_utf8(to_utc_time(bytes))) std::abort();
}

void check_text(std::string_view bytes) {
  for (const Flow flow : {Flow::none, Flow::joins_lines, Flow::joins_words}) {
    const MailText text = split_mail_text(bytes, flow);
    if (text.own.size() + text.quoted.size() + text.signature.size() > 2 * bytes.size() + 2) {
      std::abort();
    }
  }
}

}  // namespace

/// The first byte chooses what the others are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  switch (data[0] % 6) {
    case 0:
      read_checked(read_mbox, Format::mbox, bytes);
      break;
    case 1:
      read_checked(read_mhtml, Format::mhtml, bytes);
      break;
    case 2:
      check_header(bytes);
      break;
    case 3:
      check_text(bytes);
      break;
    case 4:
      recognise_mail(bytes, "eml");
      break;
    default:
      read_checked(read_mail, Format::mail, bytes);
  }
  return 0;
}
