// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schedule/crontab.h"

#include <gtest/gtest.h>
#include <stdexcept>

#include "tests/unit/support/every_word.h"

namespace clipfile {
namespace {

/// What cron hands to the shell (Vixie cron's do_command.c).
std::string as_cron_reads(std::string_view command) {
  std::string read;
  bool escaped = false;
  for (const char c : command) {
    if (escaped && c == '%') read.pop_back();
    if (!escaped && c == '%') return read;
    escaped = !escaped && c == '\\';
    read += c;
  }
  return read;
}

/// A word as a shell reads it that is plain, in single quotes, or escaped by backslashes.
std::string as_shell_reads(std::string_view word) {
  std::string read;
  bool quoted = false;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (word[at] == '\'') {
      quoted = !quoted;
    } else if (!quoted && word[at] == '\\') {
      read += word[++at];
    } else {
      read += word[at];
    }
  }
  EXPECT_FALSE(quoted) << word;
  return read;
}

TEST(QuoteForCrontab, EscapesWhatCronAndTheShellWouldRead) {
  const struct {
    std::string_view word;
    std::string_view quoted;
  } rows[] = {
      {"/srv/clippings", "/srv/clippings"},
      {"/srv/my clippings", "'/srv/my clippings'"},
      {"/srv/it's", R"('/srv/it'\''s')"},
      {"/srv/100%", R"('/srv/100\%')"},
      {R"(/srv/a\%b)", R"('/srv/a\''\%b')"},
      {R"(/srv/a\\b)", R"('/srv/a\\b')"},
      {"$(reboot) `reboot` ;&|", "'$(reboot) `reboot` ;&|'"},
      {"", "''"},
  };
  for (const auto& [word, quoted] : rows) EXPECT_EQ(quote_for_crontab(word), quoted);
}

TEST(QuoteForCrontab, ComesThroughCronAndShellAsItWas) {
  for_each_word("\\%'a ", [](const std::string& word) {
    EXPECT_EQ(as_shell_reads(as_cron_reads(quote_for_crontab(word))), word);
  });
}

TEST(QuoteForCrontab, RefusesWhatALineCannotHold) {
  EXPECT_THROW(quote_for_crontab("/srv/a\n* * * * * reboot"), std::invalid_argument);
  EXPECT_THROW(quote_for_crontab("\xFF"), std::invalid_argument);
}

Schedule schedule_for(const std::string& when) {
  Schedule schedule;
  schedule.when = when;
  schedule.command = {"/usr/bin/clip-index", "--db=/srv/news index", "--wait=600"};
  return schedule;
}

TEST(WriteCrontabLine, HasFiveFieldsAndTheCommand) {
  const struct {
    std::string when;
    std::string fields;
  } rows[] = {
      {"hourly", "17 * * * *"},
      {"daily", "17 3 * * *"},
      {"weekly", "17 3 * * 0"},
      {"monthly", "17 3 1 * *"},
  };
  for (const auto& [when, fields] : rows) {
    EXPECT_EQ(write_crontab_line(schedule_for(when)),
              fields + "  /usr/bin/clip-index '--db=/srv/news index' --wait=600\n");
  }
}

TEST(WriteCrontabLine, RefusesTimesAndLinesThatCronDoesNotKnow) {
  EXPECT_THROW(write_crontab_line(schedule_for("Mon 06:30")), std::invalid_argument);
  EXPECT_THROW(write_crontab_line(schedule_for("")), std::invalid_argument);
  Schedule long_one = schedule_for("daily");
  long_one.command.emplace_back(1000, 'a');
  EXPECT_THROW(write_crontab_line(long_one), std::invalid_argument);
}

}  // namespace
}  // namespace clipfile
