// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/check_work.h"

#include <chrono>
#include <exception>
#include <functional>
#include <sstream>
#include <system_error>
#include <utility>
#include <vector>
#include <xapian.h>

#include "common/article_identity.h"
#include "common/index_folder.h"
#include "common/text/utf8.h"
#include "indexer/store/index_lock.h"
#include "indexer/store/index_state.h"
#include "indexer/upkeep/check_archive.h"
#include "indexer/upkeep/check_article.h"
#include "indexer/upkeep/check_message.h"
#include "indexer/upkeep/check_states.h"
#include "indexer/upkeep/snapshot.h"

namespace clipfile {
namespace {

constexpr int most_attempts = 5;

/// Passes on what happens, and not too often how far it came.
class Teller {
 public:
  explicit Teller(const Say& say) : say_(say) {}

  void stage(std::uint64_t expected, std::string things) {
    done_ = 0;
    say_(write_check_message(CheckStage{expected, std::move(things)}));
  }

  void advance() {
    constexpr auto pause = std::chrono::milliseconds(100);
    ++done_;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_said_ < pause) return;
    last_said_ = now;
    say_(write_check_message(CheckAdvance{done_}));
  }

  void tell(const Finding& finding) const { say_(write_check_message(finding)); }

 private:
  const Say& say_;
  std::uint64_t done_ = 0;
  std::chrono::steady_clock::time_point last_said_;
};

/// A folder of ours whose database does not say so is no other's.
CheckEnd::Cause cause_of(IndexFault fault, const std::string& index_folder) {
  const bool ours = !current_generation(index_folder).empty();
  if (ours && fault == IndexFault::foreign) return CheckEnd::Cause::damaged;
  switch (fault) {
    case IndexFault::missing:
      return CheckEnd::Cause::missing;
    case IndexFault::foreign:
      return CheckEnd::Cause::foreign;
    case IndexFault::other_version:
      return CheckEnd::Cause::other_version;
    case IndexFault::damaged:
      break;
  }
  return CheckEnd::Cause::damaged;
}

/// Turns whatever ends the work into a message.
void end_with_message(const std::string& index_folder, const Say& say,
                      const std::function<void()>& work) {
  const auto end = [&](CheckEnd::Cause cause, const std::string& message) {
    say(write_check_message(CheckEnd{cause, message}));
  };
  try {
    work();
  } catch (const IndexBusy& busy) {
    end(CheckEnd::Cause::busy, busy.what());
  } catch (const IndexError& error) {
    end(cause_of(error.fault(), index_folder), error.what());
  } catch (const Xapian::DatabaseError& error) {
    end(tells_of_damage(error) ? CheckEnd::Cause::damaged : CheckEnd::Cause::failed,
        error.get_msg());
  } catch (const std::system_error& error) {
    end(CheckEnd::Cause::failed, error.what());
  } catch (const Xapian::Error& error) {
    end(CheckEnd::Cause::damaged, error.get_msg());
  } catch (const std::exception& error) {
    end(CheckEnd::Cause::damaged, std::string("cannot be read: ") + error.what());
  }
}

std::string folder_of_database(const std::string& index_folder) {
  const std::string generation = current_generation(index_folder);
  return generation.empty() ? index_folder : generation;
}

/// What tells whether a run committed meanwhile.
std::string version_of(const std::string& index_folder) {
  std::string version;
  read_raw_snapshot(index_folder, [&](const Xapian::Database& database) {
    version = current_generation(index_folder) + ' ' + std::to_string(database.get_revision());
  });
  return version;
}

/// What Xapian's check says of the first fault: the line above "postlist table errors found: 1".
std::string first_fault(const std::string& report) {
  constexpr std::string_view mark = " table errors found";
  std::istringstream lines(report);
  std::string before;
  for (std::string line; std::getline(lines, line); before = line) {
    const auto at = line.find(mark);
    if (at != std::string::npos) return line.substr(0, at) + ": " + before;
  }
  return "Xapian's check finds fault with it";
}

/// Empty where Xapian finds nothing.
std::string find_table_fault(const std::string& database) {
  std::ostringstream report;
  try {
    constexpr int check_only = 0;
    if (Xapian::Database::check(database, check_only, &report) == 0) return "";
  } catch (const Xapian::Error& error) {
    return error.get_msg();
  } catch (const std::exception& error) {
    return std::string("cannot be read: ") + error.what();
  }
  return first_fault(report.str());
}

OddPaths find_odd_paths(const std::string& index_folder) {
  OddPaths odd_paths;
  read_raw_snapshot(index_folder, [&](const Xapian::Database& database) {
    odd_paths.clear();
    for_each_known_file(database, [&](const KnownFile& file) {
      if (!is_valid_utf8(file.path)) odd_paths.emplace(file_prefix(file.path), file.path);
    });
  });
  return odd_paths;
}

/// Goes on behind the last article where a run overtook the reader: what is checked of an article
/// holds at any moment.
void check_articles(const std::string& index_folder, Teller& teller) {
  const OddPaths odd_paths = find_odd_paths(index_folder);
  const std::string every_article;
  Xapian::docid next = 1;
  int attempts = 0;
  const auto check_some = [&](const Xapian::Database& database) {
    auto article = database.postlist_begin(every_article);
    article.skip_to(next);
    for (; article != database.postlist_end(every_article); ++article) {
      if (*article < next) {
        return teller.tell({Finding::Kind::damaged, "the database", "lists articles out of order"});
      }
      check_article(database, *article, odd_paths,
                    [&](const Finding& finding) { teller.tell(finding); });
      next = *article + 1;
      attempts = 0;
      teller.advance();
    }
  };
  read_raw_snapshot(index_folder, [&](const Xapian::Database& database) {
    teller.stage(database.get_doccount(), "articles");
  });
  read_raw_snapshot(index_folder, [&](const Xapian::Database& opened) {
    Xapian::Database database = opened;
    for (;; database.reopen()) {
      try {
        return check_some(database);
      } catch (const Xapian::DatabaseModifiedError&) {
        if (++attempts == most_attempts) throw;
      }
    }
  });
}

void check_files(const std::string& index_folder, Teller& teller) {
  std::vector<KnownFile> files;
  std::vector<std::string> roots;
  read_raw_snapshot(index_folder, [&](const Xapian::Database& database) {
    files.clear();
    for_each_known_file(database, [&](KnownFile file) { files.push_back(std::move(file)); });
    roots = read_root_paths(database);
  });
  teller.stage(files.size(), "files");
  check_archive(
      roots, files, [&](const Finding& finding) { teller.tell(finding); },
      [&] { teller.advance(); });
}

}  // namespace

void check_tables(const std::string& index_folder, const Say& say) {
  Teller teller(say);
  end_with_message(index_folder, say, [&] {
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
      const std::string before = version_of(index_folder);
      const std::string fault = find_table_fault(folder_of_database(index_folder));
      if (fault.empty()) return;
      if (version_of(index_folder) == before) {
        return teller.tell({Finding::Kind::damaged, "the database", fault});
      }
    }
    throw IndexBusy(index_folder +
                    ": a run changes the index faster than it can be checked: check it when no "
                    "run is under way, or wait for that with --wait SECONDS");
  });
}

void check_contents(const std::string& index_folder, bool deep, const Say& say) {
  Teller teller(say);
  end_with_message(index_folder, say, [&] {
    std::vector<Finding> findings;
    read_raw_snapshot(index_folder, [&](const Xapian::Database& database) {
      findings.clear();
      check_states(database, [&](Finding finding) { findings.push_back(std::move(finding)); });
    });
    for (const Finding& finding : findings) teller.tell(finding);
    check_articles(index_folder, teller);
    if (deep) check_files(index_folder, teller);
  });
}

}  // namespace clipfile
