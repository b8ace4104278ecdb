// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/language.h"

#include <gtest/gtest.h>
#include <string>

namespace clipfile {
namespace {

struct Sentence {
  std::string_view text;
  std::string_view language;
};

constexpr Sentence sentences[] = {
    {"The talks between the two ministers ended without agreement.", "en"},
    {"Police said Monday that nobody was hurt.", "en"},
    {"Die Gespräche der beiden Minister endeten ohne Einigung.", "de"},
    {"Der Kanzler reist nach Genf.", "de"},
    {"Les pourparlers entre les deux ministres ont pris fin sans accord.", "fr"},
    {"Las conversaciones entre los dos ministros terminaron sin acuerdo.", "es"},
    {"El presidente habló ayer con los periodistas.", "es"},
    {"I colloqui tra i due ministri si sono conclusi senza accordo.", "it"},
    {"As conversações entre os dois ministros terminaram sem acordo.", "pt"},
    {"De gesprekken tussen de twee ministers eindigden zonder akkoord.", "nl"},
    {"Переговоры двух министров закончились без соглашения.", "ru"},
    {"Министр сказал вчера, что переговоров не будет.", "ru"},
    {"Переговори двох міністрів закінчилися без угоди.", "uk"},
    {"Міністр сказав учора, що переговорів не буде.", "uk"},
    {"Förhandlingarna mellan de två ministrarna slutade utan överenskommelse.", "sv"},
    {"Forhandlingerne mellem de to ministre endte uden enighed.", "da"},
    {"Forhandlingene mellom de to statsrådene endte uten enighet.", "nb"},
    {"Kahden ministerin neuvottelut päättyivät ilman sopimusta.", "fi"},
    {"Rozmowy obu ministrów zakończyły się bez porozumienia.", "pl"},
    {"两位部长的会谈结束了，没有达成协议。", "zh"},
    {"兩位部長的會談結束了，沒有達成協議。", "zh"},
    {"二人の大臣の会談は合意なしに終わった。", "ja"},
    {"השיחות בין שני השרים הסתיימו ללא הסכם.", "he"},
    {"انتهت المحادثات بين الوزيرين دون اتفاق.", "ar"},
};

TEST(DetectLanguage, TellsLanguagesApartByOneSentence) {
  for (const auto& [text, language] : sentences)
    EXPECT_EQ(detect_language(text, ""), language) << text;
}

TEST(DetectLanguage, OverrulesAWrongDeclaration) {
  for (const auto& [text, language] : sentences) {
    EXPECT_EQ(detect_language(text, "en-US"), language) << text;
    EXPECT_EQ(detect_language(text, "ro"), language) << text;
  }
}

TEST(DetectLanguage, BelievesTheDeclarationWhereTheTextTellsNothing) {
  struct Row {
    std::string_view text, declared, expected;
  };
  constexpr Row rows[] = {
      {"Putin Biden Geneva", "en-GB", "en"}, {"Moscow", "de_DE", "de"},
      {"Putin Biden Geneva", "", ""},        {"Moscow", "und", ""},
      {"xkcd qwrt zzzz plmk vbnm", "", ""},  {"Le ministre a parlé.", "", "fr"}};
  for (const auto& [text, declared, expected] : rows) {
    EXPECT_EQ(detect_language(text, declared), expected) << text << " / " << declared;
  }
}

TEST(DetectLanguage, FindsNoneInNumbersAndGarbage) {
  const std::string bytes("\xFF\xFE\x00\x80\x81", 5);
  for (const std::string_view declared : {"", "en"}) {
    EXPECT_EQ(detect_language("12 34 56 78\n90 12 33 44 | 5.5 | 6%", declared), "");
    EXPECT_EQ(detect_language("Q1 12,300 14,500 Q2 13,900 15,200 USD", declared), "");
    EXPECT_EQ(detect_language(bytes, declared), "");
    EXPECT_EQ(detect_language("", declared), "");
    EXPECT_EQ(detect_language("  \n ", declared), "");
  }
}

TEST(DetectLanguage, ReadsTheProseAroundATable) {
  std::string text =
      "The ministry has published these prices for the grain that it sells from its stores. ";
  text +=
      "Farmers and traders said that they had expected more, and that the harvest would be poor. ";
  text += "Nobody in the capital would say what comes next. ";
  for (int row = 0; row < 40; ++row) text += "12.5 | 13,900 | 15 % | 7-3/4\n";
  EXPECT_EQ(detect_language(text, ""), "en");
}

TEST(DetectLanguage, LooksAtTheBeginningOfLongTextsOnly) {
  std::string text;
  while (text.size() < 20'000'000)
    text += "Die Gespräche der beiden Minister endeten ohne Einigung. ";
  EXPECT_EQ(detect_language(text, "en"), "de");
}

TEST(NormaliseLanguage, ReducesTagsToTwoLetters) {
  struct Row {
    std::string_view tag, expected;
  };
  constexpr Row rows[] = {{"en", "en"},      {"EN-gb", "en"},   {"de_DE.UTF-8", "de"},
                          {"zh-Hant", "zh"}, {"iw", "he"},      {"no", "nb"},
                          {"nb-NO", "nb"},   {"nn", "nn"},      {"deu", "de"},
                          {"eng", "en"},     {"fil", "tl"},     {"in", "id"},
                          {"und", ""},       {"x-default", ""}, {"C", ""},
                          {"klingon", ""},   {"", ""},          {"un", ""},
                          {"qq", ""},        {"../../etc", ""}, {"\xFF\xFE", ""},
                          {"mul", ""}};
  for (const auto& [tag, expected] : rows) EXPECT_EQ(normalise_language(tag), expected) << tag;
  EXPECT_EQ(normalise_language(std::string(100'000, 'e')), "");
}

}  // namespace
}  // namespace clipfile
