// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/extract_command.h"

#include <iomanip>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "common/article_json.h"
#include "common/exit_status.h"
#include "indexer/archive/file_reader.h"
#include "indexer/extract/extract.h"
#include "indexer/extract/formats.h"

namespace clipfile {
namespace {

class Printer {
 public:
  Printer(const ExtractionLimits& limits, std::ostream& out, Log& log)
      : limits_(limits), out_(out), log_(log) {}

  void print_file(const std::string& path) {
    auto opened = FileReader::open(path);
    if (const auto* rejection = std::get_if<Rejection>(&opened))
      return fail(path, "", rejection->reason);
    const ExtractionSink sink{
        .article = [&](const Article& article) { out_ << write_article_json(article) << '\n'; },
        .rejected_part = [&](const std::string& part,
                             const Rejection& rejection) { fail(path, part, rejection.reason); }};
    const auto result = extract_articles(std::get<FileReader>(opened), path, limits_, sink);
    if (result.outcome != Extraction::read) fail(path, "", result.reason);
  }

  void fail(const std::string& path, const std::string& part, const std::string& reason) {
    failed_ = true;
    nlohmann::ordered_json json;
    json["path"] = path;
    if (!part.empty()) json["part"] = part;
    json["error"] = reason;
    out_ << json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    const std::string text = path + ": " + (part.empty() ? "" : part + ": ") + reason;
    log_.write({LogLevel::warning, text, "failed", path});
  }

  bool failed() const { return failed_; }

 private:
  const ExtractionLimits& limits_;
  std::ostream& out_;
  Log& log_;
  bool failed_ = false;
};

}  // namespace

int print_extracted(const RunOptions& options, std::ostream& out, Log& log) {
  Printer printer(options.limits, out, log);
  const WalkVisitor visitor{
      .file = [&](const FoundFile& file) { printer.print_file(file.path); },
      .fault = [&](const WalkFault& fault) { printer.fail(fault.path, "", fault.reason); }};
  for (const std::string& path : options.paths) walk_archive(path, options.rules, visitor);
  return printer.failed() ? index_exit::some_rejected : index_exit::agrees;
}

void print_formats(std::ostream& out) {
  constexpr int name_width = 16;
  for (const FormatRow& row : all_formats()) {
    out << std::left << std::setw(name_width) << row.name
        << (row.reader_version > 0 ? "read      " : "not read  ") << row.title << '\n';
  }
}

}  // namespace clipfile
