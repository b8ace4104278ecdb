// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/check.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <stdexcept>
#include <utility>
#include <vector>

#include "common/exit_status.h"
#include "common/index_folder.h"
#include "common/text/printable.h"
#include "indexer/store/index_lock.h"
#include "indexer/upkeep/check_message.h"
#include "indexer/upkeep/check_work.h"
#include "indexer/upkeep/countdown.h"
#include "indexer/upkeep/snapshot.h"

namespace clipfile {
namespace {

using Json = nlohmann::ordered_json;
using Kind = Finding::Kind;

constexpr std::array<std::string_view, 5> kind_names = {"damaged", "decayed", "changed",
                                                        "unreadable", "missing"};

std::string_view name_of(Kind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }

[[noreturn]] void rethrow(const CheckEnd& end) {
  switch (end.cause) {
    case CheckEnd::Cause::busy:
      throw IndexBusy(end.message);
    case CheckEnd::Cause::missing:
      throw IndexError(IndexFault::missing, end.message);
    case CheckEnd::Cause::foreign:
      throw IndexError(IndexFault::foreign, end.message);
    case CheckEnd::Cause::other_version:
      throw IndexError(IndexFault::other_version, end.message);
    case CheckEnd::Cause::damaged:
    case CheckEnd::Cause::failed:
      break;
  }
  throw std::runtime_error("the check could not go on: " + end.message +
                           ": check again when the cause is mended");
}

/// Collects what the checking processes say.
class Checker {
 public:
  Checker(const CheckOptions& options, std::ostream& out, Log& log)
      : options_(options), out_(out), log_(log), countdown_(log) {}

  void run() {
    const std::string& folder = options_.index_folder;
    const bool deep = options_.deep;
    countdown_.expect(1, "tables");
    watch("Xapian's check", [&](const Say& say) { check_tables(folder, say); });
    watch("the check of the articles", [&](const Say& say) { check_contents(folder, deep, say); });
  }

  std::uint64_t count(Kind kind) const {
    return static_cast<std::uint64_t>(
        std::count_if(findings_.begin(), findings_.end(),
                      [&](const Finding& finding) { return finding.kind == kind; }));
  }

  const std::vector<CheckStage>& stages() const { return stages_; }

  void print_json(int status) const {
    Json list = Json::array();
    for (const Finding& finding : findings_) {
      list.push_back({{"kind", name_of(finding.kind)},
                      {"subject", finding.subject},
                      {"problem", finding.problem}});
    }
    Json json;
    json["format"] = 1;
    json["index"] = options_.index_folder;
    json["deep"] = options_.deep;
    json["findings"] = std::move(list);
    json["exit_status"] = status;
    out_ << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  }

 private:
  void watch(const std::string& what, const std::function<void(const Say&)>& work) {
    std::optional<CheckEnd> end;
    const std::string crash = do_isolated(
        work,
        [&](const std::string& bytes) {
          std::visit([&](auto& message) { take(message, end); }, read_once(bytes));
        },
        options_.silence);
    if (!crash.empty()) find({Kind::damaged, "the database", what + ' ' + crash});
    if (!end) return;
    if (end->cause != CheckEnd::Cause::damaged) rethrow(*end);
    find({Kind::damaged, "the database", end->message});
  }

  CheckMessage& read_once(const std::string& bytes) {
    message_ = read_check_message(bytes);
    return message_;
  }

  void take(const Finding& finding, std::optional<CheckEnd>&) { find(finding); }
  void take(const CheckStage& stage, std::optional<CheckEnd>&) {
    stages_.push_back(stage);
    countdown_.expect(stage.expected, stage.things);
  }
  void take(const CheckAdvance& advance, std::optional<CheckEnd>&) {
    countdown_.reach(advance.done);
  }
  static void take(const CheckEnd& message, std::optional<CheckEnd>& end) { end = message; }

  /// Both checks may meet the same fault.
  void find(const Finding& finding) {
    if (!findings_.empty() && findings_.back() == finding) return;
    findings_.push_back(finding);
    if (options_.json) return;
    log_.show_status("");
    out_ << name_of(finding.kind) << ' ' << printable(finding.subject + ": " + finding.problem)
         << std::endl;
  }

  const CheckOptions& options_;
  std::ostream& out_;
  Log& log_;
  Countdown countdown_;
  CheckMessage message_;
  std::vector<Finding> findings_;
  std::vector<CheckStage> stages_;
};

int status_of(const Checker& checker) {
  if (checker.count(Kind::damaged) + checker.count(Kind::decayed) > 0) return index_exit::damaged;
  if (checker.count(Kind::missing) > 0) return index_exit::refused;
  return checker.count(Kind::unreadable) > 0 ? index_exit::some_rejected : index_exit::agrees;
}

std::string count(std::uint64_t number, const std::string& thing) {
  return std::to_string(number) + ' ' + thing + (number == 1 ? "" : "s");
}

std::string summarise(const Checker& checker, const std::string& folder) {
  std::string line = folder + ": ";
  if (const std::uint64_t faults = checker.count(Kind::damaged); faults > 0) {
    return line + count(faults, "fault") + " found: mend it with clip-index --rebuild -d " +
           folder + " PATH...";
  }
  line += "no fault found in the index";
  for (const CheckStage& stage : checker.stages()) {
    const std::string things(stage.things);
    line += (&stage == &checker.stages().front() ? ": " : ", ") +
            count(stage.expected, things.substr(0, things.size() - 1));
  }
  for (const auto& [kind, what] : {std::pair{Kind::decayed, " decayed"},
                                   std::pair{Kind::changed, " changed since they were indexed"},
                                   std::pair{Kind::unreadable, " could not be read"}}) {
    if (checker.count(kind) > 0) line += "; " + std::to_string(checker.count(kind)) + what;
  }
  return line;
}

}  // namespace

int check_index(const CheckOptions& options, std::ostream& out, Log& log) {
  const auto lock = hold_still(options.index_folder, options.patience);
  Checker checker(options, out, log);
  checker.run();
  log.show_status("");
  const int status = status_of(checker);
  if (options.json) checker.print_json(status);
  const bool damaged = status == index_exit::damaged;
  log.write({damaged ? LogLevel::error : LogLevel::info, summarise(checker, options.index_folder),
             "checked", ""});
  return status;
}

}  // namespace clipfile
