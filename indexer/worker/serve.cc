// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/serve.h"

#include <algorithm>
#include <csignal>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <sys/prctl.h>
#include <unistd.h>
#include <variant>
#include <xapian.h>

#include "common/passages.h"
#include "common/text/stemming.h"
#include "indexer/analyse/language.h"
#include "indexer/extract/reader_version.h"
#include "indexer/worker/sandbox.h"
#include "indexer/worker/system_fonts.h"

namespace clipfile {
namespace {

/// What libraries load when they are first used, as long as they can.
void warm_up() {
  constexpr std::string_view text =
      "One sentence is here. Another one follows it, and it is longer.";
  tzset();
  do_without_system_fonts();
  detect_language(text, "");
  split_into_passages(text, "en");
  WordAnalyser("en").analyse("sentences");
}

FinishedFile fault_of_reader(const FileStamp& stamp, const std::string& reason) {
  FinishedFile file;
  file.state.stamp = stamp;
  file.state.outcome = Outcome::failed;
  file.state.reason = "the reader failed: " + reason;
  file.state.reader = describe_all_readers();
  return file;
}

FinishedFile unread(const Rejection& rejection) {
  const bool for_now = rejection.cause == RejectionCause::temporary;
  FinishedFile file;
  file.state.outcome = for_now ? Outcome::unfinished : Outcome::failed;
  file.state.reason = rejection.reason;
  return file;
}

/// Sends what is found, and counts it.
class Sending {
 public:
  Sending(WorkerChannel& channel, const FileOrder& order) : channel_(channel), order_(order) {}

  AnalysisSink sink() {
    return {.article =
                [this](const AnalysedArticle& article) {
                  ++articles_;
                  const std::string& document = article.document;
                  channel_.send(WorkerMessage::article,
                                write_article_head(article.text_bytes, document.size()), document);
                },
            .rejected_part =
                [this](const std::string& part, const Rejection& why) {
                  ++rejected_;
                  channel_.send(WorkerMessage::rejected, write_rejected_part(part, why));
                },
            .page_begins =
                [this] {
                  channel_.send(WorkerMessage::page, "");
                  channel_.flush();
                },
            .begin_part = [this](std::uint64_t part) { return begin(part); }};
  }

  void finish(FinishedFile file) {
    file.state.articles = articles_;
    file.rejected_parts = rejected_;
    channel_.send(WorkerMessage::finished, write_finished(file));
    channel_.flush();
  }

 private:
  /// Says so at once: it may be the last that is heard of this worker.
  std::optional<Rejection> begin(std::uint64_t part) {
    const auto& parts = order_.passed_over;
    const auto found = std::find_if(parts.begin(), parts.end(),
                                    [&](const PassedOver& one) { return one.part == part; });
    if (found != parts.end()) return Rejection{found->why};
    channel_.send(WorkerMessage::part, write_begun_part(part));
    channel_.flush();
    return std::nullopt;
  }

  WorkerChannel& channel_;
  const FileOrder& order_;
  std::uint64_t articles_ = 0;
  std::uint64_t rejected_ = 0;
};

FinishedFile analyse(FileAnalyser& analyser, FileReader& file, const FileOrder& order,
                     const AnalysisSink& sink) try {
  FileAnalysis analysis = analyser.analyse(file, order.path, sink, order.sidecar);
  return {std::move(analysis.state), analysis.rejected_part_count};
} catch (const std::bad_alloc&) {
  _exit(out_of_memory_status);
} catch (const Xapian::Error& error) {
  return fault_of_reader(file.stamp(), error.get_msg());
} catch (const std::exception& error) {
  return fault_of_reader(file.stamp(), error.what());
}

}  // namespace

bool end_with(pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  return getppid() == parent;
}

void read_file(FileAnalyser& analyser, const WorkerOrder& file, WorkerChannel& channel) {
  const auto order = read_file_order(file.bytes);
  if (!order) _exit(1);
  Sending sending(channel, *order);
  auto opened = FileReader::adopt(file.descriptor);
  if (const auto* rejection = std::get_if<Rejection>(&opened)) {
    return sending.finish(unread(*rejection));
  }
  auto& reader = std::get<FileReader>(opened);
  sending.finish(analyse(analyser, reader, *order, sending.sink()));
}

void serve(WorkerChannel& channel,
           const std::function<void(FileAnalyser&, const WorkerOrder&, WorkerChannel&)>& read) {
  const auto first = channel.receive();
  if (!first || first->kind != WorkerMessage::terms) return;
  const auto terms = read_terms(first->bytes);
  if (!terms) return;
  warm_up();
  FileAnalyser analyser(terms->limits);
  const WorkerHello hello{.readers = describe_all_readers(),
                          .confinement = confine_process(terms->most_memory)};
  channel.send(WorkerMessage::hello, write_hello(hello));
  channel.flush();
  while (const auto order = channel.receive()) {
    if (order->kind != WorkerMessage::file || order->descriptor < 0) return;
    read(analyser, *order, channel);
  }
}

}  // namespace clipfile
