// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

const std::string prose =
    "The harbour board met on Tuesday, heard three engineers, and put off the vote on the new "
    "breakwater until the "
    "spring, when the surveys, two of them late already, are expected to be finished.";
const std::string more_prose =
    "Fishermen, who had come in numbers, said that another winter without the wall would cost them "
    "nets, boats and "
    "patience, and asked the board to remember the storm of last November.";

std::string paragraph(std::string_view text) { return "<p>" + std::string(text) + "</p>\n"; }

std::string page(std::string_view head, std::string_view story) {
  return "<!DOCTYPE html><html lang='en-GB'><head>" + std::string(head) +
         "</head><body><div class='article-body'>" + std::string(story) + "</div></body></html>";
}

Article read(std::string_view html) {
  auto result = read_html(html);
  if (auto* article = std::get_if<Article>(&result)) return *article;
  ADD_FAILURE() << std::get<Rejection>(result).reason;
  return {};
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += text + "\n";
  return all;
}

bool holds(const Article& article, std::string_view text) {
  return joined(article.body).find(text) != std::string::npos;
}

const std::string story =
    paragraph(prose) + paragraph(more_prose) + paragraph(prose) + paragraph(more_prose);

TEST(ReadHtml, TakesParagraphsInOrder) {
  const Article article = read(page("", paragraph(prose) + paragraph(more_prose)));
  EXPECT_EQ(article.body, (std::vector<std::string>{prose, more_prose}));
  EXPECT_EQ(article.type, "html");
}

TEST(ReadHtml, CountsWhateverFormAParagraphHas) {
  struct Row {
    std::string_view what;
    std::string story;
    std::string kept;
  };
  const std::vector<Row> rows = {
      {"sub-heading", paragraph(prose) + "<h2>What comes next</h2>" + paragraph(more_prose),
       "\nWhat comes next\n"},
      {"list", paragraph(prose) + "<ul><li>Nets</li><li>Boats</li></ul>" + paragraph(more_prose),
       "\nNets\nBoats\n"},
      {"quotation",
       paragraph(prose) + "<blockquote>We need it now</blockquote>" + paragraph(more_prose),
       "\nWe need it now\n"},
      {"preformatted", paragraph(prose) + "<pre>tide  tables</pre>" + paragraph(more_prose),
       "\ntide tables\n"},
      {"text of a div", prose + "<div>" + more_prose + "</div>" + paragraph(prose), more_prose},
      {"two line breaks", prose + "<br> <br>" + more_prose + "<br><br>" + prose,
       prose + "\n" + more_prose},
      {"layout table",
       "<table><tr><td>" + paragraph(prose) + paragraph(more_prose) + "</td></tr></table>",
       more_prose},
      {"entities", paragraph(prose + " Caf&eacute; &amp; bar &#8217;") + paragraph(more_prose),
       "Café & bar ’"},
      {"inline markup",
       paragraph(prose + " <b>Th</b>e <a href='/x'>wall</a>, again") + paragraph(more_prose),
       "The wall, again"},
  };
  for (const Row& row : rows) EXPECT_TRUE(holds(read(page("", row.story)), row.kept)) << row.what;
}

