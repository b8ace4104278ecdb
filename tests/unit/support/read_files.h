/// Remembers what is found in files that are read.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>
#include <xapian.h>

#include "common/stored_article.h"
#include "indexer/reading/file_reading.h"
#include "indexer/reading/read_here.h"

namespace clipfile {

class ReadFiles : public ReadingSink {
 public:
  void article(const FoundFile& file, AnalysedArticle article) override {
    articles.emplace_back(file.path, std::move(article));
    tell(file, "article " + articles.back().second.document);
  }
  void rejected_part(const FoundFile& file, const std::string& part,
                     const Rejection& why) override {
    tell(file, "rejected " + part + ": " + why.reason);
  }
  void finished(const FoundFile& file, FileAnalysis analysis) override {
    const FileState& state = analysis.state;
    tell(file, "finished " + std::to_string(static_cast<int>(state.outcome)) + ' ' +
                   std::to_string(state.articles) + ' ' + state.content_hash + ' ' + state.reader +
                   ' ' + state.reason + ' ' + std::to_string(analysis.rejected_part_count));
    for (const std::string& part : analysis.rejected_parts) tell(file, "with " + part);
    ends.emplace_back(file.path, std::move(analysis));
  }
  void unopened(const FoundFile& file, const Rejection& why) override {
    tell(file, "unopened: " + why.reason);
    ends.emplace_back(file.path, why);
  }

  /// Everything, in the order in which it was told.
  std::vector<std::string> told() const { return told_of_others(""); }

  /// The same, but for what was told of one file.
  std::vector<std::string> told_of_others(const std::string& path) const {
    std::vector<std::string> all;
    for (const auto& [of, what] : told_) {
      if (of != path) all.push_back(of + ": " + what);
    }
    return all;
  }

  std::vector<std::pair<std::string, AnalysedArticle>> articles;
  std::vector<std::pair<std::string, std::variant<FileAnalysis, Rejection>>> ends;

 private:
  void tell(const FoundFile& file, const std::string& what) { told_.emplace_back(file.path, what); }

  std::vector<std::pair<std::string, std::string>> told_;
};

/// In this process.
inline ReadFiles read_here(const std::vector<FoundFile>& files) {
  ReadFiles result;
  ReadHere({}, [] { return false; }).read(files, result);
  return result;
}

}  // namespace clipfile
