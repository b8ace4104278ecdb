// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schedule/schedule_command.h"

#include <cstdlib>
#include <filesystem>
#include <ostream>
#include <pwd.h>
#include <sstream>
#include <stdexcept>
#include <unistd.h>

#include "common/durable_file.h"
#include "common/index_folder.h"
#include "indexer/run/roots.h"
#include "indexer/schedule/crontab.h"
#include "indexer/schedule/plain_words.h"
#include "indexer/schedule/systemd_units.h"
#include "indexer/schedule/unit_words.h"
#include "indexer/store/index_state.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

/// As the person called it, so that an upgrade behind a link is taken over.
std::string absolute_program(const std::string& called) {
  if (called.find('/') != called.npos) return fs::absolute(called).lexically_normal();
  const char* path = std::getenv("PATH");
  std::istringstream folders(path ? path : "");
  for (std::string folder; std::getline(folders, folder, ':');) {
    const fs::path program = fs::path(folder) / called;
    if (program.is_absolute() && access(program.c_str(), X_OK) == 0) return program;
  }
  return fs::read_symlink("/proc/self/exe");
}

/// systemd and cron take a number as well.
std::string user_name() {
  const passwd* user = getpwuid(geteuid());
  const bool has_name = user && is_plain_word(user->pw_name);
  return has_name ? user->pw_name : std::to_string(geteuid());
}

std::vector<std::string> known_roots(const std::string& index_folder) {
  std::vector<std::string> roots = read_root_paths(open_index(index_folder));
  if (!roots.empty()) return roots;
  throw std::invalid_argument(index_folder +
                              ": the index has no archive yet: name files or folders to index");
}

Schedule make_schedule(const std::string& when, RepeatedRun repeated, const std::string& program) {
  RunOptions& run = repeated.run;
  Schedule schedule;
  schedule.when = when;
  schedule.name = "clip-index";
  const fs::path index = fs::weakly_canonical(fs::absolute(run.index_folder));
  if (index != fs::weakly_canonical(default_index_folder())) {
    schedule.name += '-' + unit_name(index.filename().string());
  }
  run.index_folder = index;
  schedule.roots = run.paths.empty() ? known_roots(run.index_folder) : resolve_roots(run.paths);
  if (!run.paths.empty()) run.paths = schedule.roots;
  schedule.written = {run.index_folder};
  if (!repeated.report_file.empty()) {
    const fs::path report = fs::absolute(repeated.report_file).lexically_normal();
    repeated.report_file = report;
    schedule.written.push_back(report.parent_path());
  }
  schedule.command = {absolute_program(program)};
  const auto arguments = run_arguments(repeated);
  schedule.command.insert(schedule.command.end(), arguments.begin(), arguments.end());
  schedule.user = user_name();
  return schedule;
}

class ScheduleWriter {
 public:
  ScheduleWriter(const ScheduleOptions& options, const Schedule& schedule, std::ostream& out,
                 Log& log)
      : options_(options), schedule_(schedule), out_(out), log_(log) {}

  void write() {
    if (options_.crontab) {
      write_crontab();
    } else {
      write_unit_files();
    }
  }

 private:
  void write_crontab() {
    out_ << write_crontab_line(schedule_);
    tell("add this line to your crontab: crontab -e");
  }

  void write_unit_files() {
    const auto units = write_units(schedule_);
    const std::string& folder = options_.units_folder;
    for (const UnitFile& unit : units) {
      if (folder.empty()) {
        out_ << (&unit == &units.front() ? "" : "\n") << "# /etc/systemd/system/" << unit.name
             << '\n'
             << unit.text;
      } else {
        const fs::path file = fs::path(folder) / unit.name;
        const bool is_there = fs::exists(file);
        replace_file(file, unit.text);
        tell(file.string() + (is_there ? ": replaced" : ": written"));
      }
    }
    tell("with both files in /etc/systemd/system" +
         std::string(folder.empty() ? " (--units DIR writes them to a folder)" : "") +
         ", start the schedule: systemctl daemon-reload && systemctl enable --now " +
         schedule_.name + ".timer");
    const std::string& index = schedule_.written.front();
    if (fs::exists(index)) return;
    tell(index +
         ": there is no index yet, and the service could not make the folder: run "
         "clip-index by hand once before");
  }

  void tell(const std::string& text) {
    out_ << std::flush;
    log_.write({LogLevel::notice, text, "schedule", ""});
  }

  const ScheduleOptions& options_;
  const Schedule& schedule_;
  std::ostream& out_;
  Log& log_;
};

}  // namespace

void write_schedule(const ScheduleOptions& options, RepeatedRun run, const std::string& program,
                    std::ostream& out, Log& log) {
  if (run.run.force || run.run.dry_run) {
    throw std::invalid_argument(
        "--schedule: takes neither --force, which would empty the index when a disk is not "
        "mounted, nor --dry-run: leave them out");
  }
  const Schedule schedule = make_schedule(options.when, std::move(run), program);
  ScheduleWriter(options, schedule, out, log).write();
}

}  // namespace clipfile
