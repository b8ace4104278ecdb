// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/document_words.h"

#include <gtest/gtest.h>

namespace clipfile {
namespace {

/// "talks:1@3,7 Ztalk:2", in the order of the terms.
std::string show(DocumentDraft& draft) {
  const auto document = Xapian::Document::unserialise(draft.write(""));
  std::string text;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    text += (text.empty() ? "" : " ") + *term + ':' + std::to_string(term.get_wdf());
    char before = '@';
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at, before = ',')
      text += before + std::to_string(*at);
  }
  return text;
}

TEST(PostWords, CountsWordsAndTheirStemsAndPlacesTheWords) {
  WordAnalysers analysers;
  DocumentDraft draft;
  EXPECT_EQ(post_words(draft, analysers.of("en"), "Talks, more talks", {.first = 256}), 259U);
  EXPECT_EQ(show(draft), "Zmore:1 Ztalk:2 more:1@257 talks:2@256,258");
}

TEST(PostWords, TellsOfTheWordsAndEndsWhereItIsToldTo) {
  WordAnalysers analysers;
  DocumentDraft draft;
  std::vector<WordHash> heard;
  const auto next =
      post_words(draft, analysers.of("en"), "One two three",
                 {.prefix = "XH", .wdf = 3, .stems = false, .most_words = 2, .heard = &heard});
  EXPECT_EQ(next, 3U);
  EXPECT_EQ(show(draft), "XHone:3@1 XHtwo:3@2");
  EXPECT_EQ(heard, (std::vector{hash_word("one"), hash_word("two")}));
}

TEST(PostField, LetsNoPhraseRunFromOneValueIntoTheNext) {
  WordAnalysers analysers;
  DocumentDraft draft;
  post_field(draft, analysers.of("en"), {"", "XB", schema::FieldKind::words, ""},
             {"Ann Lee", "Bo"});
  EXPECT_EQ(show(draft), "XBann:0@1 XBbo:0@19 XBlee:0@2");
}

TEST(WordAnalysersTest, KnowsNoStemsOfALanguageWithoutAStemmer) {
  WordAnalysers analysers;
  EXPECT_EQ(&analysers.of("en"), &analysers.of("en"));
  EXPECT_EQ(&analysers.of("tlh"), &analysers.of(""));
  EXPECT_NE(&analysers.of("en"), &analysers.of("de"));
}

}  // namespace
}  // namespace clipfile
