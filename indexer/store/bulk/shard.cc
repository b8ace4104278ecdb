// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/bulk/shard.h"

#include <algorithm>
#include <filesystem>
#include <span>
#include <string_view>
#include <xapian.h>

#include "common/article_identity.h"
#include "common/schema.h"

namespace clipfile {
namespace {

/// The document as the index gets it, without its names, which go to `names`.
Xapian::Document finish_document(const NewArticle& article, const Ingestion& ingestion,
                                 std::vector<std::string>& names) {
  Xapian::Document document = Xapian::Document::unserialise(article.document);
  const auto identity = read_identity(document.get_value(schema::slot::identity));
  if (!identity) throw Xapian::InvalidArgumentError("an article without identity");
  if (const std::string found = document.get_value(schema::slot::names); !found.empty()) {
    names.push_back(found);
    document.remove_value(schema::slot::names);
  }
  const Inheritance inherited = ingestion.heritage.of(*identity);
  document.add_value(schema::slot::sequence,
                     inherited.sequence.empty() ? article.sequence : inherited.sequence);
  document.add_value(schema::slot::first_seen,
                     inherited.first_seen.empty() ? ingestion.first_seen : inherited.first_seen);
  return document;
}

/// Counts words between spaces.
NameCounts count_names(const std::vector<std::string>& lists) {
  std::vector<std::string_view> names;
  for (std::string_view list : lists) {
    while (!list.empty()) {
      const std::size_t end = std::min(list.find(' '), list.size());
      if (end > 0) names.push_back(list.substr(0, end));
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }
  std::sort(names.begin(), names.end());
  NameCounts counts;
  for (const std::string_view name : names) {
    if (counts.empty() || counts.back().first != name) counts.emplace_back(name, 0);
    ++counts.back().second;
  }
  return counts;
}

/// Throws a Xapian::Error that is no DatabaseError where one of the articles cannot be written.
Shard write_shard(const std::string& path, std::span<const NewArticle> articles,
                  const Ingestion& ingestion) {
  constexpr int no_syncs = Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;
  Xapian::WritableDatabase database(
      path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | no_syncs);
  std::vector<std::string> names;
  for (const NewArticle& article : articles) {
    database.add_document(finish_document(article, ingestion, names));
  }
  database.commit();
  return {.articles = articles.size(), .names = count_names(names), .unwritten = {}};
}

/// Why the article cannot be written; empty where it can.
std::string fault_of(const std::string& path, const NewArticle& article,
                     const Ingestion& ingestion) try {
  write_shard(path, {&article, 1}, ingestion);
  return "";
} catch (const Xapian::DatabaseError&) {
  throw;
} catch (const Xapian::Error& error) {
  return error.get_msg().empty() ? error.get_type() : error.get_msg();
}

}  // namespace

Shard build_shard(const std::string& path, const std::vector<NewArticle>& articles,
                  const Ingestion& ingestion) try {
  return write_shard(path, articles, ingestion);
} catch (const Xapian::DatabaseError&) {
  throw;
} catch (const Xapian::Error&) {
  std::vector<NewArticle> sound;
  std::vector<UnwrittenArticle> unwritten;
  for (const NewArticle& article : articles) {
    std::string reason = fault_of(path, article, ingestion);
    if (reason.empty()) {
      sound.push_back(article);
    } else {
      unwritten.push_back({article.path, std::move(reason)});
    }
  }
  std::filesystem::remove_all(path);
  Shard shard = sound.empty() ? Shard() : write_shard(path, sound, ingestion);
  shard.unwritten = std::move(unwritten);
  return shard;
}

}  // namespace clipfile
