// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>
#include <variant>
#include <xapian.h>

#include "indexer/reading/answered_article.h"
#include "indexer/reading/frame_buffer.h"
#include "indexer/reading/reply_check.h"
#include "indexer/worker/worker_channel.h"
#include "indexer/worker/worker_messages.h"

namespace {

using namespace clipfile;

constexpr const char* path = "/archive/story.txt";

/// What can be read is written, and read again, as the same.
template <typename Read, typename Write>
void read_twice(std::string_view bytes, const Read& read, const Write& write) {
  const auto once = read(bytes);
  if (!once) return;
  const std::string written = write(*once);
  const auto twice = read(written);
  if (!twice || write(*twice) != written) std::abort();
}

/// What is believed can be written to an index.
void check_article(const std::string& bytes) {
  const auto checked = check_answered_article(bytes, path);
  if (!std::holds_alternative<CheckedArticle>(checked)) return;
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  database.add_document(Xapian::Document::unserialise(bytes));
}

/// A whole answer, which comes in pieces.
void follow_answer(std::string_view bytes) {
  constexpr std::size_t piece = 7;
  constexpr std::uint64_t longest = 100'000;
  FrameBuffer buffer(longest);
  ReplyCheck check(path,
                   {.most_message_bytes = longest, .most_messages = 50, .most_bytes = longest});
  for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
    buffer.add(bytes.substr(0, piece));
    while (const auto frame = buffer.next()) {
      const auto checked = check.take(frame->kind, frame->bytes);
      if (std::holds_alternative<ReplyFault>(checked)) return;
      if (std::holds_alternative<FileAnalysis>(checked)) check.begin_again();
    }
    if (buffer.is_broken()) return;
  }
}

/// What a worker is told.
void receive_orders(std::string_view bytes) {
  constexpr std::size_t fits_into_a_socket = 64 * 1024;
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) std::abort();
  bytes = bytes.substr(0, fits_into_a_socket);
  if (write(ends[0], bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) {
    std::abort();
  }
  close(ends[0]);
  WorkerChannel channel(ends[1]);
  while (channel.receive()) continue;
  close(ends[1]);
}

}  // namespace

/// The first byte chooses who reads the others.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 6) {
    case 0:
      follow_answer(bytes);
      break;
    case 1:
      check_article(bytes);
      break;
    case 2:
      receive_orders(bytes);
      break;
    case 3:
      read_twice(bytes, read_terms, write_terms);
      break;
    case 4:
      read_twice(bytes, read_hello, write_hello);
      break;
    default:
      read_twice(bytes, read_finished, write_finished);
      read_twice(bytes, read_file_order, write_file_order);
      read_twice(bytes, read_begun_part, write_begun_part);
      read_rejected_part(bytes);
      read_article(bytes);
  }
  return 0;
}
