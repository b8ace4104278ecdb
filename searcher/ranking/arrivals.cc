// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/arrivals.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "common/schema.h"

namespace clipfile {
namespace {

/// Gives the documents of a list, without a weight.
class ListedArticles : public Xapian::PostingSource {
 public:
  explicit ListedArticles(std::vector<Xapian::docid> articles) : articles_(std::move(articles)) {}

  PostingSource* clone() const override { return new ListedArticles(articles_); }
  void init(const Xapian::Database&) override { next_ = 0; }
  Xapian::doccount get_termfreq_min() const override { return count(); }
  Xapian::doccount get_termfreq_est() const override { return count(); }
  Xapian::doccount get_termfreq_max() const override { return count(); }
  void next(double) override { ++next_; }
  void skip_to(Xapian::docid least, double) override {
    // Before the first call the source stands before its first document.
    const auto from = articles_.begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
    const auto found = std::lower_bound(from, articles_.end(), least);
    next_ = static_cast<std::size_t>(found - articles_.begin()) + 1;
  }
  bool at_end() const override { return next_ > articles_.size(); }
  Xapian::docid get_docid() const override { return articles_[next_ - 1]; }

 private:
  Xapian::doccount count() const { return static_cast<Xapian::doccount>(articles_.size()); }

  std::vector<Xapian::docid> articles_;
  std::size_t next_ = 0;  ///< behind the document it stands at
};

}  // namespace

IndexPosition read_position(const Xapian::Database& database) {
  IndexPosition position;
  position.lineage = database.get_metadata(std::string(schema::metadata::lineage));
  const std::string last = database.get_metadata(std::string(schema::metadata::sequence));
  std::from_chars(last.data(), last.data() + last.size(), position.sequence);
  return position;
}

std::vector<Xapian::docid> find_arrivals(const Xapian::Database& database, std::uint64_t sequence) {
  const auto last = static_cast<double>(sequence);
  std::vector<Xapian::docid> found;
  const auto end = database.valuestream_end(schema::slot::sequence);
  for (auto value = database.valuestream_begin(schema::slot::sequence); value != end; ++value) {
    if (Xapian::sortable_unserialise(*value) > last) found.push_back(value.get_docid());
  }
  return found;
}

Xapian::Query narrow_to(const Xapian::Query& query, const std::vector<Xapian::docid>& articles) {
  if (articles.empty()) return Xapian::Query::MatchNothing;
  auto* listed = new ListedArticles(articles);
  return {Xapian::Query::OP_FILTER, query, Xapian::Query(listed->release())};
}

}  // namespace clipfile
