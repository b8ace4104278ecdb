// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/compile.h"

#include <gtest/gtest.h>
#include <set>

#include "common/schema.h"
#include "common/text/words.h"
#include "searcher/query/parser.h"
#include "searcher/query/query_error.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {
namespace {

using namespace std::chrono_literals;

constexpr Day today = 2022y / 2 / 1;

CompiledQuery compile(const SmallIndex& index, std::string_view typed,
                      const CompileOptions& options = {}) {
  Lexicon lexicon(index.database());
  const query::Node root =
      query::parse_query(typed, {.fields = schema::field_names(), .today = today});
  return compile_query(root, lexicon, index.database(), options);
}

/// The paths of the matching articles without "/", joined by spaces.
std::string matches(const SmallIndex& index, const Xapian::Query& query) {
  std::set<std::string> found;
  Xapian::Enquire enquire(index.database());
  enquire.set_query(query);
  const Xapian::MSet matching = enquire.get_mset(0, index.database().get_doccount());
  for (auto match = matching.begin(); match != matching.end(); ++match) {
    const std::string data = match.get_document().get_data();
    const auto path = data.find("\"path\":\"/") + 9;
    found.insert(data.substr(path, data.find('"', path) - path));
  }
  std::string joined;
  for (const std::string& path : found) joined += (joined.empty() ? "" : " ") + path;
  return joined;
}

std::string show(const std::vector<SearchUnit>& units) {
  std::string text;
  for (const SearchUnit& unit : units) {
    text += text.empty() ? "[" : " [";
    for (const WordFormSet& forms : unit.words) {
      if (text.back() != '[') text += " + ";
      for (const std::string& form : forms) {
        const bool first = text.back() == '[' || text.back() == ' ';
        text += (first ? "" : ",") + form;
      }
    }
    text += ']';
  }
  return text;
}

const SmallIndex& small_index() {
  static const SmallIndex index([] {
    std::vector<Article> articles = {
        make_article("/a", "Sanctions against Russia", {"The talks in Geneva ended."}),
        make_article("/b", "Talks", {"New sanctions. The outstretched hand of Geneva."}),
        make_article("/c", "Wheat", {"A hand, outstretched. No sanctimony."}),
        make_article("/d", "Страны", {"Страны говорят о санкциях."}, "ru"),
    };
    articles[0].citation.byline = {"John Hudson"};
    articles[0].citation.publication = "The Post";
    articles[0].citation.url = "https://www.Example.org/a";
    articles[0].citation.published = {.day = 2022y / 1 / 9, .source = "url"};
    articles[1].citation.published = {.day = 2022y / 1 / 31, .source = "url"};
    articles[1].tags = {"Arms control"};
    articles[2].asides = {{"caption", "Geneva sanctions"}};
    return articles;
  }());
  return index;
}

TEST(CompileQuery, FindsWhatWasAsked) {
  struct Row {
    std::string_view typed, all, some;
  };
  constexpr Row rows[] = {
      {"sanctions", "a b", ""},
      {"SANCTION", "a b", ""},
      {"=sanction", "", ""},
      {"=Sanctions", "a b", ""},
      {"sanct*", "a b c", ""},
      {"страна", "d", ""},
      {"sanctions geneva", "a b", "a b"},
      {"sanctions russia", "a", "a b"},
      {"sanctions AND russia", "a", ""},
      {"russia OR wheat", "a c", ""},
      {"sanctions NOT russia", "b", ""},
      {"sanctions -russia", "b", ""},
      {"sanctions geneva -russia", "b", "b"},
      {"sanctions wheat -russia", "", "b c"},
      {"\"outstretched hand\"", "b", ""},
      {"\"hand outstretched\"", "c", ""},
      {"\"Russia the\"", "", ""},
      {"headline:talks", "b", ""},
      {"headline:talk", "b", ""},
      {"headline:sanct*", "a", ""},
      {"headline:\"against russia\"", "a", ""},
      {"byline:hudson", "a", ""},
      {"byline:hudsons", "", ""},
      {"byline:\"john hudson\"", "a", ""},
      {"publication:post", "a", ""},
      {"tag:\"arms control\"", "b", ""},
      {"aside:sanction", "c", ""},
      {"lang:ru", "d", ""},
      {"lang:RU", "d", ""},
      {"type:text", "a b c d", ""},
      {"site:example.org", "a", ""},
      {"site:WWW.EXAMPLE.ORG", "a", ""},
      {"site:org", "", ""},
      {"sanctions byline:hudson", "a", ""},
      {"wheat talks byline:hudson", "", "a"},
      {"date:2022-01-09", "a", ""},
      {"date:2022-01", "a b", ""},
      {"date:..2022-01-30", "a", ""},
      {"date:2022-01-10..", "b", ""},
      {"date:-2d..", "b", ""},
      {"nowhere", "", ""},
      {"the", "a b", ""},
      {"the sanctions", "a b", ""},
  };
  for (const auto& [typed, all, some] : rows) {
    const CompiledQuery compiled = compile(small_index(), typed);
    EXPECT_EQ(matches(small_index(), compiled.articles.all), all) << typed;
    EXPECT_EQ(matches(small_index(), compiled.articles.some), some) << typed;
  }
}

TEST(CompileQuery, ObeysTheTiers) {
  const CompiledQuery all = compile(small_index(), "wheat russia", {.tiers = Tiers::all});
  EXPECT_EQ(matches(small_index(), all.articles.all), "");
  EXPECT_TRUE(all.articles.some.empty());
  const CompiledQuery any = compile(small_index(), "wheat russia", {.tiers = Tiers::any});
  EXPECT_EQ(matches(small_index(), any.articles.all), "a c");
  EXPECT_TRUE(any.articles.some.empty());
}

TEST(CompileQuery, TakesWordsAsTypedWhereTheyAreToBeExact) {
  EXPECT_EQ(matches(small_index(), compile(small_index(), "talk", {.exact = true}).articles.all),
            "");
  EXPECT_EQ(show(compile(small_index(), "Talks", {.exact = true}).units), "[talks]");
}

TEST(CompileQuery, SaysWhatIsLookedForInPassages) {
  struct Row {
    std::string_view typed, units, headline_units, passed_over;
  };
  constexpr Row rows[] = {
      {"sanctions", "[sanctions]", "", ""},
      {"Russia’s", "[russia]", "", ""},
      {"sanct*", "[sanctimony,sanctions]", "", ""},
      {"nowh*", "[nowh]", "", ""},
      {"talks geneva", "[talks] [geneva]", "", ""},
      {"talks TALKS", "[talks]", "", ""},
      {"\"outstretched hand\" hand", "[outstretched + hand] [hand]", "", ""},
      {"\"the hand\"", "[the + hand]", "", ""},
      {"COVID-19", "[covid + 19]", "", ""},
      {"谈判", "[谈 + 判]", "", ""},
      {"talks -geneva", "[talks]", "", ""},
      {"talks OR (wheat NOT geneva)", "[talks] [wheat]", "", ""},
      {"talks byline:hudson", "[talks]", "", ""},
      {"headline:talks", "", "[talks]", ""},
      {"headline:sanct*", "", "[sanctions]", ""},
      {"headline:\"against russia\"", "", "[against + russia]", ""},
      {"date:2022", "", "", ""},
      {"the talks of geneva", "[talks] [geneva]", "", "the of"},
      {"the", "[the]", "", ""},
      {"the of", "[the] [of]", "", ""},
      {"=the talks", "[the] [talks]", "", ""},
  };
  for (const auto& [typed, units, headline_units, passed_over] : rows) {
    const CompiledQuery compiled = compile(small_index(), typed);
    EXPECT_EQ(show(compiled.units), units) << typed;
    EXPECT_EQ(show(compiled.headline_units), headline_units) << typed;
    std::string joined;
    for (const std::string& word : compiled.passed_over)
      joined += (joined.empty() ? "" : " ") + word;
    EXPECT_EQ(joined, passed_over) << typed;
    for (const SearchUnit& unit : compiled.units) EXPECT_GT(unit.idf, 0) << typed;
  }
}

TEST(CompileQuery, RanksASentenceWithoutTiers) {
  EXPECT_TRUE(compile(small_index(), "the talks of geneva").articles.all_first);
  EXPECT_FALSE(compile(small_index(), "what was the talk of geneva").articles.all_first);
}

TEST(CompileQuery, RefusesWithItsColumnWhatMakesNoSenseInAnOperator) {
  struct Row {
    std::string_view typed;
    std::size_t column;
    std::string_view message;
  };
  constexpr Row rows[] = {
      {"talks w/5 (geneva hand)", 11, "words side by side cannot stand inside w/5"},
      {"(talks AND wheat) NOT w/s geneva", 1, "AND cannot stand inside NOT w/s"},
      {"talks pre/2 (wheat NOT hand)", 13, "NOT cannot stand inside pre/2"},
      {"talks w/5 date:2022", 11, "date: cannot stand inside w/5"},
      {"talks w/5 lang:de", 11, "lang: has words of its own, none of which stands near the others"},
      {"talks w/5 byline:x", 11,
       "byline: has words of its own, none of which stands near the others"},
      {"byline:x w/p talks", 1,
       "byline: has words of its own, none of which stands near the others"},
      {"byline:(x w/p y)", 8, "byline: has neither sentences nor paragraphs"},
      {"type:(x w/2 y)", 6, "type: has one value, and no words to count"},
      {"talks w/5 (wheat OR tag:x)", 21, "alternatives of different fields inside w/5"},
      {"talks w/5 atleast2(wheat)", 11, "atleast2() cannot stand inside w/5"},
      {"atleast3(talks wheat)", 9, "words side by side cannot stand inside atleast3()"},
      {"atleast3(lang:de)", 10, "lang: cannot stand inside atleast3()"},
      {"hlead(talks date:2022)", 13, "date: cannot stand inside hlead()"},
      {"hlead(talks headline:x)", 13, "headline: cannot stand inside hlead()"},
      {"headline:hlead(talks)", 10, "hlead() cannot stand inside a field"},
      {"headline:(hlead(talks) w/2 x)", 11, "hlead() cannot stand inside a field"},
      {"talks AND ~hand", 11, "~ needs a file of synonyms, and there is none"},
  };
  for (const auto& [typed, column, message] : rows) {
    try {
      compile(small_index(), typed);
      ADD_FAILURE() << typed;
    } catch (const query::QueryError& error) {
      EXPECT_EQ(error.column(), column) << typed;
      EXPECT_EQ(error.message(), message) << typed;
      EXPECT_NE(error.hint(), "") << typed;
    }
  }
}

TEST(CompileQuery, RefusesABeginningOfTooManyWords) {
  std::string many;
  for (int i = 0; i < 501; ++i) many += " word" + std::to_string(i);
  const SmallIndex index({make_article("/a", "", {many})});
  EXPECT_THROW(compile(index, "word*"), query::QueryError);
  EXPECT_NO_THROW(compile(index, "word1*"));
}

TEST(CompileQuery, AsksForNoTermThatXapianRefuses) {
  constexpr std::size_t most_term_bytes = 245;
  const std::string longest(3'000, 'x');
  for (const std::string& typed :
       {longest, "site:" + longest, "lang:" + longest, "headline:" + longest,
        '"' + longest + " y\"", longest + '*', "byline:=" + longest}) {
    const Xapian::Query query = compile(small_index(), typed).articles.all;
    for (auto term = query.get_terms_begin(); term != query.get_terms_end(); ++term) {
      EXPECT_LE((*term).size(), most_term_bytes) << typed.substr(0, 20);
    }
  }
}

/// Each language's words as they stand in its texts.
std::vector<Article> articles_of_many_scripts() {
  return {
      make_article("/en", "Russia's talks",
                   {"The U.S. and Russia’s ministers met in Washington, D.C., on COVID-19; 155,221 "
                    "troops, 5.93 % and $1,234,567.89. O'Neill's café didn't naïvely coöperate."}),
      make_article("/fr", "L’Ukraine",
                   {"L'Ukraine et l’OTAN négocient aujourd'hui à Genève; qu'il élève l'œuvre."},
                   "fr"),
      make_article("/de", "Gespräche", {"Die Straße, größere Maßnahmen, Übergänge, Fußgängerzöne."},
                   "de"),
      make_article("/ru", "Ёлка",
                   {"Мой ёжик, йод и объявление: Рябко́в сказал, что страны ещё ждут."}, "ru"),
      make_article("/uk", "Під'їзд", {"Україна, п’ять ґанків, її їжа й щось."}, "uk"),
      make_article("/el", "Αθήνα", {"Οι συνομιλίες στην Αθήνα τελείωσαν χωρίς συμφωνία. ΆΛΦΑ"},
                   "el"),
      make_article("/zh", "日内瓦会谈", {"两位部长的会谈结束了，NATO没有达成协议。"}, "zh"),
      make_article("/ja", "ガス", {"カ\u3099スのパイプライン。ﾊﾟｲﾌﾟ"}, "ja"),
      make_article("/th", "การเจรจา", {"การเจรจาสิ้นสุดลงโดยไม่มีข้อตกลง น้ำ"}, "th"),
      make_article("/tr", "İstanbul", {"Ilık ırmak, İZMİR'de şöyle ĞÜŞ."}, "tr"),
      make_article("/pl", "Łódź", {"Żółć, gęślą jaźń; Wałęsa."}, "pl"),
      make_article("/vi", "Việt Nam", {"Cuộc đàm phán kết thúc."}, "vi"),
      make_article("/ko", "서울 회담", {"회담은 합의 없이 끝났다."}, "ko"),
      make_article("/he", "שָׁלוֹם", {"השיחות הסתיימו ללא הסכם. צה״ל"}, "he"),
      make_article("/ar", "اتفاق", {"انتهت المحادثات بين الوزيرين دُونَ اتفاق."}, "ar"),
      make_article("/hi", "वार्ता", {"वार्ता बिना समझौते के समाप्त हुई।"}, "hi"),
  };
}

TEST(CompileQuery, FindsAnArticleByEveryWordOfIt) {
  const auto articles = articles_of_many_scripts();
  const SmallIndex index(articles);
  const auto finds = [&](std::string_view typed, const Article& article, bool exact) {
    const CompiledQuery compiled = compile(index, typed, {.exact = exact});
    const std::string found = ' ' + matches(index, compiled.articles.all) + ' ';
    return found.find(' ' + article.path.substr(1) + ' ') != std::string::npos;
  };
  for (const Article& article : articles) {
    for (const std::string& text : {article.citation.headline, article.body.front()}) {
      WordScanner words(text);
      while (const auto word = words.next()) {
        const std::string typed(word->of(text));
        EXPECT_TRUE(finds(typed, article, false)) << typed;
        EXPECT_TRUE(finds(typed, article, true)) << typed;
        EXPECT_TRUE(finds('"' + typed + '"', article, false)) << typed;
        EXPECT_TRUE(finds('=' + typed, article, false)) << typed;
      }
    }
  }
}

TEST(CompileQuery, FindsAnArticleByEveryRunOfCharactersBetweenItsSpaces) {
  const auto articles = articles_of_many_scripts();
  const SmallIndex index(articles);
  for (const Article& article : articles) {
    const std::string& text = article.body.front();
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      const std::string typed = '"' + text.substr(begin, end - begin) + '"';
      begin = end + 1;
      if (count_words(typed) == 0) continue;
      const CompiledQuery compiled = compile(index, typed);
      const std::string found = ' ' + matches(index, compiled.articles.all) + ' ';
      EXPECT_NE(found.find(' ' + article.path.substr(1) + ' '), std::string::npos) << typed;
    }
  }
}

}  // namespace
}  // namespace clipfile
