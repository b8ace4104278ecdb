// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/plain_text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "indexer/extract/text/byline.h"
#include "indexer/extract/text/fields.h"
#include "indexer/extract/text/lines.h"
#include "indexer/extract/text/masthead.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

constexpr Day test_day{2026y / 11 / 23};

Article read(std::string_view text) {
  auto result = read_plain_text(text, test_day);
  EXPECT_TRUE(std::holds_alternative<Article>(result)) << text;
  return std::holds_alternative<Article>(result) ? std::get<Article>(result) : Article{};
}

std::vector<std::string> asides_of(const Article& article, std::string_view label) {
  std::vector<std::string> texts;
  for (const Aside& aside : article.asides) {
    if (aside.label == label) texts.push_back(aside.text);
  }
  return texts;
}

using Texts = std::vector<std::string>;

TEST(ReadPlainText, ReadsTheReferenceClipping) {
  const std::filesystem::path path =
      std::string(CLIPFILE_SHARED_DATA) + "/seed/washington-post-2022-01-09.txt";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is absent";
  std::ifstream file(path);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const Article article = read(text);
  const Citation& citation = article.citation;
  EXPECT_EQ(citation.publication, "The Washington Post");
  EXPECT_EQ(
      citation.headline,
      "Ahead of talks, U.S. again warns Putin of ‘massive consequences’ if Russia invades Ukraine");
  EXPECT_EQ(citation.deck,
            "Secretary of State Antony Blinken said this week’s meetings in Europe will test "
            "whether Vladimir Putin is willing to resolve the crisis diplomatically");
  EXPECT_EQ(citation.byline,
            (Texts{"Robyn Dixon", "Paul Sonne", "John Hudson", "Ellen Nakashima"}));
  const PublishedDate expected{2022y / 1 / 9, "weekday", Confidence::inferred};
  EXPECT_EQ(citation.published, expected);
  EXPECT_EQ(asides_of(article, "masthead"), Texts{"Democracy Dies in Darkness"});
  EXPECT_EQ(asides_of(article, "furniture"), Texts{"Placeholder while article actions load"});
  EXPECT_EQ(asides_of(article, "caption").size(), 2U);
  EXPECT_EQ(
      asides_of(article, "related"),
      (Texts{
          "Russia’s rifts with the West keep growing. How did we get here?",
          "Russian escalation overshadows prospects for resolving Ukraine crisis, Blinken says"}));
  EXPECT_EQ(asides_of(article, "contributors").size(), 1U);
  EXPECT_EQ(asides_of(article, "read-more").size(), 4U);
  EXPECT_EQ(article.asides.size(), 11U);
  EXPECT_EQ(article.body.size(), 17U);
  EXPECT_EQ(article.body.front().substr(0, 35), "Secretary of State Antony Blinken o");
}

TEST(ReadPlainText, FindsTheDayWhereSourcesStateIt) {
  const std::string story =
      "The council voted to close the bridge after a warning by its engineers.\n";
  const struct {
    std::string head;
    PublishedDate published;
  } cases[] = {
      {"Bridge to close\nPublished 9 January 2022\n", {2022y / 1 / 9, "text", Confidence::stated}},
      {"Bridge to close\nUpdated 10 January 2022\n9 January 2022\n",
       {2022y / 1 / 9, "text", Confidence::likely}},
      {"Bridge to close\nUpdated 10 January 2022\n", {2022y / 1 / 10, "text", Confidence::likely}},
      {"Title: Bridge to close\nDate: 2022-01-09\n", {2022y / 1 / 9, "field", Confidence::stated}},
      {"Bridge to close\nGENEVA, Jan. 9, 2022 (Reuters) - ",
       {2022y / 1 / 9, "dateline", Confidence::likely}},
      {"https://a.example/2022/01/09/x\nBridge to close\n",
       {2022y / 1 / 9, "url", Confidence::likely}},
      {"Le Monde, 9 janvier 2022\nUn pont ferme\n",
       {2022y / 1 / 9, "masthead", Confidence::likely}},
      {"Ponte fechada\nPublicado em 09/01/2022 às 14h05\n",
       {2022y / 1 / 9, "text", Confidence::stated}},
  };
  for (const auto& c : cases)
    EXPECT_EQ(read(c.head + story).citation.published, c.published) << c.head;
  EXPECT_FALSE(read("Bridge to close\n" + story).citation.published);
}

TEST(ReadPlainText, FillsTheCitationFromTheHead) {
  const Article article = read(
      "The Harlan Post\nWorld\nBridge to close\nBy JANE O'NEILL, Staff Writer, and John van der "
      "Roe in Geneva\n"
      "GENEVA, Jan 10 (Continental Press) - The council voted to close the bridge after a "
      "warning.\n");
  EXPECT_EQ(article.citation.publication, "The Harlan Post");
  EXPECT_EQ(article.citation.section, "World");
  EXPECT_EQ(article.citation.place, "GENEVA");
  EXPECT_EQ(article.citation.byline, (Texts{"Jane O'Neill", "John van der Roe"}));
  EXPECT_EQ(article.body.size(), 1U);
}

