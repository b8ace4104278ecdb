/// Handles the lines that exports of news databases are made of.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

using ExportLines = std::span<const std::string_view>;

/// Without white space at their ends; at their beginnings it stays.
std::vector<std::string_view> cut_export_lines(std::string_view utf8);

/// Quick to tell before a line is looked at closely.
inline bool begins_with_one_of(std::string_view line, std::string_view characters) {
  return !line.empty() && characters.find(line.front()) != std::string_view::npos;
}

std::string_view trimmed(std::string_view line);
bool is_blank_line(std::string_view line);

/// Where the first line from `from` on stands that is not blank; lines.size() where there is none.
std::size_t next_line_of_text(ExportLines lines, std::size_t from);

/// The paragraphs of lines that may be wrapped.
std::vector<std::string> export_paragraphs(ExportLines lines);

/// The lines as one, white space folded.
std::string joined_line(ExportLines lines);

/// "500 words", "520 Wörter", "1,200 mots".
bool is_word_count(std::string_view line);

/// "Copyright 2022 The Wire", "(c) 2022", "© 2022", "All Rights Reserved", in several languages.
bool is_rights_line(std::string_view line);

/// ASCII letters in lower case, and those of Latin-1.
std::string lower_case(std::string_view text);

}  // namespace clipfile