TEST(ReadHtml, LeavesFurnitureOut) {
  const std::string link_list =
      "<ul><li><a href='/a'>FURNITURE one two</a></li><li><a href='/b'>FURNITURE three "
      "four</a></li></ul>";
  const std::vector<std::pair<std::string_view, std::string>> rows = {
      {"script", "<script>var FURNITURE = '<p>FURNITURE</p>';</script>"},
      {"style", "<style>p { content: 'FURNITURE' }</style>"},
      {"template", "<template><p>FURNITURE</p></template>"},
      {"navigation", "<nav><p>FURNITURE</p></nav>"},
      {"role", "<div role='navigation'><p>FURNITURE</p></div>"},
      {"hidden", "<p hidden>FURNITURE</p><p style='display: none'>FURNITURE</p>"},
      {"aside", "<aside><p>FURNITURE</p></aside>"},
      {"share bar", "<div class='share-bar'><p>FURNITURE</p></div>"},
      {"newsletter box", "<div id='newsletterSignup'><p>FURNITURE, sign up</p></div>"},
      {"related links", "<div class='related-stories'><p>FURNITURE</p></div>"},
      {"unnamed list of links", link_list},
      {"cookie banner",
       "<div class='cookie-consent'><p>FURNITURE: we use cookies, and more cookies</p></div>"},
      {"comments",
       "<section id='comments'><p>FURNITURE, said a reader, at some length, too</p></section>"},
      {"form", "<form><p>FURNITURE</p><select><option>FURNITURE</option></select></form>"},
      {"button", "<button>FURNITURE</button>"},
      {"caption", "<figure><img src='x'><figcaption>FURNITURE</figcaption></figure>"},
  };
  for (const auto& [what, furniture] : rows) {
    const Article article = read(page("", paragraph(prose) + furniture + story));
    EXPECT_FALSE(holds(article, "FURNITURE")) << what;
    EXPECT_TRUE(holds(article, more_prose)) << what;
  }
}

TEST(ReadHtml, LeavesTheHeadlineOutOfTheBody) {
  EXPECT_FALSE(holds(read(page("", "<h1>Vote put off</h1>" + story)), "Vote put off"));
}

TEST(ReadHtml, TakesTheDescriptionWhereAPageHasOnlyAHeadline) {
  EXPECT_EQ(read("<meta property='og:title' content='Vote put off'><meta name='description' "
                 "content='More soon.'>")
                .body,
            (std::vector<std::string>{"More soon."}));
}

TEST(ReadHtml, KeepsCaptionsAside) {
  const Article article = read(page(
      "", paragraph(prose) +
              "<figure><figcaption>The old wall. Photo: J. Day</figcaption></figure>" + story));
  EXPECT_EQ(article.asides, (std::vector<Aside>{{"caption", "The old wall. Photo: J. Day"}}));
}

TEST(ReadHtml, ReadsMetadataWhereverItStands) {
  struct Row {
    std::string_view head;
    std::string Citation::*part;
    std::string expected;
  };
  const std::vector<Row> rows = {
      {"<title>Vote put off again | The Mole</title>", &Citation::headline, "Vote put off again"},
      {"<title>The Mole | Vote put off</title><meta property='og:site_name' content='The Mole'>",
       &Citation::headline, "Vote put off"},
      {"<meta property='og:title' content='Vote&#39;s put off'>", &Citation::headline,
       "Vote's put off"},
      {"<meta name='dc.title' content='Vote put off'>", &Citation::headline, "Vote put off"},
      {"<script type='application/ld+json'>{'bad': }</script><meta name='twitter:title' "
       "content='Vote put off'>",
       &Citation::headline, "Vote put off"},
      {R"(<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"No"},{"@type":["NewsArticle"],
        "headline":"Vote put off",}]}</script>)",
       &Citation::headline, "Vote put off"},
      {"<meta property='og:site_name' content='The Mole'>", &Citation::publication, "The Mole"},
      {R"(<script type="application/ld+json">[{"@type":"NewsArticle","publisher":{"name":"The Mole"}}]</script>)",
       &Citation::publication, "The Mole"},
      {"<title>Vote put off - The Mole</title><meta property='og:title' content='Vote put off'>",
       &Citation::publication, "The Mole"},
      {"<meta property='article:section' content='Harbour'>", &Citation::section, "Harbour"},
      {"<link rel='canonical' href='https://mole.example/vote'>", &Citation::url,
       "https://mole.example/vote"},
      {"<link rel='canonical' href='javascript:x'>", &Citation::url, ""},
      {"<meta property='og:url' content='https://mole.example/vote'>", &Citation::url,
       "https://mole.example/vote"},
      {"", &Citation::language, "en"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(read(page(row.head, story)).citation.*row.part, row.expected) << row.head;
}

