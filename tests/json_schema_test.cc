// SPDX-License-Identifier: GPL-2.0-or-later
// Holds what both programs print as JSON against docs/json-output.schema.json.
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#include <vector>

#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace clipfile::testing_support {
namespace {

using Json = nlohmann::json;

const std::string source_folder = CLIPFILE_SOURCE_DIR;

class JsonSchema {
 public:
  JsonSchema() {
    std::ifstream in(source_folder + "/docs/json-output.schema.json");
    const Json text = Json::parse(in);
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(text), schema_);
  }

  bool allows(const Json& json) const {
    valijson::Validator validator;
    return validator.validate(schema_, valijson::adapters::NlohmannJsonAdapter(json), nullptr);
  }

 private:
  valijson::Schema schema_;
};

enum class Form { document, lines };

std::vector<Json> read(const std::string& printed, Form form) {
  if (form == Form::document) return {Json::parse(printed)};
  std::vector<Json> values;
  std::istringstream lines(printed);
  for (std::string line; std::getline(lines, line);) values.push_back(Json::parse(line));
  return values;
}

/// An index of the sample clippings, and commands that ask it.
class JsonOutput : public testing::Test {
 protected:
  JsonOutput() {
    for (const char* name : {"CLIPFILE_DB", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"}) {
      unsetenv(name);
    }
    print("clip-index -q -d idx '" + source_folder + "/corpus'");
  }

  /// What a command prints on standard output.
  std::string print(const std::string& command) const {
    const char* path = std::getenv("PATH");
    const std::string programs = CLIPFILE_PROGRAMS;
    return run({{"bash", "-c", command + " 2>/dev/null"},
                folder_.path(),
                {{"PATH", programs + ':' + (path ? path : "/usr/bin:/bin")},
                 {"HOME", folder_.path()}}},
               std::chrono::minutes(5))
        .output;
  }

  TemporaryFolder folder_;
  JsonSchema schema_;
};

TEST_F(JsonOutput, IsAsTheSchemaHasIt) {
  struct Row {
    const char* command;
    Form form;
    std::size_t least;  ///< objects
  };
  constexpr Row rows[] = {
      {"clip-search -d idx --json Ryabkov sanctions", Form::document, 1},
      {"clip-search -d idx --json --limit 0 the OR a", Form::document, 1},
      {"clip-search -d idx --format=jsonl 'Ryabkov w/s sanctions'", Form::lines, 2},
      {"printf 'a\\tgas\\nb\\t\"open\\nc\\tnowhere\\n' | "
       "clip-search -d idx --queries - --format=jsonl",
       Form::lines, 4},
      {"clip-search -d idx --quotes --json said-by:Ryabkov", Form::document, 1},
      {"clip-search -d idx --quotes --format=jsonl said-by:Blinken", Form::lines, 2},
      {"clip-search -d idx --facet publication --json sanctions", Form::document, 1},
      {"clip-search -d idx --timeline --json sanctions", Form::document, 1},
      {"clip-search -d idx --facet language --timeline --format=jsonl gas", Form::lines, 3},
      {"clip-search -d idx --related --json sanctions", Form::document, 1},
      {"clip-search -d idx --related --format=jsonl sanctions", Form::lines, 1},
      {"clip-search -d idx --json --like \"$(clip-search -d idx --format=paths --limit 1 rouble)\"",
       Form::document, 1},
      {"clip-search -d idx --json Ryabkof sanctoins", Form::document, 1},
      {"clip-search -d idx --json sanctions Ryabkov tulips", Form::document, 1},
      {"clip-index --extract '" CLIPFILE_SOURCE_DIR "/corpus' nowhere", Form::lines, 87},
      {"clip-index -d idx --report report.json -q && cat report.json", Form::document, 1},
      {"clip-index -d new --log-format=json --summary '" CLIPFILE_SOURCE_DIR
       "/corpus/le-fanal' 2>&1 >/dev/null | cat",
       Form::lines, 1},
  };
  for (const auto& [command, form, least] : rows) {
    const auto values = read(print(command), form);
    EXPECT_GE(values.size(), least) << command;
    for (const Json& value : values) EXPECT_TRUE(schema_.allows(value)) << command << '\n' << value;
  }
}

TEST_F(JsonOutput, HasASchemaThatTellsWrongFromRight) {
  Json answer = Json::parse(print("clip-search -d idx --json Ryabkov"));
  Json quotes = Json::parse(print("clip-search -d idx --json --quotes said-by:Ryabkov"));
  ASSERT_TRUE(schema_.allows(answer) && schema_.allows(quotes));
  answer["results"][0].erase("lacks");
  quotes["quotes"][0]["certainty"] = "sure";
  EXPECT_FALSE(schema_.allows(answer));
  EXPECT_FALSE(schema_.allows(quotes));
  EXPECT_FALSE(schema_.allows(Json::object()));
}

}  // namespace
}  // namespace clipfile::testing_support
