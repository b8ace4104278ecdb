/// Cuts the lines of a table (CSV, TSV) into rows and fields.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// As RFC 4180 has it: fields may be quoted, and quoted ones may hold delimiters, line ends and
/// doubled quotation marks. What is quoted wrongly is taken as it stands.
class TableRow {
 public:
  explicit TableRow(char delimiter) : delimiter_(delimiter) {}

  /// Adds a line without its end. Whether the row is complete; else it goes on in the next line.
  bool add_line(std::string_view line);

  const std::vector<std::string>& fields() const { return fields_; }
  /// In bytes, of all fields.
  std::size_t size() const { return size_; }
  bool is_blank() const { return fields_.size() <= 1 && size_ == 0; }
  void clear();

 private:
  /// Behind the field that starts, or goes on, at the start of `rest`.
  std::string_view read_field(std::string_view rest);
  std::string_view read_quoted(std::string_view rest);
  void append(std::string_view text);

  char delimiter_;
  bool in_quotes_ = false;
  bool ended_ = false;  ///< the line ended with a field
  std::size_t size_ = 0;
  std::vector<std::string> fields_;
};

/// The one of comma, semicolon, tab and bar that parts most fields of the line; 0 where none does.
char find_delimiter(std::string_view line);

}  // namespace clipfile
