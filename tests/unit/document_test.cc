// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/document.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <vector>

#include "common/article_identity.h"
#include "common/copies/sketch.h"
#include "common/passages.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "common/text/folding.h"
#include "common/text/words.h"
#include "tests/unit/support/random_text.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

struct Posted {
  Xapian::termcount wdf = 0;
  std::vector<Xapian::termpos> positions;

  bool operator==(const Posted&) const = default;
};

std::map<std::string, Posted> terms_of(const Xapian::Document& document) {
  std::map<std::string, Posted> terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    Posted& posted = terms[*term];
    posted.wdf = term.get_wdf();
    posted.positions.assign(term.positionlist_begin(), term.positionlist_end());
  }
  return terms;
}

std::map<std::string, Posted> terms_of(const Article& article) {
  return terms_of(DocumentMaker().make(article));
}

/// The terms that begin with the prefix and not with a longer one, without it, joined by spaces.
std::string with_prefix(const Article& article, std::string_view prefix) {
  std::string found;
  for (const auto& [term, posted] : terms_of(article)) {
    if (!term.starts_with(prefix)) continue;
    const char next = term.size() > prefix.size() ? term[prefix.size()] : ' ';
    if (next >= 'A' && next <= 'Z') continue;
    found += (found.empty() ? "" : " ") + term.substr(prefix.size());
  }
  return found;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  WordScanner scanner(text);
  while (const auto word = scanner.next()) words.push_back(fold_word(word->of(text)));
  return words;
}

Article random_article(RandomText& random) {
  std::vector<std::string> body(1 + random.number(8));
  for (std::string& paragraph : body) paragraph = random.sentence(1 + random.number(300));
  return make_article("/clips/a.txt", random.sentence(5), std::move(body), "en");
}

std::size_t count_phrase(const SmallIndex& index, const std::vector<std::string>& words) {
  Xapian::Enquire enquire(index.database());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_PHRASE, words.begin(), words.end(),
                                  static_cast<Xapian::termcount>(words.size())));
  return enquire.get_mset(0, 10).size();
}

TEST(DocumentMaker, PutsEveryWordAtThePositionOfItsPassage) {
  RandomText random(20);
  for (int i = 0; i < 20; ++i) {
    const Article article = random_article(random);
    const auto terms = terms_of(article);
    const std::string text = join_paragraphs(article.body);
    std::size_t number = 0;
    for (const Passage& passage : split_into_passages(text, "en")) {
      ++number;
      const auto words = folded_words(text.substr(passage.begin, passage.end - passage.begin));
      for (std::size_t word = 0; word < words.size(); ++word) {
        const auto position =
            static_cast<Xapian::termpos>(number * schema::passage_stride + 1 + word);
        ASSERT_EQ(position / schema::passage_stride, number);
        const auto& positions = terms.at(words[word]).positions;
        ASSERT_TRUE(std::binary_search(positions.begin(), positions.end(), position));
      }
    }
  }
}

TEST(DocumentMaker, PostsNoWordThatTheArticleDoesNotHave) {
  RandomText random(21);
  const Article article = random_article(random);
  std::size_t words = 0;
  std::size_t in_passages = 0;
  for (const auto& [term, posted] : terms_of(article)) {
    if (term[0] >= 'A' && term[0] <= 'Z') continue;
    for (const auto position : posted.positions) {
      ++(position < schema::passage_stride ? words : in_passages);
    }
  }
  EXPECT_EQ(words, count_words(article.citation.headline));
  EXPECT_EQ(in_passages, count_words(join_paragraphs(article.body)));
}

TEST(DocumentMaker, LetsNoPhraseRunOverThePassagesEnd) {
  std::vector<std::string> body;
  for (const std::string letter : {"a", "b", "c"}) {
    std::string paragraph = letter + "first";
    for (int i = 0; i < 60; ++i) paragraph += " filler";
    body.push_back(paragraph + ' ' + letter + "last");
  }
  std::string longest = "dfirst";
  for (std::size_t i = 2; i < 200; ++i) longest += " filler";
  body.push_back(longest + " dlast");
  body.emplace_back("efirst");
  const SmallIndex index({make_article("/a", "hfirst hlast", body)});
  EXPECT_EQ(count_phrase(index, {"hfirst", "hlast"}), 1U);
  EXPECT_EQ(count_phrase(index, {"afirst", "filler", "filler"}), 1U);
  EXPECT_EQ(count_phrase(index, {"filler", "blast"}), 1U);
  EXPECT_EQ(count_phrase(index, {"hlast", "afirst"}), 0U) << "headline and text";
  EXPECT_EQ(count_phrase(index, {"alast", "bfirst"}), 0U);
  EXPECT_EQ(count_phrase(index, {"clast", "dfirst"}), 0U);
  EXPECT_EQ(count_phrase(index, {"dlast", "efirst"}), 0U) << "behind the longest passage";
}

