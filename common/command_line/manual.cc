// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/manual.h"

#include <algorithm>
#include <array>

#include "common/schema.h"

namespace clipfile {
namespace {

std::string bold(std::string_view text) { return "\\fB" + roff_text(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + roff_text(text) + "\\fR"; }

std::string upper_case(std::string_view text) {
  std::string upper(text);
  std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return upper;
}

void append_section(std::string_view title, std::string& page) {
  page.append(".SH ").append(roff_text(upper_case(title))).append("\n");
}

/// `term` and `meaning` are roff.
void append_paragraph(const std::string& term, const std::string& meaning, std::string& page) {
  page.append(".TP\n").append(term).append("\n").append(meaning).append("\n");
}

void append_rows(std::string_view title, std::span<const Row> rows, std::string& page) {
  if (rows.empty()) return;
  append_section(title, page);
  for (const Row& row : rows) append_paragraph(bold(row.term), roff_text(row.meaning), page);
}

std::string term_of(const Option& option) {
  std::string term;
  if (option.letter != '\0') term = bold(std::string{'-', option.letter}) + ", ";
  term += bold("--" + std::string(option.name));
  if (option.value.empty()) return term;
  if (!option.implied.empty()) return term + "[=" + italic(option.value) + ']';
  return term + ' ' + italic(option.value);
}

void append_options(const ProgramTable& program, std::string& page) {
  append_section("options", page);
  std::string_view group;
  for (const Option& option : program.options) {
    if (option.group != group) page.append(".SS ").append(roff_text(option.group)).append("\n");
    group = option.group;
    append_paragraph(term_of(option), roff_text(described(option)) + '.', page);
  }
}

void append_fields(std::string& page) {
  append_section("fields", page);
  for (const schema::Field& field : schema::fields) {
    append_paragraph(bold(std::string(field.name) + ':'), roff_text(field.help), page);
  }
}

void append_synopsis(const ProgramTable& program, std::string& page) {
  append_section("synopsis", page);
  std::string_view before;
  for (const std::string_view usage : program.usages) {
    page.append(before).append(bold(program.name)).append(" ").append(roff_text(usage));
    before = "\n.br\n";
  }
  page += '\n';
}

void append_description(const ProgramTable& program, std::string& page) {
  append_section("description", page);
  std::string_view before;
  for (const std::string_view paragraph : program.description) {
    page.append(before).append(roff_text(paragraph)).append("\n");
    before = ".PP\n";
  }
}

constexpr std::array<std::string_view, 2> configuration = {
    "Settings that hold for every run can stand in a file, each on a line: name = value, or name = "
    "yes for an option that takes no value. A # begins a comment. What stands below [clip-index] "
    "or [clip-search] is for that program, what stands before them for both. A file that is named "
    "is looked for from the folder of the configuration.",
    "What is typed counts most, then the environment, then .clipfile.conf in the folder at hand or "
    "the nearest above it (if it is yours or root's), then the user's file, then the system's. "
    "With --config only that file is read; --config /dev/null reads none. Settings are:",
};

void append_configuration(const ProgramTable& program, std::string& page) {
  const std::string settings = settings_of(program);
  if (settings.empty()) return;
  append_section("configuration", page);
  for (const std::string_view paragraph : configuration) {
    page.append(".PP\n").append(roff_text(paragraph)).append("\n");
  }
  page.append(roff_text(settings)).append(".\n");
}

}  // namespace

std::string roff_text(std::string_view text) {
  constexpr std::string_view special = "\\-'\"`^~";
  constexpr std::array<std::string_view, 7> names = {"\\e",   "\\-",   "\\(aq", "\\(dq",
                                                     "\\(ga", "\\(ha", "\\(ti"};
  std::string roff;
  if (text.starts_with('.')) roff = "\\&";
  for (const char c : text) {
    const std::size_t place = special.find(c);
    if (place == std::string_view::npos) {
      roff += c;
    } else {
      roff += names[place];
    }
  }
  return roff;
}

std::string write_manual(const ProgramTable& program, std::string_view version) {
  std::string page = ".\\\" SPDX-License-Identifier: GPL-2.0-or-later\n";
  page += ".TH " + roff_text(upper_case(program.name)) + " 1 \"\" \"Clipfile " +
          std::string(version) + "\" \"Clipfile\"\n";
  append_section("name", page);
  page += roff_text(program.name) + " \\- " + roff_text(program.summary) + '\n';
  append_synopsis(program, page);
  append_description(program, page);
  append_rows("examples", program.examples, page);
  append_options(program, page);
  if (program.has_fields) append_fields(page);
  append_configuration(program, page);
  append_rows("exit status", program.exits, page);
  append_rows("environment", program.variables, page);
  append_rows("files", program.files, page);
  append_section("see also", page);
  page += roff_text(program.see_also) + '\n';
  return page;
}

}  // namespace clipfile
