// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/collapse/compared_story.h"

#include <gtest/gtest.h>
#include <string>

#include "common/passages.h"
#include "tests/support/article_copies.h"

namespace clipfile {
namespace {

ComparedStory story_of(const Article& article) {
  return read_story(article.citation, join_paragraphs(article.body));
}

ComparedStory story_of(const std::string& text) { return read_story({}, text); }

bool agree(const ComparedStory& one, const ComparedStory& other) {
  EXPECT_EQ(are_copies(one, other), are_copies(other, one));
  return are_copies(one, other);
}

Article dated(const Article& article, int days) {
  Article later = article;
  later.citation.published->day =
      std::chrono::sys_days(article.citation.published->day) + std::chrono::days(days);
  return later;
}

TEST(ComparedStory, RecognisesCopiesAsPapersMakeThem) {
  std::mt19937 random(1);
  constexpr std::size_t reports = 200;
  for (const NamedEdit& edit : edits) {
    std::size_t recognised = 0;
    for (std::size_t i = 0; i < reports; ++i) {
      const Article report = make_report(i, 4 + i % 10, random);
      recognised += agree(story_of(report), story_of(copy_article(report, edit.edit, random)));
    }
    EXPECT_GE(recognised, reports * 96 / 100) << edit.name;
  }
}

TEST(ComparedStory, TellsReportsOfTheSameWordsApart) {
  std::mt19937 random(2);
  std::vector<ComparedStory> stories;
  for (std::size_t i = 0; i < 100; ++i) stories.push_back(story_of(make_report(i, 6, random)));
  for (std::size_t i = 0; i < stories.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_FALSE(agree(stories[i], stories[j])) << i << ' ' << j;
  }
}

TEST(ComparedStory, TellsReportsWithTheSameParagraphsOfBackgroundApart) {
  std::mt19937 random(3);
  const Article background = make_report(0, 2, random);
  Article one = make_report(1, 4, random);
  Article other = make_report(2, 4, random);
  for (Article* article : {&one, &other}) {
    article->body.insert(article->body.end(), background.body.begin(), background.body.end());
  }
  EXPECT_FALSE(agree(story_of(one), story_of(other)));
}

TEST(ComparedStory, IsNoCopyWhereTheSameSentencesHaveOtherFiguresOrNames) {
  const auto report = [](const std::string& billions, const std::string& rate,
                         const std::string& name) {
    return "The Federal Reserve entered the government securities market to arrange " + billions +
           " billion dollars of customer repurchase agreements, a spokesman named " + name +
           " said. Dealers said that funds were trading at " + rate +
           " percent when it began its temporary and indirect supply of reserves to the banking "
           "system, and that they had expected it, as the bank has done so in every week of this "
           "season for reasons that nobody has ever understood or even asked about.";
  };
  const auto story = story_of(report("1.5", "6-3/16", "Miller"));
  EXPECT_TRUE(agree(story, story_of(report("1.5", "6-3/16", "Miller"))));
  EXPECT_FALSE(agree(story, story_of(report("2.5", "6-3/8", "Miller"))));
  EXPECT_FALSE(agree(story, story_of(report("1.5", "6-3/8", "Miller")))) << "one of two";
}

TEST(ComparedStory, IsACopyWithin45DaysOrWithoutADay) {
  std::mt19937 random(4);
  const Article report = make_report(1, 5, random);
  Article undated = report;
  undated.citation.published.reset();
  EXPECT_TRUE(agree(story_of(report), story_of(dated(report, 45))));
  EXPECT_TRUE(agree(story_of(report), story_of(dated(report, -45))));
  EXPECT_FALSE(agree(story_of(report), story_of(dated(report, 46))));
  EXPECT_TRUE(agree(story_of(report), story_of(undated)));
  EXPECT_TRUE(agree(story_of(undated), story_of(undated)));
}

TEST(ComparedStory, IsNoCopyOfARoundUpThatHoldsManyStories) {
  std::mt19937 random(5);
  const Article report = make_report(1, 3, random);
  Article round_up = make_report(2, 30, random);
  round_up.body.insert(round_up.body.begin(), report.body.begin(), report.body.end());
  EXPECT_FALSE(agree(story_of(report), story_of(round_up)));
}

TEST(ComparedStory, AgreesToTheWordWhereItIsBrief) {
  Article brief;
  brief.citation.headline = "Borman's sets dividend";
  brief.body = {"Quarterly dividend five cents versus five cents prior."};
  brief.citation.published = {.day = std::chrono::year{2022} / 1 / 9, .source = "record"};
  Article other = brief;
  other.path = "/elsewhere";
  other.body = {"QUARTERLY dividend", "five cents versus five cents prior!"};
  EXPECT_TRUE(agree(story_of(brief), story_of(other)));
  EXPECT_TRUE(agree(story_of(brief), story_of(dated(brief, 7))));
  EXPECT_FALSE(agree(story_of(brief), story_of(dated(brief, 8)))) << "the next one";
  other.citation.headline = "Veeco sets dividend";
  EXPECT_FALSE(agree(story_of(brief), story_of(other)));
  EXPECT_FALSE(agree(story_of(""), story_of(""))) << "nothing is no copy of nothing";
}

TEST(ComparedStory, ReadsScriptsWithoutSpaces) {
  const std::string chinese =
      "俄罗斯副外长里亚布科夫周日在日内瓦与美国副国务卿舍曼会谈后表示，双方的立场仍有很大分歧，"
      "但会谈是认真的。他说俄方不会在北约东扩问题上让步。";
  EXPECT_TRUE(
      agree(story_of(chinese), story_of(chinese.substr(0, chinese.size() * 2 / 3 / 3 * 3))));
  EXPECT_FALSE(agree(story_of(chinese), story_of("周一，欧洲议会在斯特拉斯堡就新的能源法案进行了表"
                                                 "决，多数议员投了赞成票，绿党议员弃权。")));
}

}  // namespace
}  // namespace clipfile
