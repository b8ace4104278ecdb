/// Passes messages on, and tells the service manager how the run is doing (sd_notify(3)).
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>

#include "indexer/log/log.h"

namespace clipfile {

class ServiceLog : public Log {
 public:
  /// Says that the run has begun. Where nobody listens, this only passes on.
  explicit ServiceLog(std::unique_ptr<Log> inner);

  /// Says that the run is over. The last message stays as the status of the service.
  ~ServiceLog() override;

  void show_status(const std::string& line) override;

 protected:
  void print(const LogMessage& message) override;

 private:
  std::unique_ptr<Log> inner_;
};

}  // namespace clipfile