TEST(ReadPlainText, TakesTheAgencyForThePublicationOnlyWhereNothingBetterIs) {
  const std::string story =
      "GENEVA, Jan 10 (Continental Press) - The council voted to close the bridge after a "
      "warning.\n";
  EXPECT_EQ(read("Bridge to close\n" + story).citation.publication, "Continental Press");
  EXPECT_EQ(read("The Harlan Post\nBridge to close\n" + story).citation.publication,
            "The Harlan Post");
}

TEST(ReadPlainText, TellsMastheadsAndKickersFromTheHeadline) {
  const struct {
    std::string head, headline, publication, section;
  } rows[] = {
      {"IN CONCERT\n\nA pianist who declines to raise his voice\n\nBy Florian Abbott",
       "A pianist who declines to raise his voice", "", "In Concert"},
      {"CP-USA-SENATE/PIPELINE\n\nSenate rejects bill on the pipeline",
       "Senate rejects bill on the pipeline", "", ""},
      {"Le Fanal\nINTERNATIONAL - ANALYSE\n\nQuatre heures pour mesurer le fossé",
       "Quatre heures pour mesurer le fossé", "Le Fanal", "International - Analyse"},
      {"НЕВСКАЯ ХРОНИКА\n13 января, четверг\n\nНачался вывод миротворцев из страны",
       "Начался вывод миротворцев из страны", "Невская Хроника", ""},
      {"Weserland-Bote    Dienstag, 18. Januar 2022\n\nMinister trifft Kollegen in Moskau",
       "Minister trifft Kollegen in Moskau", "Weserland-Bote", ""},
      {"Diario de la Ría\nViernes 21 de enero de 2022 - Nacional\n\nEl barco zarpa hacia el mar "
       "Negro",
       "El barco zarpa hacia el mar Negro", "Diario de la Ría", ""},
      {"BRIDGE CLOSED\n\nBy Jane Doe", "BRIDGE CLOSED", "", ""},
      {"Bridge closed\nJan. 9, 2022\n\nOfficials found a crack in it", "Bridge closed", "", ""},
  };
  const std::string story =
      "\n\nThe first paragraph of the story is long enough to be one, and it ends here.\n\n"
      "The second one says what came next, and why nobody was surprised by it at all.\n";
  for (const auto& row : rows) {
    const auto read = read_plain_text(row.head + story, test_day);
    const Citation& citation = std::get<Article>(read).citation;
    EXPECT_EQ(citation.headline, row.headline) << row.head;
    EXPECT_EQ(citation.publication, row.publication) << row.head;
    EXPECT_EQ(citation.section, row.section) << row.head;
  }
}

TEST(ReadPlainText, KeepsTextThatIsNoNewsAsBody) {
  const struct {
    const char* text;
    Texts body;
  } cases[] = {
      {"A single sentence that somebody noted down in a hurry on the train.",
       {"A single sentence that somebody noted down in a hurry on the train."}},
      {"one\ntwo\n\nthree", {"one", "two", "three"}},
      {"Share\nAdvertisement\n", {"Share", "Advertisement"}},
      {"12 45\n7 | 8\n", {"12 45", "7 | 8"}},
      {"bread\xFF\nmilk\n", {"bread\xEF\xBF\xBD", "milk"}},
  };
  for (const auto& c : cases) {
    const Article article = read(c.text);
    EXPECT_EQ(article.body, c.body) << c.text;
    EXPECT_EQ(article.citation, Citation{}) << c.text;
    EXPECT_TRUE(article.asides.empty()) << c.text;
  }
}

TEST(ParseSection, ReadsKickersAndTrails) {
  const struct {
    const char* line;
    std::optional<std::string> section;
  } cases[] = {
      {"World", "World"},
      {"POLITIK", "Politik"},
      {"Home > World > Europe", "Europe"},
      {"Accueil › Société", "Société"},
      {"News | Local", "Local"},
      {"The world is not enough", std::nullopt},
      {"Home", std::nullopt},
      {"", std::nullopt},
  };
  for (const auto& c : cases) EXPECT_EQ(parse_section(c.line), c.section) << c.line;
}

