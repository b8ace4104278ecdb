// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/first_of_copies.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "common/ocr_mark.h"
#include "searcher/ranking/found_among.h"
#include "searcher/ranking/possible_articles.h"

namespace clipfile {
namespace {

/// Earliest first, those without a date last.
bool comes_before(const Article& one, const Article& other) {
  const auto key = [](const Article& article) {
    const auto& published = article.citation.published;
    return std::tuple(!published, published ? published->day : Day(),
                      std::tie(article.citation.publication, article.path, article.part));
  };
  return key(one) < key(other);
}

}  // namespace

Article citation_of(const Article& article) {
  Article cited;
  cited.id = article.id;
  cited.path = article.path;
  cited.part = article.part;
  cited.type = article.type;
  cited.citation = article.citation;
  cited.tags = article.tags;
  cited.asides = ocr_mark_of(article);
  return cited;
}

bool FirstOfCopies::chooses(const RankedPassage& passage) {
  if (!copies_.leads(passage.docid)) return false;
  const StoredArticle& stored = articles_.read(passage.docid);
  std::string_view text;
  if (passage.passage < stored.passages.size()) {
    const Passage& shown = stored.passages[passage.passage];
    text = ByteRange{shown.begin, shown.end}.of(stored.text);
  }
  const auto place = shown_.find_or_add(text);
  if (!place) {
    chosen_.push_back({passage.docid, std::string(text), {}});
    return true;
  }
  Chosen& same = chosen_[*place];
  const bool is_new =
      same.docid != passage.docid &&
      std::find(same.reprints.begin(), same.reprints.end(), passage.docid) == same.reprints.end();
  if (is_new) same.reprints.push_back(passage.docid);
  return false;
}

void FirstOfCopies::look_at_others(const ArticleQuery& query, ArticleCheck* check) {
  copies_.look_at_others(
      [&] {
        return list_possible_articles(database_, query.some.empty() ? query.all : query.some);
      },
      [&](const std::vector<Xapian::docid>& articles) {
        return find_among(database_, query, check, articles);
      });
}

std::vector<Article> FirstOfCopies::copies_of(Xapian::docid article) const {
  std::vector<Article> similar;
  for (const Xapian::docid copy : copies_.copies_of(article)) {
    similar.push_back(citation_of(articles_.read(copy).article));
  }
  std::sort(similar.begin(), similar.end(), comes_before);
  return similar;
}

std::vector<Article> FirstOfCopies::reprints_of(std::size_t place) const {
  const Chosen& chosen = chosen_[place];
  std::vector<Article> reprints;
  for (const Xapian::docid article : chosen.reprints) {
    reprints.push_back(citation_of(articles_.read(article).article));
    for (const Xapian::docid copy : copies_.copies_of(article)) {
      const StoredArticle& stored = articles_.read(copy);
      if (holds_paragraphs(stored.text, chosen.text))
        reprints.push_back(citation_of(stored.article));
    }
  }
  return reprints;
}

std::uint64_t FirstOfCopies::count_copies(std::span<const RankedPassage> passages) const {
  std::set<Xapian::docid> articles;
  for (const RankedPassage& passage : passages) articles.insert(passage.docid);
  std::uint64_t copies = 0;
  for (const Xapian::docid article : articles) copies += copies_.copies_of(article).size();
  return copies;
}

}  // namespace clipfile
