// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/references.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <sstream>

#include "searcher/render/citation_key.h"
#include "tests/unit/support/hostile_answer.h"

namespace clipfile {
namespace {

template <typename Rendering>
std::string render(const std::vector<Answer>& answers) {
  std::ostringstream out;
  Rendering renderer(out);
  for (const Answer& answer : answers) renderer.render(answer);
  renderer.finish();
  return out.str();
}

Result cited() {
  Result result = sample_result(1, "/clips/a.txt", "The talks.");
  Citation& citation = result.article.citation;
  citation.byline = {"Ann Lee", "Smith and Sons", "Voss, Ida"};
  citation.section = "World";
  citation.place = "Geneva";
  citation.url = "https://news.example/a_b?c={d}&e=50%25";
  result.article.tags = {"talks"};
  return result;
}

TEST(RisRenderer, WritesARecordOfANewspaperArticle) {
  const Result result = cited();
  EXPECT_EQ(render<RisRenderer>({sample_answer({result})}),
            "TY  - NEWS\r\nID  - " + citation_key(result.article) +
                "\r\nTI  - Headline of the talks\r\nAU  - Ann Lee\r\nAU  - Smith and Sons\r\n"
                "AU  - Voss, Ida\r\nT2  - The Post\r\nSE  - World\r\nPY  - 2022\r\n"
                "DA  - 2022/01/09/\r\nCY  - Geneva\r\nLA  - en\r\n"
                "UR  - https://news.example/a_b?c={d}&e=50%25\r\nKW  - talks\r\n"
                "N1  - /clips/a.txt\r\nER  - \r\n\r\n");
}

TEST(BibtexRenderer, WritesAnArticle) {
  const Result result = cited();
  EXPECT_EQ(render<BibtexRenderer>({sample_answer({result})}),
            "@article{" + citation_key(result.article) + R"(,
  title = {{Headline of the talks}},
  author = {Ann Lee and {Smith and Sons} and Voss, Ida},
  journal = {The Post},
  year = {2022},
  month = jan,
  date = {2022-01-09},
  location = {Geneva},
  url = {https://news.example/a_b?c=%7Bd%7D&e=50%25},
  note = {/clips/a.txt}
}

)");
}

TEST(References, NameAnArticleOnce) {
  const Answer answer =
      sample_answer({sample_result(1, "/a", "talks"), sample_result(2, "/a", "More talks"),
                     sample_result(3, "/b", "talks")});
  const std::string text = render<RisRenderer>({answer, answer});
  std::size_t records = 0;
  for (auto at = text.find("TY  - "); at != text.npos; at = text.find("TY  - ", at + 1)) ++records;
  EXPECT_EQ(records, 2U);
  EXPECT_EQ(render<BibtexRenderer>({sample_answer({})}), "");
}

TEST(EscapeBibtex, LeavesNoCommandAndBalancedBraces) {
  EXPECT_EQ(escape_bibtex("\\input{a} 100% $5 & #1 _b_ ~c ^d"),
            "\\textbackslash{}input\\textbraceleft{}a\\textbraceright{} 100\\% \\$5 \\& \\#1 "
            "\\_b\\_ \\textasciitilde{}c \\textasciicircum{}d");
}

TEST(References, AreSafeWhateverTextsHold) {
  const Answer answer = sample_answer({hostile_result(), foreign_result()});
  const std::string ris = render<RisRenderer>({answer});
  std::istringstream lines(ris);
  for (std::string line; std::getline(lines, line);) {
    ASSERT_TRUE(line.ends_with('\r'));
    EXPECT_TRUE(line == "\r" || line.substr(2, 4) == "  - ") << line;
    for (const char c : line.substr(0, line.size() - 1)) {
      EXPECT_GE(static_cast<unsigned char>(c), ' ') << line;
    }
  }
  EXPECT_EQ(ris.find("UR  - "), std::string::npos) << "javascript: leads nowhere";
  const std::string bibtex = render<BibtexRenderer>({answer});
  int depth = 0;
  for (const char c : bibtex) {
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    ASSERT_GE(depth, 0);
  }
  EXPECT_EQ(depth, 0);
  EXPECT_EQ(std::count(bibtex.begin(), bibtex.end(), '@'), 3) << "two entries and a name\n"
                                                              << bibtex;
}

}  // namespace
}  // namespace clipfile
