// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/log/service_log.h"

#include <systemd/sd-daemon.h>
#include <utility>

#include "common/text/printable.h"

namespace clipfile {
namespace {

/// A manager that does not listen is no reason to stop a run.
void notify(const std::string& state) { sd_notify(0, state.c_str()); }

void notify_status(const std::string& line) { notify("STATUS=" + printable(line)); }

}  // namespace

ServiceLog::ServiceLog(std::unique_ptr<Log> inner)
    : Log(LogLevel::detail), inner_(std::move(inner)) {
  notify("READY=1");
}

ServiceLog::~ServiceLog() { notify("STOPPING=1"); }

void ServiceLog::show_status(const std::string& line) {
  inner_->show_status(line);
  if (!line.empty()) notify_status(line);
}

void ServiceLog::print(const LogMessage& message) {
  inner_->write(message);
  if (message.level != LogLevel::detail) notify_status(message.text);
}

}  // namespace clipfile
