/// Reads the bytes of a test as a run reads a file, with all that lies within.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "indexer/archive/file_reader.h"
#include "indexer/extract/extract.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {

struct ExtractedFile {
  std::vector<Article> articles;
  std::vector<std::string> faults;  ///< "part: reason", or the file's reason alone
  std::string format;

  /// The parts of the articles, joined by spaces.
  std::string parts() const {
    std::string joined;
    for (const Article& article : articles) joined += ' ' + article.part;
    return joined.empty() ? joined : joined.substr(1);
  }
};

inline ExtractedFile extract_file(const std::string& bytes, const std::string& name = "file") {
  const TemporaryFolder folder;
  const std::string path = folder.write(name, bytes);
  auto opened = FileReader::open(path);
  ExtractedFile extracted;
  const ExtractionSink sink{
      .article = [&](Article article) { extracted.articles.push_back(std::move(article)); },
      .rejected_part =
          [&](const std::string& part, const Rejection& rejection) {
            extracted.faults.push_back(part + ": " + rejection.reason);
          }};
  const auto result = extract_articles(std::get<FileReader>(opened), path, {}, sink);
  if (result.outcome != Extraction::read) extracted.faults.push_back(result.reason);
  if (result.format) extracted.format = row_of(*result.format).name;
  return extracted;
}

}  // namespace clipfile
