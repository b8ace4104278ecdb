// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/sessions/session.h"

#include <algorithm>
#include <sstream>
#include <string_view>

#include "tests/sessions/normal_form.h"

namespace clipfile::testing_support {
namespace {

constexpr std::string_view fence = "```";
constexpr std::string_view opening = "```console";
constexpr std::string_view prompt = "$ ";
constexpr std::string_view continuation = ">";

/// People see the summary of a run on their terminal; a session has none.
constexpr std::string_view as_on_a_terminal =
    R"(clip-index() { command clip-index --summary "$@"; }; )";

bool continues(std::string_view line) { return line == continuation || line.starts_with("> "); }

class SessionReader {
 public:
  std::vector<SessionPart> read(const std::string& markdown) {
    std::istringstream lines(markdown);
    for (std::string line; std::getline(lines, line);) take(line);
    return std::move(parts_);
  }

 private:
  void take(const std::string& line) {
    if (!in_block_) {
      in_block_ = line == opening;
      keep(line);
    } else if (line == fence) {
      in_block_ = false;
      keep(line);
    } else if (line.starts_with(prompt)) {
      parts_.push_back({true, line + '\n', line.substr(prompt.size())});
      in_command_ = true;
    } else if (in_command_ && continues(line)) {
      parts_.back().lines += line + '\n';
      parts_.back().command += '\n' + line.substr(std::min(prompt.size(), line.size()));
    } else {
      in_command_ = false;  // a line of output
    }
  }

  void keep(const std::string& line) {
    in_command_ = false;
    parts_.push_back({false, line + '\n', ""});
  }

  std::vector<SessionPart> parts_;
  bool in_block_ = false;
  bool in_command_ = false;
};

std::string print(const Outcome& outcome, const std::string& folder) {
  std::string text = normal_form(outcome.output, folder);
  if (!text.empty() && text.back() != '\n') text += '\n';
  if (outcome.status != 0) text += "[exit " + std::to_string(outcome.status) + "]\n";
  return text;
}

}  // namespace

std::vector<SessionPart> read_session(const std::string& markdown) {
  return SessionReader().read(markdown);
}

std::size_t count_commands(const std::vector<SessionPart>& session) {
  return static_cast<std::size_t>(std::count_if(
      session.begin(), session.end(), [](const SessionPart& part) { return part.is_command; }));
}

std::string replay(const std::vector<SessionPart>& session, const Command& shell) {
  std::string markdown;
  for (const SessionPart& part : session) {
    markdown += part.lines;
    if (!part.is_command) continue;
    Command command = shell;
    command.words = {"bash", "-c", std::string(as_on_a_terminal) + part.command};
    markdown += print(run(command), shell.folder);
  }
  return markdown;
}

}  // namespace clipfile::testing_support
