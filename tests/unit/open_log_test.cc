// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/log/open_log.h"

#include <array>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/unit/support/notify_socket.h"
#include "tests/unit/support/variable_guard.h"

namespace clipfile {
namespace {

class Pipe {
 public:
  Pipe() { EXPECT_EQ(pipe2(ends_.data(), O_CLOEXEC), 0); }
  ~Pipe() {
    for (const int end : ends_) close(end);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  int input() const { return ends_[1]; }

  /// Its device and inode, as systemd names a stream.
  std::string name() const {
    struct stat file {};
    fstat(input(), &file);
    return std::to_string(file.st_dev) + ':' + std::to_string(file.st_ino);
  }

 private:
  std::array<int, 2> ends_{-1, -1};
};

TEST(PlaceOf, IsTheJournalOnlyForTheStreamThatSystemdNames) {
  const Pipe pipe;
  const struct {
    std::string variable;
    LogPlace place;
  } rows[] = {
      {pipe.name(), LogPlace::journal},
      {pipe.name() + '0', LogPlace::unattended},
      {"0:" + pipe.name(), LogPlace::unattended},
      {"8:", LogPlace::unattended},
      {"", LogPlace::unattended},
  };
  for (const auto& [variable, place] : rows) {
    const VariableGuard guard("JOURNAL_STREAM", variable.c_str());
    EXPECT_EQ(place_of(pipe.input()), place) << variable;
  }
  const VariableGuard guard("JOURNAL_STREAM", nullptr);
  EXPECT_EQ(place_of(pipe.input()), LogPlace::unattended);
  EXPECT_EQ(place_of(-1), LogPlace::unattended);
}

TEST(PlaceOf, IsATerminalThatCanRedrawALineOrNot) {
  const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal < 0) GTEST_SKIP() << "no terminals can be made here";
  const VariableGuard guard("JOURNAL_STREAM", nullptr);
  const struct {
    const char* variable;
    LogPlace place;
  } rows[] = {
      {"xterm-256color", LogPlace::terminal},
      {"dumb", LogPlace::simple_terminal},
      {"", LogPlace::simple_terminal},
      {nullptr, LogPlace::simple_terminal},
  };
  for (const auto& [variable, place] : rows) {
    const VariableGuard kind("TERM", variable);
    EXPECT_EQ(place_of(terminal), place) << (variable ? variable : "none");
  }
  close(terminal);
}

TEST(FinestLevel, LetsARunThatWentWellBeSilentWhereNobodyLooksOn) {
  const LogOptions usual;
  const LogOptions quiet{.verbosity = Verbosity::quiet};
  const LogOptions verbose{.verbosity = Verbosity::verbose};
  const LogOptions summary{.summary = true};
  const LogOptions json{.format = LogFormat::json};
  const struct {
    LogPlace place;
    LogOptions options;
    LogLevel finest;
  } rows[] = {
      {LogPlace::unattended, usual, LogLevel::notice},
      {LogPlace::unattended, quiet, LogLevel::warning},
      {LogPlace::unattended, verbose, LogLevel::detail},
      {LogPlace::unattended, summary, LogLevel::info},
      {LogPlace::unattended, json, LogLevel::info},
      {LogPlace::terminal, usual, LogLevel::info},
      {LogPlace::terminal, quiet, LogLevel::warning},
      {LogPlace::simple_terminal, usual, LogLevel::info},
      {LogPlace::journal, usual, LogLevel::info},
      {LogPlace::journal, verbose, LogLevel::detail},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(finest_level(row.place, row.options), row.finest);
  }
}

std::string printed(LogPlace place, const LogOptions& options) {
  std::ostringstream out;
  const auto log = open_log(out, place, options);
  log->write({LogLevel::warning, "a", "", ""});
  log->show_status("b");
  const std::string text = out.str();
  const auto time = text.find("\"time\":");
  return time == std::string::npos ? text : text.substr(text.find(','));
}

TEST(OpenLog, ChoosesFormAndFormat) {
  const VariableGuard nobody("NOTIFY_SOCKET", nullptr);
  const LogOptions usual;
  const LogOptions quiet{.verbosity = Verbosity::quiet};
  const LogOptions progress{.progress = true};
  const LogOptions json{.format = LogFormat::json};
  const std::string object = ",\"level\":\"warning\",\"message\":\"a\"}\n";
  const struct {
    LogPlace place;
    LogOptions options;
    std::string printed;
  } rows[] = {
      {LogPlace::unattended, usual, "clip-index: a\n"},
      {LogPlace::unattended, progress, "clip-index: a\n\rb\x1b[K"},
      {LogPlace::unattended, json, object},
      {LogPlace::terminal, usual, "clip-index: a\n\rb\x1b[K"},
      {LogPlace::terminal, quiet, "clip-index: a\n"},
      {LogPlace::terminal, json, object},
      {LogPlace::simple_terminal, usual, "clip-index: a\n"},
      {LogPlace::journal, usual, "<4>a\n"},
      {LogPlace::journal, progress, "<4>a\n"},
      {LogPlace::journal, json, object},
  };
  for (const auto& row : rows) EXPECT_EQ(printed(row.place, row.options), row.printed);
}

TEST(OpenLog, TellsTheServiceManagerWhereOneListens) {
  const NotifySocket manager;
  printed(LogPlace::journal, {});
  const std::vector<std::string> told = {"READY=1", "STATUS=a", "STATUS=b", "STOPPING=1"};
  EXPECT_EQ(manager.received(), told);
}

}  // namespace
}  // namespace clipfile