std::vector<std::string> numbered(int from, int to) {
  std::vector<std::string> paragraphs;
  for (int i = from; i < to; i += 10) {
    paragraphs.emplace_back();
    for (int word = i; word < i + 10; ++word) paragraphs.back() += "w" + std::to_string(word) + ' ';
  }
  return paragraphs;
}

std::string sketch_of(const Article& article) {
  return DocumentMaker().make(article).get_value(schema::slot::sketch);
}

TEST(DocumentMaker, SketchesTheStoryAndNotItsParagraphs) {
  auto body = numbered(0, 400);
  const std::string sketch = sketch_of(make_article("/a", "One", body));
  ASSERT_TRUE(read_sketch(sketch));
  EXPECT_EQ(read_sketch(sketch)->shingles, 397U);
  Article other = make_article("/b", "Another headline", {join_paragraphs(body)}, "de");
  other.citation.deck = "And a deck";
  other.asides = {{"caption", "A caption of some words."}};
  EXPECT_EQ(sketch_of(other), sketch);
  body.front() = "Another lede.";
  EXPECT_NE(sketch_of(make_article("/a", "One", body)), sketch);
}

TEST(DocumentMaker, SketchesABriefStoryWithItsHeadline) {
  const auto body = numbered(0, 10);
  EXPECT_EQ(sketch_of(make_article("/a", "One", body)), sketch_of(make_article("/b", "One", body)));
  EXPECT_NE(sketch_of(make_article("/a", "One", body)), sketch_of(make_article("/b", "Two", body)));
  EXPECT_EQ(sketch_of(make_article("/a", "", {})), "");
}

TEST(DocumentMaker, CountsTheHeadlineThreeTimes) {
  Article article = make_article("/a", "Sanctions talks", {"Sanctions and more sanctions."});
  article.citation.deck = "Ministers meet";
  auto terms = terms_of(article);
  EXPECT_EQ(terms["talks"].wdf, schema::headline_wdf);
  EXPECT_EQ(terms["sanctions"].wdf, schema::headline_wdf + 2);
  EXPECT_EQ(terms["Zsanction"].wdf, schema::headline_wdf + 2);
  EXPECT_EQ(terms["more"].wdf, 1U);
  EXPECT_EQ(terms["ministers"].wdf, 1U) << "the deck counts once";
  EXPECT_EQ(terms["sanctions"].positions.size(), 3U);
  EXPECT_EQ(terms["Ssanctions"], (Posted{1, {1}}));
  EXPECT_EQ(terms["Sministers"].positions.front(), terms["ministers"].positions.front());
}

TEST(DocumentMaker, LetsNoPhraseRunFromTheHeadlineIntoTheDeck) {
  Article article = make_article("/a", "Talks end", {"Text."});
  article.citation.deck = "Nobody agrees";
  const SmallIndex index({article});
  EXPECT_EQ(count_phrase(index, {"end", "nobody"}), 0U);
  EXPECT_EQ(count_phrase(index, {"nobody", "agrees"}), 1U);
  EXPECT_EQ(count_phrase(index, {"Send", "Snobody"}), 0U);
}