TEST(ParseMasthead, PartsTheNameFromWhatStandsBesideIt) {
  const struct {
    const char* line;
    std::optional<Masthead> masthead;
  } cases[] = {
      {"The Washington PostDemocracy Dies in Darkness",
       Masthead{"The Washington Post", "Democracy Dies in Darkness"}},
      {"The Guardian", Masthead{"The Guardian", ""}},
      {"Le Monde | Édition du soir", Masthead{"Le Monde", "Édition du soir"}},
      {"THE LARKSPUR TRIBUNE", Masthead{"The Larkspur Tribune", ""}},
      {"Council votes to close McArthur Bridge", std::nullopt},
      {"World", std::nullopt},
  };
  for (const auto& c : cases) EXPECT_EQ(parse_masthead(c.line), c.masthead) << c.line;
}

TEST(ParseByline, NamesPeopleAndNothingElse) {
  const struct {
    const char* line;
    Texts names;
  } cases[] = {
      {"By Jane Doe and John Roe", {"Jane Doe", "John Roe"}},
      {"By JANE DOE", {"Jane Doe"}},
      {"Von Jane Doe, Genf", {"Jane Doe"}},
      {"Par Claire de la Tour et Jean d’Arc", {"Claire de la Tour", "Jean d’Arc"}},
      {"Por Lucía Benavente y Íñigo Baena", {"Lucía Benavente", "Íñigo Baena"}},
      {"Door Femke Hoekstra", {"Femke Hoekstra"}},
      {"Автор: Анна Кравцова", {"Анна Кравцова"}},
      {"Text: Jane Doe in Moscow and John Roe in Kyiv", {"Jane Doe", "John Roe"}},
      {"By the time the rain stopped", {}},
      {"Von der Leyen warnt vor neuen Zöllen", {}},
      {"By 2030 the bridge will be gone", {}},
  };
  for (const auto& c : cases) EXPECT_EQ(parse_byline(c.line).value_or(Texts{}), c.names) << c.line;
}

TEST(ReadPlainText, RejectsATextWithoutAWord) {
  for (const char* text : {"", "\n\n\n", " \t\r\n\f"}) {
    EXPECT_TRUE(std::holds_alternative<Rejection>(read_plain_text(text, test_day)));
  }
}

TEST(SplitIntoLines, UnwrapsFilledParagraphsAndLeavesOthers) {
  const struct {
    const char* text;
    Texts lines;
  } cases[] = {
      {"The exporters expect the main harvest to start three weeks\nlater than usual because of "
       "the drought in November, they\nsaid.\n",
       {"The exporters expect the main harvest to start three weeks later than usual because of "
        "the drought in November, they said."}},
      {"    The exporters expect the main harvest to start three weeks\nlater than usual because "
       "of the drought.\n    Arrivals were low, and they\nfell again.\n",
       {"The exporters expect the main harvest to start three weeks later than usual because of "
        "the drought.",
        "Arrivals were low, and they fell again."}},
      {"First paragraph on a line of its own, which ends here.\nSecond paragraph, which is another "
       "one.\n",
       {"First paragraph on a line of its own, which ends here.",
        "Second paragraph, which is another one."}},
      {"The exporters expect a start that is long-\nterm and they said that all of the harvest is "
       "to be very well-\nknown and so on and on without any end of it in sight at all.\n",
       {"The exporters expect a start that is long-term and they said that all of the harvest is "
        "to "
        "be very well-known and so on and on without any end of it in sight at all."}},
  };
  for (const auto& c : cases) {
    Texts found;
    for (const TextLine& line : split_into_lines(c.text).lines) found.push_back(line.text);
    EXPECT_EQ(found, c.lines);
  }
}

/// The letters and digits of a text, in no order.
std::string letters_of(std::string_view text) {
  std::string letters;
  std::copy_if(text.begin(), text.end(), std::back_inserter(letters),
               [](char c) { return c > ' ' && c != '-'; });
  return letters;
}

TEST(ReadPlainText, LosesNoLineOfThePastedClippings) {
  for (const auto& entry : std::filesystem::directory_iterator(CLIPFILE_TEST_DATA "/pasted")) {
    std::ifstream file(entry.path());
    std::string text;
    for (std::string line; std::getline(file, line);) {
      const std::size_t tab = line.find('\t');
      text += (tab == line.npos ? "" : line.substr(tab + 1)) + "\n";
    }
    const Article article = read(text);
    const Citation& citation = article.citation;
    std::string kept = citation.headline + citation.deck + citation.publication + citation.section +
                       citation.place + citation.url;
    for (const std::string& name : citation.byline) kept += lower_capitals(name) + name;
    for (const std::string& paragraph : article.body) kept += paragraph;
    for (const Aside& aside : article.asides) kept += aside.text;
    kept = phrase_key(letters_of(kept));
    for (const TextLine& line : split_into_lines(text).lines) {
      if (parse_field(line.text) || parse_byline(line.text) || parse_masthead(line.text) ||
          split_title(line.text))
        continue;
      EXPECT_NE(kept.find(phrase_key(letters_of(line.text))), kept.npos)
          << entry.path() << ": " << line.text;
    }
  }
}

}  // namespace
}  // namespace clipfile
