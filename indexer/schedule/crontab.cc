// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schedule/crontab.h"

#include <array>
#include <stdexcept>

#include "indexer/schedule/plain_words.h"

namespace clipfile {
namespace {

/// What Debian's cron reads of a command (MAX_COMMAND).
constexpr std::size_t longest_command = 998;

struct CronTime {
  std::string_view name;
  std::string_view fields;
};

/// Beside the full hour, when everybody's jobs begin.
constexpr std::array times = {
    CronTime{"hourly", "17 * * * *"},
    CronTime{"daily", "17 3 * * *"},
    CronTime{"weekly", "17 3 * * 0"},
    CronTime{"monthly", "17 3 1 * *"},
};

std::string_view fields_of(const std::string& when) {
  for (const CronTime& time : times) {
    if (time.name == when) return time.fields;
  }
  throw std::invalid_argument("--crontab: " + when +
                              ": takes one of hourly, daily, weekly, monthly: for another time "
                              "change the five fields in front of the line by hand");
}

}  // namespace

std::string quote_for_crontab(std::string_view word) {
  require_one_line(word, "a crontab");
  if (is_plain_word(word)) return std::string(word);
  std::string quoted = "'";
  for (const char c : word) {
    if (c == '\'') {
      quoted += R"('\'')";
    } else if (c == '%') {
      // cron takes a backslash before % away, unless another one stands before that
      quoted += quoted.back() == '\\' ? R"(''\%)" : R"(\%)";
    } else {
      quoted += c;
    }
  }
  return quoted + '\'';
}

std::string write_crontab_line(const Schedule& schedule) {
  std::string command;
  for (const std::string& word : schedule.command) {
    command += (command.empty() ? "" : " ") + quote_for_crontab(word);
  }
  if (command.size() > longest_command) {
    throw std::invalid_argument(
        "--crontab: the line is too long for cron: index the folders once, and name none here");
  }
  return std::string(fields_of(schedule.when)) + "  " + command + '\n';
}

}  // namespace clipfile