TEST(DocumentMaker, KeepsAnEndlessHeadlineOutOfTheFirstPassage) {
  for (const std::size_t words : {200U, 221U, 222U, 223U, 224U, 225U, 5'000U}) {
    RandomText random(22);
    Article article = make_article("/a", random.sentence(words), {"Bodyword."});
    article.citation.deck = random.sentence(300);
    for (const auto& [term, posted] : terms_of(article)) {
      for (const auto position : posted.positions) {
        if (term == "bodyword") continue;
        ASSERT_LE(position, schema::most_passage_words) << term << ' ' << words;
      }
    }
  }
}

TEST(DocumentMaker, PostsTheWordsOfTheCitation) {
  Article article = make_article("/clips/Post/talks-2022.txt", "Headline", {"Body."});
  Citation& citation = article.citation;
  citation.byline = {"John Hudson", "Zoë Müller"};
  citation.publication = "The Washington Post";
  citation.section = "National Security";
  citation.place = "GENEVA";
  article.tags = {"Arms control", "Ukraine"};
  article.asides = {{"caption", "Ministers meeting"}, {"related", "Read more"}};
  article.type = "text";
  struct Row {
    std::string_view field, words;
  };
  constexpr Row rows[] = {
      {"byline", "hudson john muller zoe"},
      {"publication", "post the washington"},
      {"section", "national security"},
      {"place", "geneva"},
      {"tag", "arms control ukraine"},
      {"path", "2022 clips post talks txt"},
      {"aside", "meeting ministers more read"},
      {"headline", "headline"},
      {"lang", "en"},
      {"type", "text"},
      {"site", ""},
  };
  for (const auto& [name, words] : rows) {
    EXPECT_EQ(with_prefix(article, schema::find_field(name)->prefix), words) << name;
  }
  EXPECT_EQ(with_prefix(article, "ZXA"), "meet minist more read");
  EXPECT_EQ(with_prefix(article, "ZA"), "") << "names are not stemmed";
  EXPECT_EQ(with_prefix(article, "G"), "the washington post") << "as a whole, to be counted by";
  const auto terms = terms_of(article);
  EXPECT_EQ(terms.at("Ajohn").wdf, 0U) << "a field says nothing about rank";
  EXPECT_EQ(terms.at("ZXAmeet").wdf, 0U);
  EXPECT_FALSE(terms.contains("hudson"));
  const SmallIndex index({article});
  EXPECT_EQ(count_phrase(index, {"Ajohn", "Ahudson"}), 1U);
  EXPECT_EQ(count_phrase(index, {"Ahudson", "Azoe"}), 0U) << "two people";
}

TEST(DocumentMaker, PostsTheSiteAndTheDomainsAboveIt) {
  struct Row {
    std::string_view url, sites;
  };
  constexpr Row rows[] = {
      {"", ""},
      {"no url", ""},
      {"https://localhost/a", ""},
      {"https://example.org", "example.org"},
      {"https://www.Example.ORG/a.b/c?d.e#f", "example.org www.example.org"},
      {"https://me:secret@news.example.org:8080/a", "example.org news.example.org"},
      {"https://example.org?a@b.c", "example.org"},
      {"https:///a.b", ""},
  };
  for (const auto& [url, sites] : rows) {
    Article article = make_article("/a", "Headline", {"Body."});
    article.citation.url = url;
    EXPECT_EQ(with_prefix(article, "H"), sites) << url;
  }
}

TEST(DocumentMaker, PostsTheDayTheMonthAndTheYear) {
  Article article = make_article("/a", "Headline", {"Body."});
  EXPECT_EQ(DocumentMaker().make(article).get_value(schema::slot::published), "");
  article.citation.published = {.day = 2022y / 1 / 9, .source = "url"};
  EXPECT_EQ(DocumentMaker().make(article).get_value(schema::slot::published), "20220109");
  EXPECT_EQ(with_prefix(article, "D"), "20220109");
  EXPECT_EQ(with_prefix(article, schema::prefix::month), "202201");
  EXPECT_EQ(with_prefix(article, schema::prefix::year), "2022");
}

TEST(DocumentMaker, StoresTheArticleAndTheLengthsOfItsPassages) {
  RandomText random(23);
  const Article article = random_article(random);
  const Xapian::Document document = DocumentMaker().make(article);
  const StoredArticle stored = read_stored_article(document.get_data());
  EXPECT_EQ(stored.article, article);
  const std::string lengths = document.get_value(schema::slot::passage_lengths);
  ASSERT_EQ(lengths.size(), stored.passages.size());
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    EXPECT_EQ(static_cast<unsigned char>(lengths[i]), stored.passages[i].words);
  }
  EXPECT_EQ(document.get_value(schema::slot::sequence), "") << "which the writer gives";
}

TEST(DocumentMaker, StemsInTheLanguageOfTheArticle) {
  EXPECT_TRUE(terms_of(make_article("/a", "", {"Gespräche"}, "de")).contains("Zgesprach"));
  EXPECT_TRUE(terms_of(make_article("/a", "", {"страны"}, "ru")).contains("Zстран"));
  EXPECT_TRUE(terms_of(make_article("/a", "", {"sanctions"}, "")).contains("Zsanctions"));
  EXPECT_TRUE(terms_of(make_article("/a", "", {"谈判"}, "zh")).contains("Z谈"));
}

TEST(DocumentMaker, MakesTheSameDocumentEveryTime) {
  RandomText random(24);
  DocumentMaker maker;
  for (int i = 0; i < 10; ++i) {
    const Article article = random_article(random);
    const std::string first = maker.make(article).serialise();
    EXPECT_EQ(maker.make(article).serialise(), first);
    EXPECT_EQ(DocumentMaker().make(article).serialise(), first);
  }
}

/// Xapian's limit is 245 bytes, of which a NUL takes two.
TEST(DocumentMaker, MakesNoTermThatXapianRefuses) {
  constexpr std::size_t most_term_bytes = 245;
  RandomText random(25);
  const std::string nuls(1'000, '\0');
  const std::string letters(1'000, 'x');
  for (const std::string& hostile : {nuls, letters, letters + nuls, random.bytes(5'000),
                                     "a" + nuls + ".b", random.sentence(300)}) {
    Article article = make_article(hostile, hostile, {hostile}, hostile);
    Citation& citation = article.citation;
    article.type = citation.deck = citation.publication = citation.section = hostile;
    citation.place = hostile;
    citation.url = "https://" + hostile + '.' + hostile + "/";
    article.part = article.id = hostile;
    article.tags = citation.byline = {hostile, hostile};
    article.asides = {{hostile, hostile}};
    for (const auto& [term, posted] : terms_of(article)) {
      const auto twice = static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
      ASSERT_LE(term.size() + twice, most_term_bytes) << testing::PrintToString(term);
    }
  }
}

}  // namespace
}  // namespace clipfile
