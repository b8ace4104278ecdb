// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schedule/systemd_units.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

#include "indexer/schedule/plain_words.h"
#include "indexer/schedule/unit_words.h"

namespace clipfile {
namespace {

/// The same lines stand in packaging/systemd/clip-index.service.
constexpr std::string_view confinement = R"(NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=read-only
PrivateDevices=yes
PrivateNetwork=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
RestrictAddressFamilies=AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=seccomp landlock_create_ruleset landlock_add_rule landlock_restrict_self
SystemCallErrorNumber=EPERM
)";

bool lies_in_temporary_folder(const std::string& path) {
  return path == "/tmp" || path.starts_with("/tmp/") || path == "/var/tmp" ||
         path.starts_with("/var/tmp/");
}

/// A private /tmp would hide what the run has to see.
bool can_have_private_tmp(const Schedule& schedule) {
  return std::none_of(schedule.roots.begin(), schedule.roots.end(), lies_in_temporary_folder) &&
         std::none_of(schedule.written.begin(), schedule.written.end(), lies_in_temporary_folder);
}

/// What systemd.time(7) allows begins with one of these words, or gives numbers or asterisks.
std::string calendar_of(const std::string& when) {
  constexpr std::array<std::string_view, 16> words = {
      "minutely", "hourly", "daily", "weekly", "monthly", "quarterly", "semiannually", "yearly",
      "annually", "Mon",    "Tue",   "Wed",    "Thu",     "Fri",       "Sat",          "Sun"};
  constexpr std::string_view signs = " *,./:~-_+";
  const bool begins_well =
      std::any_of(words.begin(), words.end(),
                  [&](std::string_view word) { return when.starts_with(word); }) ||
      when.find_first_of("0123456789*") != when.npos;
  const bool holds_well = std::all_of(when.begin(), when.end(), [&](char c) {
    return is_letter_or_digit(c) || signs.find(c) != signs.npos;
  });
  if (begins_well && holds_well) return when;
  throw std::invalid_argument("--schedule " + when +
                              ": takes hourly, daily, weekly, monthly, or a time as systemd's "
                              "OnCalendar= does (\"Mon..Fri 06:30\")");
}

/// systemd runs no program whose path it would have to escape.
void require_plain_program(const std::string& program) {
  if (program.find_first_of("\"'\\") == program.npos) return;
  throw std::invalid_argument(program +
                              ": systemd runs no program with quotes or backslashes in its path: "
                              "call clip-index by another one");
}

std::string write_service(const Schedule& schedule) {
  require_plain_program(schedule.command.front());
  const bool is_root = schedule.user == "root";
  std::string text = "[Unit]\nDescription=Bring an index of news clippings up to date\n";
  std::vector<std::string> needed = schedule.roots;
  needed.insert(needed.end(), schedule.written.begin(), schedule.written.end());
  text += "RequiresMountsFor=" + join_for_unit(needed) + '\n';
  text +=
      "# To be told of a run that failed; the unit is one of Clipfile's examples:\n"
      "#OnFailure=clip-index-failure@%n.service\n\n"
      "[Service]\nType=notify\n";
  if (!is_root) text += "User=" + schedule.user + '\n';
  text += "ExecStart=:" + join_for_unit(schedule.command) + '\n';
  text +=
      "# Some files could not be indexed; stopped after committing what was done.\n"
      "SuccessExitStatus=3 143\n"
      "KillMode=mixed\n\n"
      "Nice=10\nIOSchedulingClass=best-effort\nIOSchedulingPriority=7\n\n";
  text += "ReadWritePaths=" + join_for_unit(schedule.written) + '\n';
  text += is_root ? "CapabilityBoundingSet=CAP_DAC_READ_SEARCH\n" : "CapabilityBoundingSet=\n";
  text += confinement;
  if (can_have_private_tmp(schedule)) text += "PrivateTmp=yes\n";
  return text;
}

std::string write_timer(const Schedule& schedule) {
  return "[Unit]\nDescription=Bring an index of news clippings up to date, on time\n\n"
         "[Timer]\nOnCalendar=" +
         calendar_of(schedule.when) +
         "\nRandomizedDelaySec=5min\n"
         "# A run that was missed, as the machine was off, is made up for.\n"
         "Persistent=yes\n\n"
         "[Install]\nWantedBy=timers.target\n";
}

}  // namespace

std::vector<UnitFile> write_units(const Schedule& schedule) {
  return {{schedule.name + ".service", write_service(schedule)},
          {schedule.name + ".timer", write_timer(schedule)}};
}

}  // namespace clipfile
