// SPDX-License-Identifier: GPL-2.0-or-later

/// A worker that has been taken over by a file: one that begins with "hostile: MODE". All others it
/// reads as a worker does.

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>
#include <xapian.h>

#include "common/article_identity.h"
#include "common/article_json.h"
#include "common/schema.h"
#include "indexer/analyse/document.h"
#include "indexer/worker/serve.h"
#include "indexer/worker/wire.h"

namespace clipfile {
namespace {

/// What a mode has to do harm with.
struct Opportunity {
  const WorkerOrder& file;
  WorkerChannel& channel;
  FileAnalyser& analyser;
};
using Harm = std::function<void(const Opportunity&)>;

std::string head_of(int descriptor) {
  std::array<char, 64> bytes{};
  const ssize_t count = pread(descriptor, bytes.data(), bytes.size(), 0);
  return {bytes.data(), count > 0 ? static_cast<std::size_t>(count) : 0};
}

Article article_at(const std::string& path, const std::string& part) {
  Article article;
  article.path = path;
  article.part = part;
  article.id = make_article_id(path, part);
  article.type = "text";
  article.citation.headline = "A story that was never written";
  article.body = {"It says what the file does not."};
  return article;
}

void send_document(WorkerChannel& channel, const Xapian::Document& document) {
  const std::string bytes = document.serialise();
  channel.send(WorkerMessage::article, write_article_head(1, bytes.size()), bytes);
}

std::string path_of(const Opportunity& opportunity) {
  return read_file_order(opportunity.file.bytes).value().path;
}

void finish(const Opportunity& opportunity, std::uint64_t articles, std::uint64_t rejected = 0) {
  FinishedFile file;
  file.state.articles = articles;
  file.rejected_parts = rejected;
  const auto opened = FileReader::adopt(opportunity.file.descriptor);
  file.state.stamp = std::get<FileReader>(opened).stamp();
  opportunity.channel.send(WorkerMessage::finished, write_finished(file));
  opportunity.channel.flush();
}

/// An article of the file, changed before it is sent.
Harm forge(const std::function<void(Xapian::Document&)>& change) {
  return [change](const Opportunity& opportunity) {
    Xapian::Document document = DocumentMaker().make(article_at(path_of(opportunity), ""));
    change(document);
    send_document(opportunity.channel, document);
    finish(opportunity, 1);
  };
}

/// Says that it is about to, so that a test knows.
void hang(const Opportunity& opportunity) {
  opportunity.channel.send(WorkerMessage::rejected, write_rejected_part("1", {"hangs now"}));
  opportunity.channel.flush();
  for (;;) pause();
}

void burn(const Opportunity& opportunity) {
  opportunity.channel.send(WorkerMessage::rejected, write_rejected_part("1", {"hangs now"}));
  opportunity.channel.flush();
  for (std::atomic<unsigned> turns = 0;;) ++turns;
}

/// An article for each number, for ever.
void send_without_end(const Opportunity& opportunity) {
  DocumentMaker documents;
  for (std::uint64_t number = 1;; ++number) {
    send_document(opportunity.channel,
                  documents.make(article_at(path_of(opportunity), std::to_string(number))));
  }
}

void flood(const Opportunity& opportunity) {
  const std::string message = write_rejected_part("1", {std::string(longest_reason, 'x')});
  for (;;) opportunity.channel.send(WorkerMessage::rejected, message);
}

/// Reads the file as it should after an attempt at something forbidden that failed.
Harm attempt(const std::function<bool()>& act) {
  return [act](const Opportunity& opportunity) {
    if (act()) {
      opportunity.channel.send(WorkerMessage::rejected, write_rejected_part("1", {"it worked"}));
    }
    read_file(opportunity.analyser, opportunity.file, opportunity.channel);
  };
}

bool can_open(const char* path, int flags) {
  constexpr int mode = 0600;
  return open(path, flags | O_CLOEXEC, mode) >= 0;
}

void allocate_without_end(const Opportunity& opportunity) {
  constexpr std::size_t piece = 64 * 1024 * 1024;
  std::vector<std::vector<char>> pieces;
  try {
    for (;;) pieces.emplace_back(piece, 'x');
  } catch (const std::bad_alloc&) {
    pieces.clear();
  }
  read_file(opportunity.analyser, opportunity.file, opportunity.channel);
}

void run_a_program() {
  std::array<char*, 1> nothing = {nullptr};
  execve("/bin/true", nothing.data(), nothing.data());
}

void die_by(int number) {
  signal(number, SIG_DFL);
  raise(number);
}

void ends(const Opportunity& opportunity, const std::function<void()>& act) {
  act();
  read_file(opportunity.analyser, opportunity.file, opportunity.channel);
}

Harm once(const std::function<void()>& act) {
  return [act](const Opportunity& opportunity) { ends(opportunity, act); };
}

/// Has five parts, of which it comes to grief over those from `first` to `last`, unless it is told
/// to pass over them.
Harm at_parts(std::uint64_t first, std::uint64_t last, const Harm& harm) {
  return [=](const Opportunity& opportunity) {
    constexpr std::uint64_t parts = 5;
    const FileOrder order = read_file_order(opportunity.file.bytes).value();
    std::map<std::uint64_t, std::string> passed_over;
    for (const PassedOver& part : order.passed_over) passed_over[part.part] = part.why;
    for (std::uint64_t part = 1; part <= parts; ++part) {
      const std::string name = std::to_string(part);
      if (passed_over.contains(part)) {
        opportunity.channel.send(WorkerMessage::rejected,
                                 write_rejected_part(name, {passed_over[part]}));
        continue;
      }
      opportunity.channel.send(WorkerMessage::part, write_begun_part(part));
      opportunity.channel.flush();
      if (first <= part && part <= last) harm(opportunity);
      send_document(opportunity.channel, DocumentMaker().make(article_at(order.path, name)));
    }
    finish(opportunity, parts - passed_over.size(), passed_over.size());
  };
}

std::map<std::string, Harm> harms() {
  const auto raw = [](const std::string& bytes) {
    return [bytes](const Opportunity& opportunity) {
      opportunity.channel.send_raw(bytes);
      finish(opportunity, 0);
    };
  };
  const std::string huge = write_frame_head({.bytes = 0xFFFFFFF0U, .kind = WorkerMessage::article});
  const std::string half =
      write_frame_head({.bytes = 1000, .kind = WorkerMessage::article}) + "half of it";
  return {
      {"crash", once([] { die_by(SIGSEGV); })},
      {"crash at parts", at_parts(2, 3, once([] { die_by(SIGSEGV); }))},
      {"hang at a part", at_parts(2, 2, hang)},
      {"hang at parts", at_parts(2, 4, hang)},
      {"abort", once([] { die_by(SIGABRT); })},
      {"leave", once([] { _exit(7); })},
      {"last words", once([] {
         constexpr std::string_view words = "some noise\nthe table \x1b[31m is full\n";
         static_cast<void>(!write(STDERR_FILENO, words.data(), words.size()));
         die_by(SIGABRT);
       })},
      {"hang", hang},
      {"burn", burn},
      {"deaf",
       [](const Opportunity&) {
         close(inherited_socket);
         for (;;) pause();
       }},
      {"garbage", raw(std::string(1000, '\xA5'))},
      {"huge", raw(huge)},
      {"half",
       [half](const Opportunity& opportunity) {
         opportunity.channel.send_raw(half);
         _exit(0);
       }},
      {"hello again",
       [](const Opportunity& opportunity) {
         opportunity.channel.send(WorkerMessage::hello, write_hello({}));
         finish(opportunity, 0);
       }},
      {"another's article",
       [](const Opportunity& opportunity) {
         send_document(opportunity.channel, DocumentMaker().make(article_at("/etc/passwd", "")));
         finish(opportunity, 1);
       }},
      {"another's key", forge([](Xapian::Document& document) {
         document.add_boolean_term(article_term("/somewhere/else.txt", ""));
       })},
      {"forged identity", forge([](Xapian::Document& document) {
         document.add_value(schema::slot::identity, std::string(28, 'x'));
       })},
      {"forged order",
       forge([](Xapian::Document& document) { document.add_value(schema::slot::sequence, "x"); })},
      {"long term",
       forge([](Xapian::Document& document) { document.add_term(std::string(246, 'x')); })},
      {"far position",
       forge([](Xapian::Document& document) { document.add_posting("x", 0xFFFFFFF0U); })},
      {"twice",
       [](const Opportunity& opportunity) {
         const auto document = DocumentMaker().make(article_at(path_of(opportunity), ""));
         send_document(opportunity.channel, document);
         send_document(opportunity.channel, document);
         finish(opportunity, 2);
       }},
      {"miscounted", [](const Opportunity& opportunity) { finish(opportunity, 17); }},
      {"finished twice",
       [](const Opportunity& opportunity) {
         const std::string end = write_finished({});
         read_file(opportunity.analyser, opportunity.file, opportunity.channel);
         opportunity.channel.send(WorkerMessage::finished, end);
         opportunity.channel.flush();
       }},
      {"false stamp",
       [](const Opportunity& opportunity) {
         FinishedFile file;
         file.state.stamp.size = 12345;
         opportunity.channel.send(WorkerMessage::finished, write_finished(file));
         opportunity.channel.flush();
       }},
      {"without end", send_without_end},
      {"flood", flood},
      {"memory", allocate_without_end},
      {"opens passwd to write", attempt([] { return can_open("/etc/passwd", O_WRONLY); })},
      {"makes a file", attempt([] { return can_open("/tmp/clipfile-hostile", O_RDWR | O_CREAT); })},
      {"opens passwd to read", attempt([] { return can_open("/etc/passwd", O_RDONLY); })},
      {"lists the root", attempt([] { return can_open("/", O_RDONLY | O_DIRECTORY); })},
      {"calls out", attempt([] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; })},
      {"forks", attempt([] { return fork() >= 0; })},
      {"runs a program", once(run_a_program)},
      {"traces", attempt([] { return ptrace(PTRACE_ATTACH, getppid(), 0, 0) == 0; })},
      {"kills", attempt([] { return kill(getppid(), SIGCONT) == 0; })},
  };
}

void read_or_harm(FileAnalyser& analyser, const WorkerOrder& file, WorkerChannel& channel) {
  static const std::map<std::string, Harm> known = harms();
  constexpr std::string_view mark = "hostile: ";
  const std::string head = head_of(file.descriptor);
  const std::size_t end = head.find('\n');
  if (!head.starts_with(mark) || end == std::string::npos) {
    return read_file(analyser, file, channel);
  }
  const auto harm = known.find(head.substr(mark.size(), end - mark.size()));
  if (harm == known.end()) _exit(99);
  harm->second({file, channel, analyser});
}

}  // namespace
}  // namespace clipfile

int main(int argc, char** argv) {
  using namespace clipfile;
  if (argc != 2 || !end_with(std::atoi(argv[1]))) return 1;
  WorkerChannel channel(inherited_socket);
  serve(channel, read_or_harm);
  _exit(0);
}
