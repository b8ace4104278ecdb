// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/option_table.h"

#include <array>

namespace clipfile {
namespace {

constexpr std::array<Row, 7> examples = {{
    {"clip-search sanctions", "passages, best first"},
    {"clip-search 'Ryabkov \"outstretched hand\"'", "a word and a phrase"},
    {"clip-search 'sanction* NOT gas' --since 2022", "beginnings, exclusion, dates"},
    {"clip-search headline:pipeline lang:de", "fields"},
    {"clip-search --timeline --facet publication OSCE", "when, and where"},
    {"clip-search --json OSCE | jq .results[0]", "for scripts"},
    {"clip-search --alerts", "what is new for saved searches"},
}};

constexpr std::array<std::string_view, 2> usages = {"[options] QUERY...", "--alerts [options]"};

constexpr Option options[] = {
    {.group = search_group::search,
     .name = "db",
     .letter = 'd',
     .value = "DIR|HOST:PORT",
     .help = "the index; given again, several answer as one (default: $CLIPFILE_DB, "
             "$XDG_DATA_HOME/clipfile, ~/.local/share/clipfile)",
     .completion = Completion::folders,
     .repeatable = true,
     .setting = true,
     .variable = "CLIPFILE_DB"},
    {.group = search_group::search,
     .name = "since",
     .value = "DATE",
     .help = "published then or later: 2022, 2022-01, 2022-01-09, -7d, yesterday"},
    {.group = search_group::search,
     .name = "until",
     .value = "DATE",
     .help = "published then or earlier"},
    {.group = search_group::search,
     .name = "all",
     .help = "only articles that hold all words",
     .setting = true},
    {.group = search_group::search,
     .name = "any",
     .help = "rank whatever holds one of the words, all or not"},
    {.group = search_group::search,
     .name = "exact",
     .help = "no stems, no other spellings of names, no feedback: words as they are typed",
     .setting = true},
    {.group = search_group::search,
     .name = "names",
     .value = "FILE",
     .help =
         "names that are one, lines like Kyiv = Kiev (default: $XDG_CONFIG_HOME/clipfile/names, "
         "~/.config/clipfile/names)",
     .completion = Completion::files,
     .setting = true},
    {.group = search_group::search,
     .name = "synonyms",
     .value = "FILE",
     .help = "what ~word stands for: a line a group, with commas between its words (default: "
             "$XDG_CONFIG_HOME/clipfile/synonyms, ~/.config/clipfile/synonyms)",
     .completion = Completion::files,
     .setting = true},
    {.group = search_group::search,
     .name = "like",
     .value = "ARTICLE",
     .help = "find articles like this one, by its path or id; a query beside it narrows",
     .completion = Completion::files},
    {.group = search_group::search,
     .name = "no-feedback",
     .help = "do not rank by the words of the best articles too",
     .setting = true},
    {.group = search_group::search,
     .name = "queries",
     .value = "FILE",
     .help = "a query a line, or id, TAB, query; - is standard input",
     .completion = Completion::files},

    {.group = search_group::results,
     .name = "limit",
     .letter = 'n',
     .value = "N",
     .help = "passages to show (default 10; 0: all)",
     .setting = true},
    {.group = search_group::results,
     .name = "offset",
     .value = "N",
     .help = "passages to pass over first"},
    {.group = search_group::results,
     .name = "per-article",
     .value = "N",
     .help = "passages of one article to show (default 3; 0: all that match)",
     .setting = true},
    {.group = search_group::results,
     .name = "no-collapse",
     .help = "show copies of an article too, such as a wire story in several papers, and reprints "
             "of a passage; else the best is shown, with \"+4 similar\" (--limit 0 shows all)",
     .setting = true},
    {.group = search_group::results,
     .name = "context",
     .value = "N",
     .help = "show each passage whole, with N paragraphs before and behind it; --format is text, "
             "json, jsonl, markdown or html"},
    {.group = search_group::results,
     .name = "sort",
     .value = "ORDER",
     .help = "order of the passages; date is from the earliest on, -date from the latest; what has "
             "no date comes last",
     .choices = "relevance date -date",
     .fallback = "relevance",
     .setting = true},
    {.group = search_group::results,
     .name = "recent",
     .value = "DAYS",
     .help = "prefer what was published lately among what is relevant: the newest article's score "
             "counts twice, that of one so many days older half as much more (default 30)",
     .implied = "30"},
    {.group = search_group::results,
     .name = "count",
     .letter = 'c',
     .help = "print how many articles match, nothing else"},
    {.group = search_group::results,
     .name = "list",
     .letter = 'l',
     .help = "print the paths of the articles only, as --format=paths does"},
    {.group = search_group::results,
     .name = "quotes",
     .help = "list who said what in the articles that match, or in all; with said-by: what that "
             "person says; --limit counts quotes; --format is text, json, jsonl, csv or markdown"},
    {.group = search_group::results,
     .name = "facet",
     .value = "FIELD",
     .help = "count the articles that match, or all, by what their citation says; can be given "
             "again; --limit counts values; --format is text, json, jsonl or csv",
     .choices = "publication byline place section language year month tag type site",
     .repeatable = true},
    {.group = search_group::results,
     .name = "timeline",
     .value = "UNIT",
     .help = "count them over time, mark bursts and name the first; without a unit one that suits "
             "the time they span",
     .choices = "auto day week month year",
     .implied = "auto"},
    {.group = search_group::results,
     .name = "related",
     .help = "name words that go with what is looked for: those that tell the best articles from "
             "the archive"},
    {.group = search_group::results,
     .name = "explain",
     .help = "say on standard error how the query was understood, and what scores consist of"},

    {.group = search_group::output,
     .name = "format",
     .value = "NAME",
     .help = "what to print; digest goes with --alerts only",
     .choices = "text json jsonl csv markdown html atom paths trec ris bibtex digest",
     .fallback = "text"},
    {.group = search_group::output, .name = "json", .help = "the same as --format=json"},
    {.group = search_group::output,
     .name = "null",
     .letter = '0',
     .help = "paths end with a NUL byte"},
    {.group = search_group::output,
     .name = "color",
     .value = "WHEN",
     .help = "use colours",
     .choices = "auto always never",
     .fallback = "auto",
     .setting = true,
     .variable = "NO_COLOR"},
    {.group = search_group::output,
     .name = "pager",
     .help = "show text in $PAGER, or less, where standard output is a terminal",
     .setting = true},
    {.group = search_group::output,
     .name = "no-pager",
     .help = "show it at once, as is done anyway; overrules --pager"},
    {.group = search_group::output,
     .name = "quiet",
     .letter = 'q',
     .help = "no summary line",
     .setting = true},

    {.group = search_group::alerts,
     .name = "alerts",
     .help = "report what came in since each saved search last looked; --format is text, jsonl, "
             "atom or digest (a mail)"},
    {.group = search_group::alerts,
     .name = "searches",
     .value = "FILE|DIR",
     .help = "saved searches, lines name = query (default: $XDG_CONFIG_HOME/clipfile/searches.d, "
             "~/.config/clipfile/searches.d)",
     .completion = Completion::files,
     .setting = true},
    {.group = search_group::alerts,
     .name = "from-start",
     .help = "report what is in the index already, and all of it again"},
    {.group = search_group::alerts,
     .name = "output",
     .value = "FILE",
     .help = "write there, as a whole or not at all; a feed is extended",
     .completion = Completion::files},
    {.group = search_group::alerts,
     .name = "feed-entries",
     .value = "N",
     .help = "entries of the feed (default 200), with --format=atom",
     .setting = true},
    {.group = search_group::alerts,
     .name = "mail-to",
     .value = "ADDRESS",
     .help = "who gets the mail; can be given again; with --format=digest",
     .repeatable = true,
     .setting = true},
    {.group = search_group::alerts,
     .name = "state",
     .value = "DIR",
     .help = "where it is kept how far each search looked (default: $XDG_STATE_HOME/clipfile, "
             "~/.local/state/clipfile)",
     .completion = Completion::folders,
     .setting = true},

    {.group = search_group::other,
     .name = "config",
     .value = "FILE",
     .help = "take settings, lines name = value, from there only (default: .clipfile.conf here or "
             "above, $XDG_CONFIG_HOME/clipfile/config, ~/.config/clipfile/config, "
             "/etc/xdg/clipfile/config)",
     .completion = Completion::files},
    {.group = search_group::other,
     .name = "generate",
     .value = "PAGE",
     .help = "print the page of the manual, or what a shell needs to complete a command line",
     .choices = "man bash zsh fish"},
    {.group = search_group::other, .name = "help", .letter = 'h', .help = "show this help"},
    {.group = search_group::other, .name = "version", .help = "show the version"},
};

constexpr std::array<Row, 5> exits = {{
    {"0", "found"},
    {"1", "nothing found, or nothing new"},
    {"2", "a bad query or usage"},
    {"6", "the index is damaged; the message says what mends it"},
    {"75", "the index cannot be read for now: try again"},
}};

constexpr std::array<std::string_view, 3> description = {
    "A query is words, side by side: articles that hold all of them come first, and the passages "
    "of "
    "each article that answer best are shown with their citation. Phrases, fields, dates, "
    "beginnings "
    "of words, and operators as Nexis and Factiva have them narrow it: clipfile-query(7) has them "
    "all.",
    "Results go to standard output, everything else to standard error. Nothing that a file says "
    "reaches a terminal as a control character.",
    "Several indexes answer as one where --db is given again, and an index can be that of a "
    "server, "
    "HOST:PORT.",
};

constexpr std::array<Row, 7> variables = {{
    {"CLIPFILE_DB", "the index, where --db is not given"},
    {"XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME",
     "where the index, the files below and the state of saved searches are, in a folder clipfile "
     "(default: ~/.local/share, ~/.config, ~/.local/state)"},
    {"XDG_CONFIG_DIRS", "where settings of all users are, in folders clipfile (default: /etc/xdg)"},
    {"NO_COLOR", "where it is set and not empty, no colours unless --color=always"},
    {"PAGER", "what --pager shows answers in (default: less)"},
    {"TERM", "no colours on a terminal that is dumb"},
    {"COLUMNS", "how wide text is where standard output is no terminal (default: 80; 100 at most)"},
}};

constexpr std::array<Row, 5> files = {{
    {".clipfile.conf", "settings of a project, in its folder: --config"},
    {"~/.config/clipfile/config, /etc/xdg/clipfile/config", "settings of a user, of all: --config"},
    {"~/.config/clipfile/names", "names that are one: --names"},
    {"~/.config/clipfile/synonyms", "what ~word stands for: --synonyms"},
    {"~/.config/clipfile/searches.d", "saved searches: --searches"},
}};

constexpr ProgramTable program = {.name = "clip-search",
                                  .summary = "ranks the passages of an archive of news clippings",
                                  .examples = examples,
                                  .usages = usages,
                                  .description = description,
                                  .options = options,
                                  .has_fields = true,
                                  .exits = exits,
                                  .variables = variables,
                                  .files = files,
                                  .see_also = "clip-index(1), clipfile-query(7)"};

}  // namespace

const ProgramTable& search_program() { return program; }

}  // namespace clipfile
