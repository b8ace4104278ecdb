// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/completion.h"

#include <gtest/gtest.h>
#include <string>
#include <utility>
#include <vector>

#include "indexer/option_table.h"
#include "searcher/option_table.h"
#include "tests/unit/support/scratch_program.h"

namespace clipfile {
namespace {

constexpr Option options[] = {
    {.group = "A", .name = "all", .letter = 'a', .help = "it's all: [so]"},
    {.group = "A",
     .name = "db",
     .letter = 'd',
     .value = "DIR",
     .help = "a folder",
     .completion = Completion::folders,
     .repeatable = true},
    {.group = "A", .name = "format", .value = "NAME", .help = "how", .choices = "text json"},
    {.group = "A",
     .name = "from",
     .value = "FILE",
     .help = "where",
     .completion = Completion::files},
    {.group = "A",
     .name = "timeline",
     .value = "UNIT",
     .help = "when",
     .choices = "day month",
     .implied = "month"},
    {.group = "A", .name = "limit", .letter = 'n', .value = "N", .help = "so many"},
};

constexpr ProgramTable searching = {.name = "find-it", .options = options, .has_fields = true};
constexpr ProgramTable reading = {
    .name = "read-it", .options = options, .arguments = Completion::files};

/// What bash offers behind these words, the last of which is being typed, cut as bash cuts them.
std::string offered_by_bash(const ProgramTable& program, const std::string& words) {
  std::string function = program.name == "find-it" ? "_find_it" : "_read_it";
  const std::string script =
      write_bash_completion(program) + "mkdir -p folder/inner; touch folder/file 'a file'\n" +
      "COMP_WORDS=(" + words + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n" + function +
      " \"${COMP_WORDS[0]}\" \"${COMP_WORDS[COMP_CWORD]}\" \"${COMP_WORDS[COMP_CWORD - 1]}\"\n" +
      "IFS=,; printf '%s' \"${COMPREPLY[*]}\"\n";
  const auto outcome = testing_support::run_on_text({"bash", "--norc"}, script);
  EXPECT_EQ(outcome.status, 0) << outcome.output;
  return outcome.output;
}

TEST(BashCompletion, OffersWhatFits) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"find-it --", "--all,--db,--format,--from,--timeline,--limit"},
      {"find-it --f", "--format,--from"},
      {"find-it --format ''", "text,json"},
      {"find-it --format j", "json"},
      {"find-it --format =", "text,json"},
      {"find-it --format = j", "json"},
      {"find-it --timeline = d", "day"},
      {"find-it --timeline head", "headline:"},
      {"find-it -n ''", ""},
      {"find-it --limit = 3", ""},
      {"find-it -d fold", "folder"},
      {"find-it --db folder/", "folder/inner"},
      {"find-it --from folder/f", "folder/file"},
      {"find-it --from a", "a file"},
      {"find-it head", "headline:"},
      {"find-it sanctions s", "section:,site:,said-by:"},
      {"find-it headline :", ""},
      {"find-it headline : s", ""},
      {"find-it xyz", ""},
  };
  for (const auto& [words, offered] : rows) {
    EXPECT_EQ(offered_by_bash(searching, words), offered) << words;
  }
  EXPECT_EQ(offered_by_bash(reading, "read-it f"), "folder");
  EXPECT_EQ(offered_by_bash(reading, "read-it a"), "a file");
}

TEST(ZshCompletion, IsAListOfArguments) {
  EXPECT_EQ(write_zsh_completion(reading), R"(#compdef read-it

_arguments -s -S \
  '(-a --all)'{-a,--all}'[it'\''s all]' \
  '*'{-d+,--db=}'[a folder]:DIR:_files -/' \
  '--format=[how]:NAME:(text json)' \
  '--from=[where]:FILE:_files' \
  '--timeline=-[when]::UNIT:(day month)' \
  '(-n --limit)'{-n+,--limit=}'[so many]:N: ' \
  '*:path:_files'
)");
}

TEST(FishCompletion, IsALineForEachOption) {
  EXPECT_EQ(write_fish_completion(reading), R"(# fish completion of read-it
complete -c read-it -s a -l all -d 'it\'s all'
complete -c read-it -s d -l db -x -a '(__fish_complete_directories)' -d 'a folder'
complete -c read-it -l format -x -a 'text json' -d 'how'
complete -c read-it -l from -r -F -d 'where'
complete -c read-it -l timeline -f -a 'day month' -d 'when'
complete -c read-it -s n -l limit -x -d 'so many'
)");
}

TEST(Completion, IsUnderstoodByItsShell) {
  const std::vector<std::pair<std::string, std::string (*)(const ProgramTable&)>> shells = {
      {"bash", write_bash_completion},
      {"zsh", write_zsh_completion},
      {"fish", write_fish_completion}};
  for (const auto& [shell, write] : shells) {
    if (!testing_support::is_installed(shell)) continue;
    for (const ProgramTable* program : {&index_program(), &search_program()}) {
      const auto outcome = testing_support::run_on_text({shell, "-n"}, write(*program));
      EXPECT_EQ(outcome.status, 0) << shell << ": " << outcome.output;
      EXPECT_EQ(outcome.output, "") << shell;
    }
  }
}

}  // namespace
}  // namespace clipfile
