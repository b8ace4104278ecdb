// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/report.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace clipfile {
namespace {

using Json = nlohmann::ordered_json;

std::string count(std::uint64_t number, const std::string& thing) {
  return std::to_string(number) + ' ' + thing + (number == 1 ? "" : "s");
}

std::string format_seconds(double seconds) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f s", seconds);
  return text.data();
}

void append(std::string& line, const std::string& part) {
  if (!line.empty()) line += ", ";
  line += part;
}

Json faults_json(const std::vector<FileFault>& faults) {
  Json list = Json::array();
  for (const FileFault& fault : faults) {
    list.push_back({{"path", fault.path}, {"reason", fault.reason}});
  }
  return list;
}

std::uint64_t count_faults(const std::vector<FileFault>& faults, bool in_part) {
  const auto counted = std::count_if(faults.begin(), faults.end(), [&](const FileFault& fault) {
    return fault.in_part == in_part;
  });
  return static_cast<std::uint64_t>(counted);
}

std::string describe_changes(const RunReport& report) {
  std::string line;
  const std::string will = report.dry_run ? "to be " : "";
  if (report.files_added > 0) {
    append(line, count(report.files_added, "file") + ' ' + will + "added");
  }
  if (report.files_updated > 0) {
    append(line, count(report.files_updated, "file") + ' ' + will + "updated");
  }
  if (report.files_moved > 0) {
    append(line, count(report.files_moved, "file") + ' ' + will + "moved");
  }
  if (report.files_removed > 0) {
    append(line, count(report.files_removed, "file") + ' ' + will + "removed");
  }
  if (report.files_skipped > 0) append(line, count(report.files_skipped, "file") + " skipped");
  return line;
}

}  // namespace

std::string summarise(const RunReport& report) {
  std::string line = describe_changes(report);
  if (line.empty() && report.failed.empty()) line = "nothing to do";
  const std::uint64_t files = count_faults(report.failed, false);
  const std::uint64_t records = count_faults(report.failed, true);
  if (files > 0) append(line, count(files, "file") + " could not be indexed");
  if (records > 0) append(line, count(records, "record") + " could not be read");
  if (report.files_unchanged > 0)
    append(line, std::to_string(report.files_unchanged) + " unchanged");
  if (!report.still_failed.empty()) {
    append(line,
           std::to_string(report.still_failed.size()) + " of these could not be indexed earlier");
  }
  if (report.dry_run) return line;
  return line + "; " + count(report.articles_in_index, "article") + " in the index (" +
         format_seconds(report.seconds.total) + ')';
}

std::string write_report_json(const RunReport& report) {
  Json json;
  json["format"] = 1;
  json["version"] = report.version;
  json["started"] = report.started;
  json["finished"] = report.finished;
  json["roots"] = report.roots;
  json["dry_run"] = report.dry_run;
  json["files"] = {{"added", report.files_added},
                   {"updated", report.files_updated},
                   {"moved", report.files_moved},
                   {"removed", report.files_removed},
                   {"unchanged", report.files_unchanged},
                   {"skipped", report.files_skipped},
                   {"failed", count_faults(report.failed, false)},
                   {"still_failed", report.still_failed.size()}};
  json["articles"] = {{"added", report.articles_added},
                      {"updated", report.articles_updated},
                      {"unchanged", report.articles_unchanged},
                      {"rejected", count_faults(report.failed, true)},
                      {"in_index", report.articles_in_index}};
  json["bytes_read"] = report.bytes_read;
  json["failed"] = faults_json(report.failed);
  json["still_failed"] = faults_json(report.still_failed);
  json["notes"] = faults_json(report.notes);
  const RunSeconds& seconds = report.seconds;
  json["seconds"] = seconds.total;
  json["phases"] = {{"wait", seconds.wait},
                    {"look", seconds.look},
                    {"compare", seconds.compare},
                    {"read", seconds.read},
                    {"write", seconds.write}};
  json["exit_status"] = report.exit_status;
  json["error"] = report.error.empty() ? Json(nullptr) : Json(report.error);
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace clipfile
