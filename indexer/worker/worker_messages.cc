// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/worker_messages.h"

#include <cstring>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/worker/wire.h"

namespace clipfile {
namespace {

/// The enumerator of this number; nothing where there is none.
template <typename Enumeration>
std::optional<Enumeration> enumerator(std::uint64_t number, Enumeration last) {
  if (number > static_cast<std::uint64_t>(last)) return std::nullopt;
  return static_cast<Enumeration>(number);
}

void write_stamp(WireWriter& out, const FileStamp& stamp) {
  out.number(stamp.size);
  out.signed_number(stamp.modified_ns);
  out.signed_number(stamp.changed_ns);
  out.number(stamp.inode);
}

FileStamp read_stamp(WireReader& in) {
  FileStamp stamp;
  stamp.size = in.number();
  stamp.modified_ns = in.signed_number();
  stamp.changed_ns = in.signed_number();
  stamp.inode = in.number();
  return stamp;
}

}  // namespace

std::string write_frame_head(const FrameHead& head) {
  std::string bytes(frame_head_bytes, '\0');
  std::memcpy(bytes.data(), &head.bytes, sizeof head.bytes);
  bytes.back() = static_cast<char>(head.kind);
  return bytes;
}

std::optional<FrameHead> read_frame_head(std::string_view bytes) {
  FrameHead head;
  std::memcpy(&head.bytes, bytes.data(), sizeof head.bytes);
  const auto number = static_cast<unsigned char>(bytes[sizeof head.bytes]);
  const auto kind = enumerator(number, WorkerMessage::finished);
  if (!kind) return std::nullopt;
  head.kind = *kind;
  return head;
}

std::string write_terms(const WorkerTerms& terms) {
  std::string bytes;
  WireWriter out(bytes);
  out.number(worker_protocol);
  out.number(terms.limits.most_page_bytes);
  out.number(terms.limits.most_text_bytes);
  out.number(terms.limits.most_document_bytes);
  out.text(terms.limits.ocr_languages);
  out.number(terms.most_memory);
  return bytes;
}

std::optional<WorkerTerms> read_terms(std::string_view bytes) {
  WireReader in(bytes);
  if (in.number() != worker_protocol) return std::nullopt;
  WorkerTerms terms;
  terms.limits.most_page_bytes = in.number();
  terms.limits.most_text_bytes = in.number();
  terms.limits.most_document_bytes = in.number();
  terms.limits.ocr_languages = in.text();
  terms.most_memory = in.number();
  return in.ends_well() ? std::optional(terms) : std::nullopt;
}

std::string write_file_order(const FileOrder& order) {
  std::string bytes;
  WireWriter out(bytes);
  out.text(order.path);
  out.text(order.sidecar);
  for (const PassedOver& passed_over : order.passed_over) {
    out.number(passed_over.part);
    out.text(truncate_utf8(passed_over.why, longest_reason));
  }
  return bytes;
}

std::optional<FileOrder> read_file_order(std::string_view bytes) {
  WireReader in(bytes);
  FileOrder order;
  order.path = in.text();
  order.sidecar = in.text();
  while (!in.has_ended()) {
    const std::uint64_t part = in.number();
    order.passed_over.push_back({part, std::string(in.text())});
  }
  return in.ends_well() ? std::optional(std::move(order)) : std::nullopt;
}

std::string write_hello(const WorkerHello& hello) {
  std::string bytes;
  WireWriter out(bytes);
  out.number(hello.protocol);
  out.text(hello.readers);
  out.number(hello.confinement.limits);
  out.number(hello.confinement.landlock);
  out.number(hello.confinement.call_filter);
  return bytes;
}

std::optional<WorkerHello> read_hello(std::string_view bytes) {
  WireReader in(bytes);
  WorkerHello hello;
  hello.protocol = in.number();
  hello.readers = in.text();
  hello.confinement.limits = in.number() != 0;
  hello.confinement.landlock = static_cast<unsigned>(in.number());
  hello.confinement.call_filter = in.number() != 0;
  return in.ends_well() ? std::optional(hello) : std::nullopt;
}

std::string write_article_head(std::uint64_t text_bytes, std::size_t document_bytes) {
  std::string bytes;
  WireWriter out(bytes);
  out.number(text_bytes);
  out.number(document_bytes);
  return bytes;
}

std::optional<AnalysedArticle> read_article(std::string_view bytes) {
  WireReader in(bytes);
  AnalysedArticle article;
  article.text_bytes = in.number();
  const std::string_view document = in.text();
  if (!in.ends_well()) return std::nullopt;
  article.document = document;
  return article;
}

std::string write_rejected_part(std::string_view part, const Rejection& why) {
  std::string bytes;
  WireWriter out(bytes);
  out.text(truncate_utf8(part, longest_part));
  out.text(truncate_utf8(why.reason, longest_reason));
  out.number(static_cast<std::uint64_t>(why.cause));
  return bytes;
}

std::optional<RejectedPart> read_rejected_part(std::string_view bytes) {
  WireReader in(bytes);
  RejectedPart rejected;
  rejected.part = in.text();
  rejected.why.reason = in.text();
  const auto cause = enumerator(in.number(), RejectionCause::temporary);
  if (!in.ends_well() || !cause) return std::nullopt;
  rejected.why.cause = *cause;
  return rejected;
}

std::string write_begun_part(std::uint64_t part) {
  std::string bytes;
  WireWriter(bytes).number(part);
  return bytes;
}

std::optional<std::uint64_t> read_begun_part(std::string_view bytes) {
  WireReader in(bytes);
  const std::uint64_t part = in.number();
  return in.ends_well() ? std::optional(part) : std::nullopt;
}

std::string write_finished(const FinishedFile& file) {
  const FileState& state = file.state;
  std::string bytes;
  WireWriter out(bytes);
  write_stamp(out, state.stamp);
  out.text(state.content_hash);
  out.number(state.articles);
  out.number(static_cast<std::uint64_t>(state.outcome));
  out.text(truncate_utf8(state.reason, longest_reason));
  out.text(state.reader);
  out.number(file.rejected_parts);
  return bytes;
}

std::optional<FinishedFile> read_finished(std::string_view bytes) {
  WireReader in(bytes);
  FinishedFile file;
  FileState& state = file.state;
  state.stamp = read_stamp(in);
  state.content_hash = in.text();
  state.articles = in.number();
  const auto outcome = enumerator(in.number(), Outcome::unfinished);
  state.reason = in.text();
  state.reader = in.text();
  file.rejected_parts = in.number();
  if (!in.ends_well() || !outcome) return std::nullopt;
  state.outcome = *outcome;
  return file;
}

}  // namespace clipfile
