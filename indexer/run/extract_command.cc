// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/extract_command.h"

#include <deque>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <utility>
#include <vector>
#include <xapian.h>

#include "common/article_json.h"
#include "common/exit_status.h"
#include "common/stored_article.h"
#include "indexer/extract/formats.h"
#include "indexer/extract/ocr/ocr_module.h"
#include "indexer/run/run_reading.h"

namespace clipfile {
namespace {

/// The article as JSON, of the document that would be indexed.
std::string json_of(const AnalysedArticle& article) {
  const auto document = Xapian::Document::unserialise(article.document);
  return write_article_json(read_stored_article(document.get_data()).article);
}

class Printer : public ReadingSink {
 public:
  Printer(std::ostream& out, Log& log) : out_(out), log_(log) {}

  void article(const FoundFile&, AnalysedArticle article) override {
    out_ << json_of(article) << '\n';
  }
  void rejected_part(const FoundFile& file, const std::string& part,
                     const Rejection& why) override {
    fail(file.path, part, why.reason);
  }
  void finished(const FoundFile& file, FileAnalysis analysis) override {
    if (analysis.state.outcome != Outcome::indexed) fail(file.path, "", analysis.state.reason);
    end_file();
  }
  void unopened(const FoundFile& file, const Rejection& why) override {
    fail(file.path, "", why.reason);
    end_file();
  }

  /// To be told of behind so many files.
  void add_fault(std::size_t files, WalkFault fault) {
    faults_.emplace_back(files, std::move(fault));
  }

  void tell_faults() {
    for (; !faults_.empty() && faults_.front().first <= files_; faults_.pop_front()) {
      fail(faults_.front().second.path, "", faults_.front().second.reason);
    }
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
  void end_file() {
    ++files_;
    tell_faults();
  }

  std::ostream& out_;
  Log& log_;
  std::deque<std::pair<std::size_t, WalkFault>> faults_;
  std::size_t files_ = 0;  ///< that are done
  bool failed_ = false;
};

}  // namespace

int print_extracted(const RunOptions& options, std::ostream& out, Log& log) {
  Printer printer(out, log);
  std::vector<FoundFile> files;
  const WalkVisitor visitor{
      .file = [&](const FoundFile& file) { files.push_back(file); },
      .fault = [&](WalkFault fault) { printer.add_fault(files.size(), std::move(fault)); }};
  for (const std::string& path : options.paths) walk_archive(path, options.rules, visitor);
  printer.tell_faults();
  if (!files.empty()) open_reading_for_run(options, log)->read(files, printer);
  return printer.failed() ? index_exit::some_rejected : index_exit::agrees;
}

void print_formats(std::ostream& out) {
  constexpr int name_width = 16;
  constexpr int status_width = 10;
  const bool recognises = !find_ocr_module().empty();
  for (const FormatRow& row : all_formats()) {
    const bool is_picture = row.format == Format::image;
    const bool read = row.reader_version > 0 && (!is_picture || recognises);
    out << std::left << std::setw(name_width) << row.name << std::setw(status_width)
        << (read ? "read" : "not read") << row.title;
    if (is_picture) out << (recognises ? " (with --ocr)" : " (this build has no OCR)");
    out << '\n';
  }
}

}  // namespace clipfile
