// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/help.h"

#include <algorithm>
#include <string_view>

#include "common/schema.h"
#include "common/text/wrapping.h"

namespace clipfile {
namespace {

constexpr std::size_t page_columns = 80;

/// Two columns: a term, and behind it what it means, wrapped.
void append_row(std::string_view term, std::string_view meaning, std::size_t term_columns,
                std::string& page) {
  constexpr std::size_t gap = 2;
  const std::size_t indent = gap + term_columns + gap;
  const std::size_t columns = page_columns - indent;
  const std::string next_line = '\n' + std::string(indent, ' ');
  const bool fits = term.size() <= term_columns;
  std::string before = fits ? std::string(indent - gap - term.size(), ' ') : next_line;
  page.append(gap, ' ').append(term);
  for (const ByteRange& line : wrap_text(meaning, {.first = columns, .others = columns})) {
    page.append(before).append(line.of(meaning));
    before = next_line;
  }
  page += '\n';
}

void append_options(const ProgramTable& program, std::string& page) {
  constexpr std::size_t without_letter = 4;  // as wide as "-n, "
  constexpr std::size_t term_columns = 24;
  std::string_view group;
  for (const Option& option : program.options) {
    if (option.group != group) page.append("\n").append(option.group).append(":\n");
    group = option.group;
    const std::string indent(option.letter == '\0' ? without_letter : 0, ' ');
    append_row(indent + spelling(option), described(option), term_columns, page);
  }
}

void append_fields(std::string& page) {
  constexpr std::size_t term_columns = 12;
  page += "\nFields:\n";
  for (const schema::Field& field : schema::fields) {
    append_row(std::string(field.name) + ':', field.help, term_columns, page);
  }
}

}  // namespace

std::string write_help(const ProgramTable& program) {
  const std::string name(program.name);
  std::string page = name + ' ' + std::string(program.summary) + ".\n\n";
  std::size_t widest = 0;
  for (const Row& example : program.examples) {
    widest = std::max(widest, example.term.size());
  }
  for (const Row& example : program.examples) {
    append_row(example.term, example.meaning, widest, page);
  }
  std::string before = "\nUsage: ";
  for (const std::string_view usage : program.usages) {
    page.append(before).append(name).append(" ").append(usage).append("\n");
    before = "       ";
  }
  append_options(program, page);
  if (program.has_fields) append_fields(page);
  page += "\nExit status:\n";
  for (const Row& exit : program.exits) {
    append_row(exit.term, exit.meaning, 13, page);
  }
  return page;
}

}  // namespace clipfile
