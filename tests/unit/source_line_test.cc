// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/source_line.h"

#include <gtest/gtest.h>

#include "common/ocr_mark.h"
#include "tests/unit/support/sample_answer.h"

namespace clipfile {
namespace {

TEST(DescribePage, IsEmptyWhereThePageIsNotKnown) {
  EXPECT_EQ(describe_page(3), "page 3");
  EXPECT_EQ(describe_page(0), "");
}

TEST(DescribePlace, SaysThePageOfAStoryThatWasCutOutOfOne) {
  Article article;
  article.part = "page 3, 2";
  EXPECT_EQ(describe_place(article, "/a.pdf"), "/a.pdf, page 3, 2");
}

TEST(DescribeSource, NamesThePublicationOrTheSiteAndTheDay) {
  Article article = sample_result(1, "/clips/a", "").article;
  EXPECT_EQ(describe_source(article), "The Post · 9 January 2022 (inferred)");
  article.citation.published->confidence = Confidence::stated;
  article.citation.publication = "";
  article.citation.url = "https://www.news.example/story?a=1";
  EXPECT_EQ(describe_source(article), "www.news.example · 9 January 2022");
  article.citation.published.reset();
  EXPECT_EQ(describe_source(article), "www.news.example");
  article.citation.url = "";
  EXPECT_EQ(describe_source(article), "");
  article.asides.push_back(make_ocr_mark(80));
  EXPECT_EQ(describe_source(article), "read by OCR");
}

TEST(DescribeCitation, NamesTheFirstOfThoseWhoWroteIt) {
  Article article = sample_result(1, "/clips/a", "").article;
  article.citation.byline = {};
  EXPECT_EQ(describe_citation(article), describe_source(article));
  article.citation.byline = {"The Post"};
  EXPECT_EQ(describe_citation(article), describe_source(article));
  article.citation.byline = {"Ada Byron", "Max \x1B[1mBorn"};
  EXPECT_EQ(describe_citation(article),
            "Ada Byron, Max \uFFFDBorn · The Post · 9 January 2022 (inferred)");
  article.citation.byline.emplace_back("Isaac Newton");
  article.citation.publication = "";
  article.citation.published.reset();
  EXPECT_EQ(describe_citation(article), "Ada Byron, Max \uFFFDBorn, …");
}

TEST(DescribePlace, NamesTheRecord) {
  Article article;
  EXPECT_EQ(describe_place(article, "a\x1B.txt"), "a\uFFFD.txt");
  article.part = "17";
  EXPECT_EQ(describe_place(article, "a.jsonl"), "a.jsonl, record 17");
}

TEST(DescribeSimilar, NamesUpToFive) {
  EXPECT_EQ(describe_similar({}, true), "");
  const Article post = sample_result(1, "/clips/a.jsonl", "").article;
  Article site = post;
  site.citation.publication = "";
  site.citation.url = "https://news.example/a";
  Article record = site;
  record.citation.url = "";
  record.citation.published.reset();
  record.part = "3";
  EXPECT_EQ(describe_similar({post, site, record}, true),
            "+3 similar: The Post 2022-01-09, news.example 2022-01-09, a.jsonl, record 3");
  EXPECT_EQ(describe_similar(std::vector<Article>(6, record), false),
            "at least +6 similar: a.jsonl, record 3, a.jsonl, record 3, a.jsonl, record 3, "
            "a.jsonl, record 3, a.jsonl, record 3, …");
}

TEST(DescribeReprints, NamesWhereAPassageStandsToo) {
  EXPECT_EQ(describe_reprints({}), "");
  EXPECT_EQ(describe_reprints({sample_result(1, "/a", "").article}),
            "also in: The Post 2022-01-09");
}

TEST(DescribePlace, LeadsIntoArchives) {
  Article article;
  article.part = "2022.mbox!/17";
  EXPECT_EQ(describe_place(article, "letters.zip"), "letters.zip!/2022.mbox!/17");
}

}  // namespace
}  // namespace clipfile
