// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/last_run.h"

#include <ctime>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "common/calendar.h"
#include "common/durable_file.h"
#include "common/exit_status.h"
#include "common/index_folder.h"
#include "indexer/store/index_lock.h"

namespace clipfile {
namespace {

using Json = nlohmann::ordered_json;

std::string file_in(const std::string& index_folder) {
  return index_folder + '/' + std::string(index_layout::last_run);
}

std::string write_last_run(const RunReport& report) {
  Json json;
  json["format"] = 1;
  json["finished"] = format_iso_time(std::time(nullptr));
  json["summary"] = report.error.empty() ? summarise(report) : report.error;
  json["report"] = Json::parse(write_report_json(report));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace

void store_last_run(const std::string& index_folder, const RunReport& report) {
  if (report.dry_run || report.exit_status == index_exit::busy) return;
  if (report.exit_status == index_exit::usage || current_generation(index_folder).empty()) return;
  try {
    const IndexLock alone(index_folder, std::chrono::seconds(1));
    replace_file(file_in(index_folder), write_last_run(report));
  } catch (const IndexBusy&) {
    // the next run is under way already, and will tell of itself
  }
}

std::optional<LastRun> parse_last_run(const std::string& text) try {
  const Json json = Json::parse(text);
  const Json& report = json.at("report");
  return LastRun{.finished = json.at("finished"),
                 .seconds = report.at("seconds"),
                 .exit_status = report.at("exit_status"),
                 .summary = json.at("summary")};
} catch (const nlohmann::json::exception&) {
  return std::nullopt;
}

std::optional<LastRun> read_last_run(const std::string& index_folder) {
  std::ifstream in(file_in(index_folder), std::ios::binary);
  if (!in) return std::nullopt;
  return parse_last_run({std::istreambuf_iterator<char>(in), {}});
}

}  // namespace clipfile