TEST(ReadHtml, ReadsBylinesAndTags) {
  const Article article =
      read(page("<meta name='author' content='By Anna Blum and Carl Dorn'><meta name='keywords' "
                "content='harbour, wall,harbour'>",
                story));
  EXPECT_EQ(article.citation.byline, (std::vector<std::string>{"Anna Blum", "Carl Dorn"}));
  EXPECT_EQ(article.tags, (std::vector<std::string>{"harbour", "wall"}));
  EXPECT_EQ(read(page("", "<a rel='author' href='/a'>Anna Blum</a>" + story)).citation.byline,
            (std::vector<std::string>{"Anna Blum"}));
}

TEST(ReadHtml, TakesTheDescribedBodyWhereThePageShowsLittle) {
  const std::string head =
      R"(<script type="application/ld+json">{"@type":"NewsArticle","articleBody":")" + prose +
      R"(\n)" + more_prose + R"("}</script>)";
  EXPECT_EQ(read(page(head, "<p>Subscribe to go on.</p>")).body,
            (std::vector<std::string>{prose, more_prose}));
}

TEST(ReadHtml, RejectsAPageWithoutText) {
  for (const std::string_view html :
       {"", "<html></html>", "<script>var a = 'text';</script>", "<!-- text -->"}) {
    const auto result = read_html(html);
    ASSERT_TRUE(std::holds_alternative<Rejection>(result)) << html;
    EXPECT_EQ(std::get<Rejection>(result).reason, "holds no article text");
  }
}

TEST(ReadHtml, TakesShortTextUnderAHeadline) {
  EXPECT_EQ(read("<html><body><h1>Wall falls</h1><p>More soon.</p></body></html>").body,
            (std::vector<std::string>{"More soon."}));
}

TEST(ReadHtml, SurvivesHostileMarkup) {
  constexpr std::size_t many = 10'000;
  constexpr std::size_t five_megabytes = 5 << 20;
  const auto repeat = [](std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
  };
  std::string garbage(five_megabytes, '\0');
  std::uint32_t state = 1;
  for (char& c : garbage) c = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  const std::vector<std::pair<std::string_view, std::string>> rows = {
      {"nested divs", repeat("<div>", many) + story},
      {"nested divs, closed", repeat("<div>", many) + story + repeat("</div>", many)},
      {"unclosed tags", repeat("<b><i><p><li><td>", many) + story},
      {"stray end tags", repeat("</div></p></span>", many) + story},
      {"many attributes", "<p " + repeat("a ", many * 100) + ">" + story},
      {"different attributes",
       [&] {
         std::string tag = "<p";
         for (std::size_t i = 0; i < many * 10; ++i) tag += " a" + std::to_string(i) + "=1";
         return tag + ">" + story;
       }()},
      {"deep tags that do not match",
       repeat("<em>", many * 10) + repeat("</var>", many * 10) + story},
      {"open comment", story + "<!-- " + repeat("<p>", many)},
      {"a title of many parts", "<title>" + repeat("a | ", many * 10) + "</title>" + story},
      {"one long word", story + std::string(five_megabytes, 'x')},
      {"NUL bytes", story + std::string(many, '\0')},
  };
  for (const auto& [what, html] : rows) {
    const auto result = read_html(html);
    const auto* article = std::get_if<Article>(&result);
    ASSERT_NE(article, nullptr) << what;
    EXPECT_TRUE(holds(*article, prose)) << what;
    EXPECT_TRUE(
        std::all_of(article->body.begin(), article->body.end(),
                    [](const std::string& text) { return !text.empty() && is_valid_utf8(text); }))
        << what;
  }
  read_html(garbage);
  read_html(story + garbage);
}

}  // namespace
}  // namespace clipfile
