// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/faults/shims.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace clipfile::testing_support {
namespace {

std::string name_of(DiskFault::Kind kind) {
  switch (kind) {
    case DiskFault::Kind::fail_once:
      return "once";
    case DiskFault::Kind::fail_always:
      return "always";
    case DiskFault::Kind::short_write:
      return "short";
    case DiskFault::Kind::torn_write:
      return "torn";
    case DiskFault::Kind::kill:
      return "kill";
    case DiskFault::Kind::stop:
      return "stop";
  }
  throw std::logic_error("no such kind of fault");
}

/// Adds to a variable of the command's environment, or to the caller's of this name.
void append(Command& command, const std::string& name, const std::string& value) {
  for (auto& [known, text] : command.environment) {
    if (known != name) continue;
    text += ':' + value;
    return;
  }
  const char* inherited = std::getenv(name.c_str());
  command.environment.emplace_back(name, inherited ? std::string(inherited) + ':' + value : value);
}

/// The sanitizers want to be loaded before all others, and are not.
Command with_library(Command command, const std::string& library) {
  append(command, "ASAN_OPTIONS", "verify_asan_link_order=0");
  append(command, "LD_PRELOAD", library);
  return command;
}

}  // namespace

DiskFault halt_of_reads(const std::string& below) {
  return {
      .below = below, .calls = DiskFault::Calls::reads, .kind = DiskFault::Kind::stop, .log = ""};
}

std::vector<LoggedCall> read_call_log(const std::string& path) {
  std::vector<LoggedCall> calls;
  std::ifstream log(path, std::ios::binary);
  LoggedCall call;
  std::size_t size = 0;
  while (log >> call.name >> call.offset >> size && log.get() == ' ' &&
         std::getline(log, call.path)) {
    call.data.resize(size);
    log.read(call.data.data(), static_cast<std::streamsize>(size));
    calls.push_back(call);
  }
  return calls;
}

Command with_disk_fault(Command command, const DiskFault& fault) {
  command = with_library(std::move(command), CLIPFILE_DISK_SHIM);
  const bool reads = fault.calls == DiskFault::Calls::reads;
  command.environment.insert(command.environment.end(),
                             {{"CLIPFILE_FAULT_BELOW", fault.below},
                              {"CLIPFILE_FAULT_CALLS", reads ? "reads" : "changes"},
                              {"CLIPFILE_FAULT_HOW", name_of(fault.kind)},
                              {"CLIPFILE_FAULT_AT", std::to_string(fault.at)},
                              {"CLIPFILE_FAULT_ERROR", std::to_string(fault.error)},
                              {"CLIPFILE_FAULT_LOG", fault.log}});
  return command;
}

std::vector<LoggedCall> log_calls(const Command& command, DiskFault fault, const std::string& log) {
  fault.at = 0;
  fault.log = log;
  run(with_disk_fault(command, fault));
  std::vector<LoggedCall> calls = read_call_log(log);
  std::filesystem::remove(log);
  return calls;
}

long count_calls(const Command& command, const DiskFault& fault, const std::string& log) {
  return static_cast<long>(log_calls(command, fault, log).size());
}

Command with_memory_fault(Command command, long at, long least) {
  command = with_library(std::move(command), CLIPFILE_MEMORY_SHIM);
  command.environment.emplace_back("CLIPFILE_FAULT_ALLOCATION", std::to_string(at));
  command.environment.emplace_back("CLIPFILE_FAULT_LEAST", std::to_string(least));
  return command;
}

Command with_clock(Command command, const Clock& clock) {
  command = with_library(std::move(command), CLIPFILE_CLOCK_SHIM);
  command.environment.emplace_back("CLIPFILE_CLOCK_AHEAD", std::to_string(clock.ahead));
  command.environment.emplace_back("CLIPFILE_CLOCK_HASTE", std::to_string(clock.haste));
  return command;
}

bool is_sanitized() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return true;
#else
  return false;
#endif
}

}  // namespace clipfile::testing_support
