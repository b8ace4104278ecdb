// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/tables/table.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/extract/decode.h"
#include "indexer/extract/json_fields.h"
#include "indexer/extract/line_decoder.h"
#include "indexer/extract/record_article.h"
#include "indexer/extract/tables/table_row.h"
#include "indexer/extract/unicode_form.h"

namespace clipfile {
namespace {

constexpr std::size_t most_columns = 2000;

bool names(const std::vector<std::string>& columns, RecordField field) {
  return std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
    const std::string folded = fold_field_name(fold_white_space(column));
    const auto rows = field_names();
    return std::any_of(rows.begin(), rows.end(), [&](const FieldName& row) {
      return row.field == field && row.name == folded;
    });
  });
}

std::string listed(const std::vector<std::string>& columns) {
  constexpr std::size_t most_listed = 12;
  std::string list;
  for (std::size_t i = 0; i < columns.size() && i < most_listed; ++i) {
    const std::string name(truncate_utf8(fold_white_space(columns[i]), 40));
    list += (list.empty() ? "\"" : ", \"") + name + "\"";
  }
  return list + (columns.size() > most_listed ? " and others" : "");
}

class TableReader {
 public:
  explicit TableReader(const RecordSink& sink) : sink_(sink) {}

  /// A line without its end, in any encoding. Gives why nothing more can be read.
  std::optional<Rejection> take(std::string_view line) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (++number_ == 1 && line.starts_with(byte_order_mark)) {
      line.remove_prefix(byte_order_mark.size());
    }
    return take_decoded(decoder_.decode(line));
  }

  void skip_long_line() {
    ++number_;
    reject(number_, "longer than " + std::to_string(largest_table_row) + " bytes");
    row_.clear();
    first_line_ = 0;
  }

  std::optional<Rejection> finish() {
    if (first_line_ != 0)
      reject(first_line_, "a quotation mark that is opened here is never closed");
    if (!has_columns_) return Rejection{"table without a row"};
    return std::nullopt;
  }

 private:
  std::optional<Rejection> take_decoded(const std::string& line) {
    if (!has_delimiter_ && fold_white_space(line).empty()) return std::nullopt;
    if (!has_delimiter_) {
      const char delimiter = find_delimiter(line);
      row_ = TableRow(delimiter == 0 ? ',' : delimiter);
      has_delimiter_ = true;
    }
    if (first_line_ == 0) first_line_ = number_;
    const bool is_complete = row_.add_line(line);
    const bool is_too_long = row_.size() > largest_table_row;
    if (is_too_long)
      reject(first_line_, "longer than " + std::to_string(largest_table_row) + " bytes");
    if (!is_complete && !is_too_long) return std::nullopt;
    auto rejection = is_too_long ? std::nullopt : take_row();
    row_.clear();
    first_line_ = 0;
    return rejection;
  }

  std::optional<Rejection> take_row() {
    if (row_.is_blank()) return std::nullopt;
    if (!has_columns_) return take_columns();
    std::vector<std::string> fields = row_.fields();
    while (fields.size() > columns_.size() && fields.back().empty()) fields.pop_back();
    if (fields.size() != columns_.size()) {
      reject(first_line_, std::to_string(row_.fields().size()) + " fields, but " +
                              std::to_string(columns_.size()) + " columns");
      return std::nullopt;
    }
    hand_over_row(fields);
    return std::nullopt;
  }

  std::optional<Rejection> take_columns() {
    columns_ = row_.fields();
    has_columns_ = true;
    if (columns_.size() > most_columns) return Rejection{"table with too many columns"};
    if (names(columns_, RecordField::text) || names(columns_, RecordField::headline)) {
      return std::nullopt;
    }
    return Rejection{"table without a column for a text or a headline: it has " + listed(columns_) +
                     "; known are " + common_field_names()};
  }

  void hand_over_row(std::vector<std::string>& fields) {
    Record record;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string name = fold_white_space(columns_[i]);
      if (is_field_name(name)) record.emplace(fold_field_name(name), std::move(fields[i]));
    }
    auto read = read_record(record);
    if (std::holds_alternative<Rejection>(read)) {
      return reject(first_line_, "neither a text nor a headline");
    }
    Article& article = *std::get_if<Article>(&read);
    article.part = std::to_string(first_line_);
    sink_({article.part, std::move(article)});
  }

  void reject(std::size_t line, const std::string& reason) {
    const std::string part = std::to_string(line);
    sink_({part, Rejection{"line " + part + ": " + reason}});
  }

  const RecordSink& sink_;
  LineDecoder decoder_;
  TableRow row_{','};
  bool has_delimiter_ = false;
  bool has_columns_ = false;
  std::vector<std::string> columns_;
  std::size_t number_ = 0;
  std::size_t first_line_ = 0;  ///< of the row that is being read; 0: none is
};

std::optional<Rejection> read_lines(ByteSource& file, TableReader& reader) {
  for (;;) {
    const auto line = file.read_line(largest_table_row);
    if (const auto* rejection = std::get_if<Rejection>(&line)) return *rejection;
    const auto& found = *std::get_if<std::optional<FileLine>>(&line);
    if (!found) return reader.finish();
    if (found->too_long) {
      reader.skip_long_line();
    } else if (auto rejection = reader.take(found->text)) {
      return rejection;
    }
  }
}

/// Of UTF-16 and UTF-32, as spreadsheets write "Unicode text".
std::optional<Rejection> read_whole_table(ByteSource& file, TableReader& reader) {
  const auto bytes = file.read_all(largest_json_document);
  if (const auto* rejection = std::get_if<Rejection>(&bytes)) return *rejection;
  const auto decoded = decode_text(*std::get_if<std::string>(&bytes), "");
  if (const auto* rejection = std::get_if<Rejection>(&decoded)) return *rejection;
  std::string_view text = std::get_if<DecodedText>(&decoded)->text;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (auto rejection = reader.take(text.substr(0, end))) return rejection;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return reader.finish();
}

std::string_view first_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  if (line.ends_with('\r')) line.remove_suffix(1);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace

bool looks_like_table(std::string_view head) {
  constexpr std::size_t least_columns = 3;
  const std::string_view header = first_line(head);
  const char delimiter = find_delimiter(header);
  if (delimiter == 0 || head.empty()) return false;
  TableRow columns(delimiter);
  if (!columns.add_line(header) || columns.fields().size() < least_columns) return false;
  const bool has_story = names(columns.fields(), RecordField::text) &&
                         (names(columns.fields(), RecordField::headline) ||
                          names(columns.fields(), RecordField::date));
  if (!has_story) return false;
  TableRow row(delimiter);
  bool is_complete = false;
  while (!is_complete && !head.empty()) is_complete = row.add_line(first_line(head));
  return !is_complete || row.fields().size() == columns.fields().size();
}

std::optional<Rejection> read_table(ByteSource& file, const RecordSink& sink) {
  const auto head = file.head(bytes_of_head);
  if (const auto* rejection = std::get_if<Rejection>(&head)) return *rejection;
  const std::string_view start = *std::get_if<std::string_view>(&head);
  const bool is_wide =
      recognise_wide(start) || start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF");
  TableReader reader(sink);
  return is_wide ? read_whole_table(file, reader) : read_lines(file, reader);
}

}  // namespace clipfile
