// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_records.h"

#include <algorithm>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/decode.h"
#include "indexer/extract/json_fields.h"
#include "indexer/extract/json_shape.h"
#include "indexer/extract/json_wrapping.h"
#include "indexer/extract/line_decoder.h"
#include "indexer/extract/news/ninjs.h"
#include "indexer/extract/record_article.h"
#include "indexer/extract/unicode_form.h"

namespace clipfile {
namespace {

constexpr std::string_view white_space = " \t\r\n";

std::string_view trim(std::string_view text) {
  const std::size_t start = std::min(text.find_first_not_of(white_space), text.size());
  const std::size_t end = text.find_last_not_of(white_space) + 1;
  return start < end ? text.substr(start, end - start) : std::string_view();
}

/// What a record is called in messages and in the place of its parts.
struct RecordPlace {
  std::string part;      ///< empty for a lone object
  std::string describe;  ///< "line 17: "
};

RecordPlace numbered(const char* unit, std::size_t number) {
  const std::string part = std::to_string(number);
  return {part, std::string(unit) + ' ' + part + ": "};
}

void hand_part(std::string part, std::variant<Article, Rejection> result, const RecordPlace& place,
               const RecordSink& sink) {
  if (auto* article = std::get_if<Article>(&result)) article->part = part;
  if (auto* rejection = std::get_if<Rejection>(&result)) {
    rejection->reason = place.describe + rejection->reason;
  }
  sink({std::move(part), std::move(result)});
}

using ArticleOrRejection = std::variant<Article, Rejection>;

/// A record is one article; an item of ninjs may bring others along.
std::vector<ArticleOrRejection> read_items(std::string_view json) {
  auto record = is_valid_utf8(json) ? parse_record(json) : parse_record(mend_utf8(json));
  std::vector<ArticleOrRejection> items;
  if (auto* rejection = std::get_if<Rejection>(&record)) {
    items.emplace_back(std::move(*rejection));
    return items;
  }
  const Record& fields = *std::get_if<Record>(&record);
  if (is_ninjs(fields)) return read_ninjs(fields);
  items.push_back(read_record(fields));
  return items;
}

void read_part(std::string_view json, const RecordPlace& place, const RecordSink& sink) {
  std::size_t number = 0;
  for (auto& item : read_items(json)) {
    const std::string association = number == 0 ? "" : "association " + std::to_string(number);
    const bool needs_comma = !place.part.empty() && !association.empty();
    hand_part(place.part + (needs_comma ? ", " : "") + association, std::move(item), place, sink);
    ++number;
  }
}

class LineRecords {
 public:
  explicit LineRecords(const RecordSink& sink) : sink_(sink) {}

  void take(std::string_view line) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (++number_ == 1 && line.starts_with(byte_order_mark))
      line.remove_prefix(byte_order_mark.size());
    if (trim(line).empty()) return;
    read_part(decoder_.decode(line), numbered("line", number_), sink_);
  }

  void skip_long_line() {
    const std::string part = std::to_string(++number_);
    sink_({part, Rejection{"line " + part + ": longer than " + std::to_string(longest_json_line) +
                           " bytes"}});
  }

 private:
  const RecordSink& sink_;
  LineDecoder decoder_;
  std::size_t number_ = 0;
};

std::optional<Rejection> read_lines(ByteSource& file, LineRecords& records) {
  for (;;) {
    const auto line = file.read_line(longest_json_line);
    if (const auto* rejection = std::get_if<Rejection>(&line)) return *rejection;
    const auto& found = *std::get_if<std::optional<FileLine>>(&line);
    if (!found) return std::nullopt;
    if (found->too_long) {
      records.skip_long_line();
    } else {
      records.take(found->text);
    }
  }
}

/// Hands over the elements of an array one by one, so that only one of them is ever held as a tree.
void read_array(std::string_view text, const RecordSink& sink) {
  std::string_view rest = trim(text.substr(1));
  for (std::size_t number = 1; !rest.starts_with(']'); ++number) {
    const std::size_t end = rest.starts_with('{') ? end_of_value(rest) : std::string_view::npos;
    if (end == std::string_view::npos) {
      const std::string part = std::to_string(number);
      return sink({part, Rejection{"record " + part + ": not a whole JSON object"}});
    }
    read_part(rest.substr(0, end), numbered("record", number), sink);
    rest = trim(rest.substr(end));
    if (rest.starts_with(',')) rest = trim(rest.substr(1));
  }
}

bool is_whole_object(std::string_view line) {
  line = trim(line);
  return line.starts_with('{') && end_of_value(line) == line.size();
}

void read_text_lines(std::string_view text, const RecordSink& sink) {
  LineRecords records(sink);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    records.take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

/// A whole file in UTF-8.
void read_document(std::string_view text, Format format, const RecordSink& sink) {
  const std::string_view document = trim(text);
  const std::size_t first_end = std::min(document.find('\n'), document.size());
  const bool several =
      first_end < document.size() && is_whole_object(document.substr(0, first_end));
  if (format == Format::json_lines || several) return read_text_lines(text, sink);
  if (document.starts_with('[')) return read_array(document, sink);
  const auto wrapped = find_wrapped_records(document);
  if (!wrapped) return read_part(document, {}, sink);
  const auto with_title = [&](ReadPart read) {
    auto* article = std::get_if<Article>(&read.result);
    if (article && article->citation.publication.empty()) {
      article->citation.publication = fold_white_space(wrapped->title);
    }
    sink(std::move(read));
  };
  if (wrapped->json.starts_with('[')) return read_array(wrapped->json, with_title);
  read_part(wrapped->json, {}, with_title);
}

std::optional<Rejection> read_whole(ByteSource& file, Format format, const RecordSink& sink) {
  auto bytes = file.read_all(largest_json_document);
  if (auto* rejection = std::get_if<Rejection>(&bytes)) return std::move(*rejection);
  auto decoded = decode_text(*std::get_if<std::string>(&bytes), "");
  std::get_if<std::string>(&bytes)->clear();
  if (auto* rejection = std::get_if<Rejection>(&decoded)) return std::move(*rejection);
  read_document(std::get_if<DecodedText>(&decoded)->text, format, sink);
  return std::nullopt;
}

}  // namespace

std::variant<Article, Rejection> read_json_record(std::string_view json) {
  return read_items(json).front();
}

void hand_over(std::vector<ReadPart> parts, PartSink& sink) {
  for (ReadPart& part : parts) {
    if (const auto* rejection = std::get_if<Rejection>(&part.result)) {
      sink.rejected(part.part, *rejection);
    } else {
      sink.article(part.part, std::get<Article>(std::move(part.result)));
    }
  }
}

std::optional<Rejection> read_json_records(ByteSource& file, Format format,
                                           const RecordSink& sink) {
  const auto head = file.head(bytes_of_head);
  if (const auto* rejection = std::get_if<Rejection>(&head)) return *rejection;
  const std::string_view start = *std::get_if<std::string_view>(&head);
  const bool is_wide =
      recognise_wide(start) || start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF");
  const bool in_lines =
      format == Format::json_lines || recognise_json(trim(start)) == JsonShape::lines;
  if (is_wide || !in_lines) return read_whole(file, format, sink);
  LineRecords records(sink);
  return read_lines(file, records);
}

}  // namespace clipfile
