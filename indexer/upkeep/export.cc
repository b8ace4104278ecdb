// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/export.h"

#include <filesystem>
#include <fstream>
#include <ostream>
#include <stdexcept>

#include "common/article_json.h"
#include "common/calendar.h"
#include "common/durable_file.h"
#include "common/exit_status.h"
#include "common/index_folder.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/upkeep/snapshot.h"
#include "indexer/upkeep/stored_number.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

/// The article as JSON with one more member.
std::string exported_line(const Xapian::Document& document) {
  std::string line = write_article_json(read_article(document).article);
  const auto first_seen = read_stored_number(document.get_value(schema::slot::first_seen));
  if (!first_seen) return line;
  line.pop_back();
  return line + R"(,"first_seen":")" + format_iso_time(*first_seen) + "\"}";
}

/// Beside its place until it is complete.
class ExportFile {
 public:
  explicit ExportFile(std::string path) : path_(std::move(path)) {
    std::error_code ignored;
    if (fs::exists(path_, ignored) && !fs::is_regular_file(path_, ignored)) {
      throw std::invalid_argument("--export " + path_ +
                                  ": is no file: name one, or - for standard output");
    }
  }
  ~ExportFile() {
    std::error_code ignored;
    if (!finished_) fs::remove(temporary_name(path_), ignored);
  }
  ExportFile(const ExportFile&) = delete;
  ExportFile& operator=(const ExportFile&) = delete;

  std::ostream& begin_anew() {
    stream_ = std::ofstream(temporary_name(path_), std::ios::binary | std::ios::trunc);
    return stream_;
  }

  void finish() {
    stream_.close();
    if (!stream_) {
      throw std::runtime_error(path_ + ": cannot be written: check that the folder is there and " +
                               "its disk has room");
    }
    put_in_place(path_);
    finished_ = true;
  }

 private:
  std::string path_;
  std::ofstream stream_;
  bool finished_ = false;
};

/// What went to a pipe cannot be taken back.
void print_articles(const ExportOptions& options, std::ostream& out, Countdown& countdown) {
  bool begun = false;
  read_snapshot(options.index_folder, [&](const Xapian::Database& database) {
    if (begun) {
      throw IndexBusy(options.index_folder +
                      ": a run changed the index: what was printed is not complete: export again "
                      "with --wait SECONDS, or to a file");
    }
    begun = true;
    write_articles(database, out, countdown);
  });
}

std::uint64_t write_file(const ExportOptions& options, Countdown& countdown) {
  std::uint64_t articles = 0;
  ExportFile file(options.file);
  read_snapshot(options.index_folder, [&](const Xapian::Database& database) {
    articles = write_articles(database, file.begin_anew(), countdown);
  });
  file.finish();
  return articles;
}

}  // namespace

std::uint64_t write_articles(const Xapian::Database& database, std::ostream& out,
                             Countdown& countdown) {
  std::uint64_t articles = 0;
  countdown.expect(database.get_doccount(), "articles");
  const std::string every_article;
  const auto end = database.postlist_end(every_article);
  for (auto document = database.postlist_begin(every_article); document != end; ++document) {
    out << exported_line(database.get_document(*document)) << '\n';
    if (!out) break;  // said by whoever closes the stream
    countdown.advance();
    ++articles;
  }
  return articles;
}

int export_articles(const ExportOptions& options, std::ostream& out, Log& log) {
  const auto lock = hold_still(options.index_folder, options.patience);
  Countdown countdown(log);
  if (options.file == "-") {
    print_articles(options, out, countdown);
    return index_exit::agrees;
  }
  const std::uint64_t articles = write_file(options, countdown);
  log.write({LogLevel::info,
             options.file + ": " + std::to_string(articles) +
                 (articles == 1 ? " article written" : " articles written"),
             "exported", options.file});
  return index_exit::agrees;
}

}  // namespace clipfile
