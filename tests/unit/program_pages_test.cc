// SPDX-License-Identifier: GPL-2.0-or-later
// Compares what is said of the options in all places.
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "common/command_line/help.h"
#include "common/command_line/manual.h"
#include "common/command_line/pages.h"
#include "common/schema.h"
#include "indexer/option_table.h"
#include "searcher/option_table.h"
#include "tests/unit/support/typed_line.h"

namespace clipfile {
namespace {

/// A way to tell of options, and what stands in it where a name of one does.
struct Place {
  std::string text;
  std::string dashes;
  bool is_roff = false;
};

std::string page(const ProgramTable& program, const char* kind) {
  return write_page(program, typed_line({{"generate", kind}}, ""), "1.2");
}

std::vector<Place> places(const ProgramTable& program) {
  return {{write_help(program), "--"},
          {page(program, "man"), "\\-\\-", true},
          {page(program, "bash"), "--"},
          {page(program, "zsh"), "--"},
          {page(program, "fish"), "-l "}};
}

std::string as_written(std::string_view text, const Place& place) {
  return place.is_roff ? roff_text(text) : std::string(text);
}

TEST(ProgramPages, NameEveryOptionAndTheWordsItTakes) {
  for (const ProgramTable* program : {&index_program(), &search_program()}) {
    for (const Place& place : places(*program)) {
      for (const Option& option : program->options) {
        const std::string name = place.dashes + as_written(option.name, place);
        EXPECT_NE(place.text.find(name), std::string::npos) << name << "\n" << place.text;
        for (const std::string_view word : words(option)) {
          EXPECT_NE(place.text.find(as_written(word, place)), std::string::npos) << name << word;
        }
      }
    }
  }
}

TEST(ProgramPages, NameEveryField) {
  for (const Place& place : places(search_program())) {
    for (const std::string_view field : schema::field_names()) {
      const std::string name = as_written(field, place);
      EXPECT_NE(place.text.find(name), std::string::npos) << name << "\n" << place.text;
    }
  }
}

TEST(ProgramPages, AreOfFourKinds) {
  EXPECT_EQ(refusal_by([](const TypedOptions& line) { write_page(index_program(), line, ""); },
                       typed_line({{"generate", "csh"}}, "")),
            "--generate csh: takes one of man, bash, zsh, fish");
}

}  // namespace
}  // namespace clipfile
