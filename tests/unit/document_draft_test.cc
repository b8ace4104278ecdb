// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/document_draft.h"

#include <gtest/gtest.h>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

/// What is added to both.
class Twins {
 public:
  void post(const std::string& term, Xapian::termpos position, Xapian::termcount wdf) {
    draft_.add_posting(term, position, wdf);
    document_.add_posting(term, position, wdf);
  }
  void add(const std::string& term, Xapian::termcount wdf) {
    draft_.add_term(term, wdf);
    document_.add_term(term, wdf);
  }
  void value(Xapian::valueno slot, const std::string& value) {
    draft_.add_value(slot, value);
    document_.add_value(slot, value);
  }

  DocumentDraft& draft() { return draft_; }
  const Xapian::Document& document() const { return document_; }

 private:
  DocumentDraft draft_;
  Xapian::Document document_;
};

TEST(DocumentDraft, IsWrittenAsXapianWritesADocument) {
  for (const std::string& data : {std::string(), std::string("0-9:2 \n{}"), std::string(3, '\0')}) {
    Twins twins;
    twins.post("wheat", 300, 1);
    twins.post("wheat", 7, 2);
    twins.post("wheat", 7, 2);
    twins.post("wheat", 7 + 254, 1);
    twins.post("wheat", 7 + 254 + 255, 1);
    twins.post("wheat", 0xFFFFFFFF, 1);
    twins.post("corn", 0, 0);
    twins.add("Zwheat", 254);
    twins.add("Zwheat", 1);
    twins.add("\xFF\xFE", 382);
    twins.add(std::string("a\0b", 3), 383);
    twins.add(std::string(300, 'x'), 0xFFFFFFF);
    twins.add("Q", 0);
    twins.value(9, "nine");
    twins.value(255, std::string(70'000, 'v'));
    twins.value(2, "two");
    twins.value(2, "");
    twins.value(9, "again");
    Xapian::Document document = twins.document();
    document.set_data(data);
    EXPECT_EQ(twins.draft().write(data), document.serialise());
  }
  EXPECT_EQ(DocumentDraft().write(""), Xapian::Document().serialise());
}

TEST(DocumentDraft, IsWrittenAsXapianWritesADocumentOfAnyTerms) {
  RandomText random(31);
  for (int round = 0; round < 20; ++round) {
    Twins twins;
    for (Xapian::termpos position = 1; position < 300; ++position) {
      const std::string term = "x" + random.bytes(random.number(4));
      twins.post(term, random.number(2) == 0 ? position : position * 1000, position % 3);
      if (random.number(4) == 0) twins.add("y" + random.bytes(1), 1);
    }
    EXPECT_EQ(twins.draft().write(""), twins.document().serialise());
  }
}

TEST(DocumentDraft, IsAddedToADocument) {
  Xapian::Document document;
  document.add_posting("corn", 1, 1);
  document.add_term("wheat", 2);
  document.add_value(1, "one");
  Xapian::Document expected = document;
  Twins twins;
  twins.post("wheat", 3, 4);
  twins.add("rice", 0);
  twins.value(1, "new");
  expected.add_posting("wheat", 3, 4);
  expected.add_boolean_term("rice");
  expected.add_value(1, "new");
  twins.draft().add_to(document);
  EXPECT_EQ(document.serialise(), expected.serialise());
}

TEST(DocumentDraft, HasTermsOnceOneIsAdded) {
  DocumentDraft draft;
  draft.add_value(1, "one");
  EXPECT_FALSE(draft.has_terms());
  draft.add_boolean_term("Q");
  EXPECT_TRUE(draft.has_terms());
}

}  // namespace
}  // namespace clipfile
