/// Takes what a reader hands on, and aborts where no reader may hand it on.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdlib>
#include <set>
#include <string>
#include <utility>

#include "common/article_json.h"
#include "common/text/utf8.h"
#include "indexer/archive/memory_source.h"
#include "indexer/extract/reader.h"

namespace clipfile {

class CheckedSink : public PartSink {
 public:
  void article(const std::string& part, Article article) override {
    take_place(part);
    for (const std::string& paragraph : article.body) {
      if (paragraph.empty() || !is_valid_utf8(paragraph)) std::abort();
    }
    if (read_article_json(write_article_json(article)) != article) std::abort();
  }
  void rejected(const std::string& part, const Rejection& rejection) override {
    take_place(part);
    if (rejection.reason.empty()) std::abort();
  }
  void enclosed(const Enclosed& file) override {
    take_place(file.part);
    Article article;
    if (file.amend) file.amend(article);
    if (read_article_json(write_article_json(article)) != article) std::abort();
  }

 private:
  void take_place(const std::string& part) {
    if (!is_valid_utf8(part) || !parts_.insert(part).second) std::abort();
  }

  std::set<std::string> parts_;
};

inline void read_checked(Reader reader, Format format, std::string bytes) {
  const ExtractionLimits limits;
  ExtractionBudget budget(bytes.size());
  MemorySource source(std::move(bytes));
  CheckedSink sink;
  reader({.bytes = source,
          .name = "file",
          .limits = limits,
          .budget = budget,
          .format = format,
          .hints = {}},
         sink);
}

}  // namespace clipfile
