// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/wire/wire_story.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

using Texts = std::vector<std::string>;

Article story(const WireStory& wire) { return std::get<Article>(read_wire_story(wire)); }

TEST(ReadWireStory, ReadsAnpa) {
  const Article article = story({.header = "W2870 asian\nf l BC-Talks 01-09 0200\n",
                                 .text = "^BC-Talks,120<\n^Talks go on<\n^By JANE DOE=\n"
                                         "\tGENEVA (AP) _ ``We talk,'' one\nsaid.\n \n"
                                         "\t___\n\tJohn Roe contributed to this report.\n",
                                 .trailer = "\x03"
                                            "AP-WF-01-09-22 1509GMT<",
                                 .is_anpa = true});
  EXPECT_EQ(article.citation.headline, "Talks go on");
  EXPECT_EQ(article.citation.byline, Texts{"Jane Doe"});
  EXPECT_EQ(article.citation.place, "GENEVA");
  EXPECT_EQ(article.citation.publication, "AP");
  EXPECT_EQ(article.body, Texts{"GENEVA (AP) — “We talk,” one said."});
  EXPECT_EQ(article.asides,
            (std::vector<Aside>{{"contributors", "John Roe contributed to this report."}}));
  EXPECT_EQ(article.tags, Texts{"BC-Talks"});
  EXPECT_EQ(article.citation.published->source, "wire");
}

TEST(ReadWireStory, ReadsIptc7901) {
  const Article article = story({.header = "eca062 4 i 211 ccccb   dpa 061\n\nTalks/Geneva/\n",
                                 .text = "Talks go on =\n\n   Geneva (dpa) - They talk\nand talk."
                                         "\n\nThen they rest.\n\n# Notebook\n\n- By: Jane\n",
                                 .trailer = "091137 GMT Jan 22"});
  EXPECT_EQ(article.citation.headline, "Talks go on");
  EXPECT_EQ(article.citation.publication, "dpa");
  EXPECT_EQ(article.tags, (Texts{"Talks", "Geneva"}));
  EXPECT_EQ(article.body, (Texts{"Geneva (dpa) - They talk and talk.", "Then they rest."}));
  EXPECT_EQ(article.asides,
            (std::vector<Aside>{{"furniture", "# Notebook"}, {"furniture", "- By: Jane"}}));
}

TEST(ReadWireStory, TakesTheAgencyFromTheHeaderWhereTheTextNamesNone) {
  EXPECT_EQ(story({.header = "hsf025 3 ec 121   etf 967", .text = "A =\n\nB", .trailer = ""})
                .citation.publication,
            "etf");
  EXPECT_TRUE(std::holds_alternative<Rejection>(
      read_wire_story({.header = "", .text = " \n", .trailer = ""})));
}

}  // namespace
}  // namespace clipfile
