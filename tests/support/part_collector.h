/// Collects what the reader of a format finds in some bytes.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "indexer/archive/memory_source.h"
#include "indexer/extract/reader.h"

namespace clipfile::testing_support {

struct EnclosedFile {
  std::string part;
  std::string name;
  std::string contents;
};

class PartCollector : public PartSink {
 public:
  static PartCollector read(Reader reader, Format format, const std::string& bytes,
                            const std::string& name, OcrDesk* ocr = nullptr) {
    PartCollector collector;
    MemorySource source(bytes);
    const ExtractionLimits limits;
    ExtractionBudget budget(bytes.size());
    collector.rejection = reader({source, name, limits, budget, format, {}, ocr}, collector);
    return collector;
  }

  void article(const std::string& part, Article article) override {
    article.part = part;
    articles.push_back(std::move(article));
  }

  void rejected(const std::string& part, const Rejection& why) override {
    rejections.emplace_back(part, why.reason);
  }

  void enclosed(const Enclosed& file) override {
    constexpr std::size_t most = 1U << 20U;
    auto contents = file.bytes.read_all(most);
    const auto* read = std::get_if<std::string>(&contents);
    this->files.push_back({file.part, file.name, read ? *read : "unreadable"});
  }

  /// Why nothing, or not everything, was read; empty: everything was.
  std::string reason() const { return rejection ? rejection->reason : ""; }

  std::vector<Article> articles;
  std::vector<std::pair<std::string, std::string>> rejections;  ///< part and reason
  std::vector<EnclosedFile> files;
  std::optional<Rejection> rejection;
};

}  // namespace clipfile::testing_support
