/// Writes the line of a crontab for a schedule.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/schedule/schedule.h"

namespace clipfile {

/// A word for the shell, in a line of a crontab, where a percent sign would end the command.
std::string quote_for_crontab(std::string_view word);

/// For a crontab of schedule.user, with a line end. Throws std::invalid_argument where cron has no
/// such time, or a line that it would not read.
std::string write_crontab_line(const Schedule& schedule);

}  // namespace clipfile
