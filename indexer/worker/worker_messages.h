/// Says what clip-index and its workers tell each other, and writes and reads it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "indexer/analyse/analysis_result.h"
#include "indexer/extract/extraction_limits.h"
#include "indexer/worker/confinement.h"

namespace clipfile {

/// Raised with every change of what the messages hold.
inline constexpr std::uint64_t worker_protocol = 3;

enum class WorkerMessage : std::uint8_t {
  terms,     ///< to the worker, first of all
  file,      ///< to the worker: read this file, whose descriptor comes along
  hello,     ///< from the worker: it is confined and ready
  article,   ///< from the worker, of the file that it reads
  rejected,  ///< the same: a part of the file gave no article
  page,      ///< the same: it begins with a page whose text is recognised, which takes long
  part,      ///< the same: it begins with a part of the file, see ExtractionSink::begin_part
  finished,  ///< the same: the last message about a file
};

/// In front of each message: the length of what follows, 4 bytes, and its kind, 1 byte.
struct FrameHead {
  std::uint32_t bytes = 0;
  WorkerMessage kind = WorkerMessage::terms;
};
inline constexpr std::size_t frame_head_bytes = 5;

std::string write_frame_head(const FrameHead& head);
/// `bytes` holds frame_head_bytes. Nothing where there is no such kind.
std::optional<FrameHead> read_frame_head(std::string_view bytes);

/// How a worker is to work.
struct WorkerTerms {
  ExtractionLimits limits;
  std::uint64_t most_memory = 0;  ///< bytes of address space; 0: without a limit
};

struct WorkerHello {
  std::uint64_t protocol = worker_protocol;
  std::string readers;  ///< see describe_all_readers()
  Confinement confinement;

  bool operator==(const WorkerHello&) const = default;
};

/// A part of a file that is not to be read again.
struct PassedOver {
  std::uint64_t part = 0;  ///< see ExtractionSink::begin_part
  std::string why;

  bool operator==(const PassedOver&) const = default;
};

/// A file to be read.
struct FileOrder {
  std::string path;
  std::string sidecar = {};  ///< the text that describes it; may be empty
  std::vector<PassedOver> passed_over = {};

  bool operator==(const FileOrder&) const = default;
};

struct RejectedPart {
  std::string part;
  Rejection why;
};

/// A file that was read to its end, or as far as it could be.
struct FinishedFile {
  FileState state;
  std::uint64_t rejected_parts = 0;

  bool operator==(const FinishedFile&) const = default;
};

/// The longest reason of a rejection that is handed over, in bytes; longer ones are cut.
inline constexpr std::size_t longest_reason = 2000;
/// The longest name of a part, in bytes.
inline constexpr std::size_t longest_part = 16 * 1024;

std::string write_terms(const WorkerTerms& terms);
std::string write_file_order(const FileOrder& order);
std::string write_hello(const WorkerHello& hello);
/// A message that ends with the document's bytes, which are `document_bytes` long.
std::string write_article_head(std::uint64_t text_bytes, std::size_t document_bytes);
std::string write_rejected_part(std::string_view part, const Rejection& why);
std::string write_begun_part(std::uint64_t part);
std::string write_finished(const FinishedFile& file);

/// Nothing where the bytes are not what the other end writes.
std::optional<WorkerTerms> read_terms(std::string_view bytes);
std::optional<FileOrder> read_file_order(std::string_view bytes);
std::optional<WorkerHello> read_hello(std::string_view bytes);
std::optional<AnalysedArticle> read_article(std::string_view bytes);
std::optional<RejectedPart> read_rejected_part(std::string_view bytes);
std::optional<std::uint64_t> read_begun_part(std::string_view bytes);
std::optional<FinishedFile> read_finished(std::string_view bytes);

}  // namespace clipfile
