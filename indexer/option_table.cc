// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/option_table.h"

#include <array>

namespace clipfile {
namespace {

constexpr std::array<Row, 8> examples = {{
    {"clip-index ~/clippings", "index a folder, or what changed in it"},
    {"clip-index", "the same for every folder indexed before"},
    {"clip-index -d news.index a.txt b/", "an index of its own"},
    {"clip-index --extract story.html", "show what is understood, index nothing"},
    {"clip-index --dry-run -v ~/clippings", "show what a run would do"},
    {"clip-index --stats", "say what the index holds"},
    {"clip-index --check --deep", "look for damage, also of the clippings"},
    {"clip-index --schedule daily", "print units of systemd that do this"},
}};

constexpr std::array<std::string_view, 1> usages = {"[options] PATH..."};

constexpr std::string_view files = "Files";
constexpr std::string_view run = "The run";
constexpr std::string_view instead = "Instead of a run";
constexpr std::string_view messages = "Messages";
constexpr std::string_view schedule = "Schedules";
constexpr std::string_view other = "Other";

constexpr Option options[] = {
    {.group = files,
     .name = "files-from",
     .value = "FILE",
     .help = "take the paths from FILE, one a line; - is standard input",
     .completion = Completion::files},
    {.group = files,
     .name = "null",
     .letter = '0',
     .help = "paths in --files-from end with a NUL byte"},
    {.group = files,
     .name = "include",
     .value = "GLOB",
     .help = "only files whose name matches; may be given again",
     .repeatable = true,
     .setting = true},
    {.group = files,
     .name = "exclude",
     .value = "GLOB",
     .help = "no files or folders whose name matches; may be given again",
     .repeatable = true,
     .setting = true},
    {.group = files,
     .name = "max-file-size",
     .value = "MB",
     .help = "largest text and page that is read (default 16 and 64; JSON Lines have no limit)",
     .setting = true},
    {.group = files,
     .name = "file-timeout",
     .value = "SEC",
     .help = "give a file up that takes longer for an article, or ten times longer in all (default "
             "60, and a second for each megabyte); with --ocr each page has as much",
     .setting = true},
    {.group = files,
     .name = "ocr",
     .value = "LANGS",
     .help = "recognise the text in pictures and scans, in languages as Tesseract names them: "
             "eng+deu (without LANGS: eng)",
     .implied = "eng",
     .setting = true},
    {.group = files,
     .name = "retry-failed",
     .help = "try the files again that could not be indexed earlier"},

    {.group = run,
     .name = "db",
     .letter = 'd',
     .value = "DIR",
     .help = "the index (default: $CLIPFILE_DB, $XDG_DATA_HOME/clipfile, "
             "~/.local/share/clipfile)",
     .completion = Completion::folders,
     .setting = true,
     .variable = "CLIPFILE_DB"},
    {.group = run,
     .name = "jobs",
     .letter = 'j',
     .value = "N",
     .help = "processes that read files at a time (default: as many as there are processors)",
     .setting = true},
    {.group = run,
     .name = "memory",
     .value = "MB",
     .help = "memory that clip-index may fill with what waits to be written (default 512); each "
             "process that reads files takes some 50 more",
     .setting = true},
    {.group = run,
     .name = "rebuild",
     .help = "make a new index beside the old one and let it take over when it is complete"},
    {.group = run,
     .name = "max-purge",
     .value = "PERCENT",
     .help = "refuse to remove more of the known files (default 10; 50 files are always allowed)",
     .setting = true},
    {.group = run, .name = "force", .help = "remove what is gone, however much it is"},
    {.group = run,
     .name = "wait",
     .value = "SECONDS",
     .help = "wait for another run that holds the index (default 0)",
     .setting = true},
    {.group = run,
     .name = "watch",
     .help = "run now, and again whenever something changed, until stopped"},
    {.group = run,
     .name = "dry-run",
     .letter = 'n',
     .help = "say what would be done, and change nothing (with -v file by file)"},
    {.group = run,
     .name = "no-isolation",
     .help = "read files within this process: a file that crashes its reader ends the run; to find "
             "faults of Clipfile's own"},

    {.group = instead,
     .name = "extract",
     .help = "index nothing; print each article as a JSON object a line"},
    {.group = instead,
     .name = "stats",
     .help = "describe the index: articles by year, publication and the like, failed files, size"},
    {.group = instead,
     .name = "check",
     .help = "check the index against itself, and say what is wrong with it"},
    {.group = instead,
     .name = "deep",
     .help = "compare the clippings, too, byte for byte with what was indexed (with --check)"},
    {.group = instead, .name = "json", .help = "print --stats or --check as one JSON object"},
    {.group = instead,
     .name = "export",
     .value = "FILE",
     .help = "write every article of the index to FILE as JSON Lines; - is standard output",
     .completion = Completion::files},
    {.group = instead,
     .name = "compact",
     .help = "make the index smaller, and writable again after the disk was full"},
    {.group = instead, .name = "formats", .help = "list the formats that this build reads"},

    {.group = messages,
     .name = "report",
     .value = "FILE",
     .help = "write what was done to FILE, as JSON",
     .completion = Completion::files},
    {.group = messages,
     .name = "summary",
     .help = "say what was done also where standard error is no terminal and all is well",
     .setting = true},
    {.group = messages,
     .name = "progress",
     .help = "show progress also where standard error is no terminal",
     .setting = true},
    {.group = messages,
     .name = "log-format",
     .value = "FORMAT",
     .help = "of messages; json is an object a line",
     .choices = "text json",
     .fallback = "text",
     .setting = true},
    {.group = messages,
     .name = "verbose",
     .letter = 'v',
     .help = "name every file that was added, updated, removed or passed over",
     .setting = true},
    {.group = messages,
     .name = "quiet",
     .letter = 'q',
     .help = "print nothing but what could not be indexed"},

    {.group = schedule,
     .name = "schedule",
     .value = "WHEN",
     .help = "print a service and a timer of systemd for these PATHs and options: hourly, daily, "
             "weekly, monthly, or a time as for OnCalendar="},
    {.group = schedule,
     .name = "crontab",
     .help = "print a line for cron instead (with --schedule)"},
    {.group = schedule,
     .name = "units",
     .value = "DIR",
     .help = "write the units into DIR (with --schedule)",
     .completion = Completion::folders},
    {.group = schedule,
     .name = "print",
     .help = "print, as it does without --units anyway (with --schedule)"},

    {.group = other,
     .name = "config",
     .value = "FILE",
     .help = "take settings, lines name = value, from there only (default: .clipfile.conf here or "
             "above, $XDG_CONFIG_HOME/clipfile/config, ~/.config/clipfile/config, "
             "/etc/xdg/clipfile/config)",
     .completion = Completion::files},
    {.group = other,
     .name = "generate",
     .value = "PAGE",
     .help = "print the page of the manual, or what a shell needs to complete a command line",
     .choices = "man bash zsh fish"},
    {.group = other, .name = "help", .letter = 'h', .help = "show this help"},
    {.group = other,
     .name = "version",
     .help = "show the version; with -v what confines those who read files"},
};

constexpr std::array<Row, 8> exits = {{
    {"0", "the index agrees with the archive"},
    {"1", "failed; the index is as it was after its last commit"},
    {"2", "usage"},
    {"3", "done, but some files could not be indexed"},
    {"4", "refused for safety; nothing was changed"},
    {"6", "the index is damaged; the message says what mends it"},
    {"75", "another run holds the index"},
    {"129, 130, 143", "stopped by a signal after committing what was done"},
}};

constexpr std::array<std::string_view, 4> description = {
    "Every file below the given paths that holds articles is read, and the index then agrees with "
    "them: what is new is added, what changed is read again, what is gone is removed. Without a "
    "path the run takes over what changed below the paths of earlier runs. The archive itself is "
    "never written to.",
    "A run can be stopped at any time: what was committed stays, and the next run goes on from "
    "there. It refuses to remove more than --max-purge of the archive, since a disk that is not "
    "mounted looks like an empty folder.",
    "Files are read by worker processes without network and without rights to write; a file that "
    "crashes or hangs its reader costs itself and nothing else.",
    "Where all is well and nobody looks on, a run says nothing.",
};

constexpr std::array<Row, 3> variables = {{
    {"CLIPFILE_DB", "the index, where --db is not given"},
    {"XDG_DATA_HOME", "where the index is, in a folder clipfile (default: ~/.local/share)"},
    {"XDG_CONFIG_HOME, XDG_CONFIG_DIRS",
     "where settings of a user and of all are, in folders clipfile (default: ~/.config, /etc/xdg)"},
}};

constexpr std::array<Row, 4> known_files = {{
    {".clipfile.conf", "settings of a project, in its folder: --config"},
    {"~/.config/clipfile/config, /etc/xdg/clipfile/config", "settings of a user, of all: --config"},
    {".clipignore", "in a folder of the archive: what is passed over, as in .gitignore"},
    {"story.pdf.yaml", "beside a clipping story.pdf: overrules what the clipping says of itself"},
}};

constexpr ProgramTable program = {
    .name = "clip-index",
    .summary = "makes an index agree with an archive of news clippings",
    .examples = examples,
    .usages = usages,
    .description = description,
    .options = options,
    .arguments = Completion::files,
    .exits = exits,
    .variables = variables,
    .files = known_files,
    .see_also = "clip-search(1), clipfile-query(7)"};

}  // namespace

const ProgramTable& index_program() { return program; }

}  // namespace clipfile
