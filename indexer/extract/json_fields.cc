// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_fields.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/article_json.h"
#include "common/calendar.h"
#include "common/text/utf8.h"
#include "indexer/extract/dates.h"
#include "indexer/extract/html/html_fragment.h"
#include "indexer/extract/text/byline.h"

namespace clipfile {
namespace {

using Json = nlohmann::json;

constexpr int deepest = 32;
constexpr std::size_t most_values = 1'000'000;

/// What ninjs has, and objects within which the fields may lie.
constexpr std::array<std::string_view, 16> other_names = {
    "type",         "headlines",       "bodies",
    "descriptions", "associations",    "fields",
    "item",         "attributes",      "located",
    "eventdetails", "plannedcoverage", "versioncreated",
    "firstcreated", "contentcreated",  "copyrightholder",
    "infosources"};

/// ninjs lets its makers write "body_html", "body_main", "headline_test" and the like.
bool is_kept(std::string_view name) {
  constexpr std::size_t longest_name = 32;
  if (is_field_name(name)) return true;
  if (name.size() > longest_name) return false;
  const std::string folded = fold_field_name(name);
  if (folded.starts_with("body") || folded.starts_with("headline")) return true;
  return folded.starts_with("description") || folded == "subject" || folded == "slugline" ||
         std::find(other_names.begin(), other_names.end(), folded) != other_names.end();
}

/// Lets the parser keep what an article can use, within bounds.
class Filter {
 public:
  bool keeps(int depth, Json::parse_event_t event, const Json& value) {
    using Event = Json::parse_event_t;
    is_too_large_ = is_too_large_ || ++values_ > most_values;
    is_too_deep_ = is_too_deep_ || depth > deepest;
    if (is_too_large_ || is_too_deep_) return false;
    const bool names_field = event == Event::key && depth == 1;
    return !names_field || is_kept(value.get_ref<const std::string&>());
  }

  std::optional<Rejection> complaint() const {
    if (is_too_deep_) return Rejection{"nested too deep"};
    if (is_too_large_) return Rejection{"too many values in one record"};
    return std::nullopt;
  }

 private:
  std::size_t values_ = 0;
  bool is_too_deep_ = false;
  bool is_too_large_ = false;
};

bool is_blank(const Json& value) {
  if (value.is_string()) return fold_white_space(value.get_ref<const std::string&>()).empty();
  return value.is_null() || value.is_boolean() || value.empty();
}

/// What objects call the text that they are about.
const Json* find_name(const Json& object) {
  for (const char* key : {"name", "text", "title", "value", "main", "original", "rendered"}) {
    const auto found = object.find(key);
    if (found != object.end() && found->is_string()) return &*found;
  }
  return nullptr;
}

std::vector<std::string> split_at(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(separator, start), text.size());
    std::string part = fold_white_space(text.substr(start, end - start));
    if (!part.empty()) parts.push_back(std::move(part));
    start = end + separator.size();
  }
  return parts;
}

/// "Doe, J. K." or "doe,j.": what stands behind the last comma is initials.
bool is_surname_first(std::string_view text) {
  const std::size_t comma = text.rfind(',');
  if (comma == std::string_view::npos) return false;
  std::size_t letters = 0;
  for (const char c : text.substr(comma + 1)) {
    const bool parts_initials = c == '.' || c == ' ' || c == '-';
    letters = parts_initials ? 0 : letters + 1;
    if (letters > 1) return false;
  }
  return true;
}

std::vector<std::string> split_names(const std::string& text) {
  if (text.find(';') != std::string::npos) return split_at(text, ";");
  if (is_surname_first(text)) return split_at(text, " and ");
  if (auto names = parse_byline(text)) return *std::move(names);
  auto names = parse_names(text);
  return names.empty() ? split_at(text, " and ") : names;
}

bool says_anything(const Record& record) {
  return find_field(record, RecordField::text) || find_field(record, RecordField::headline);
}

/// Fields of an object within the record count where the record lacks them.
Record with_inner_fields(Record record) {
  for (const char* key : {"source", "fields", "item", "article", "attributes"}) {
    const auto found = record.find(key);
    if (found == record.end() || !found->second.is_object()) continue;
    Record inner = record_in(found->second);
    if (!says_anything(inner)) continue;
    record.erase(found);
    record.merge(inner);
  }
  return record;
}

std::optional<PublishedDate> read_printed_date(const Json& value) {
  const auto field = [&](const char* key) {
    const auto found = value.find(key);
    return found == value.end() ? std::string() : read_text(*found);
  };
  const auto day = parse_iso_day(field("date"));
  if (!day) return std::nullopt;
  PublishedDate published{*day, field("source"), Confidence::likely};
  for (const Confidence known : {Confidence::stated, Confidence::likely, Confidence::inferred}) {
    if (name_of(known) == field("confidence")) published.confidence = known;
  }
  return published;
}

}  // namespace

std::variant<Record, Rejection> parse_record(std::string_view text) try {
  if (text.find('\0') != std::string_view::npos) return Rejection{"not JSON: it holds a NUL byte"};
  Filter filter;
  Json json =
      Json::parse(text.begin(), text.end(), [&](int depth, Json::parse_event_t event, Json& value) {
        return filter.keeps(depth, event, value);
      });
  if (auto complaint = filter.complaint()) return *std::move(complaint);
  if (!json.is_object()) return Rejection{"not a JSON object"};
  Record record;
  for (auto& [name, value] : json.items()) record.emplace(fold_field_name(name), std::move(value));
  return with_inner_fields(std::move(record));
} catch (const Json::parse_error& error) {
  return Rejection{"not JSON: it breaks off or goes wrong at byte " + std::to_string(error.byte)};
} catch (const Json::exception&) {
  return Rejection{"not JSON: a number is out of range"};
}

Record record_in(const Json& object) {
  Record record;
  if (!object.is_object()) return record;
  for (const auto& [name, value] : object.items()) {
    if (is_kept(name)) record.emplace(fold_field_name(name), value);
  }
  return record;
}

const Json* find_field(const Record& record, RecordField field) {
  for (const FieldName& row : field_names()) {
    if (row.field != field) continue;
    const auto found = record.find(std::string(row.name));
    if (found != record.end() && !is_blank(found->second)) return &found->second;
  }
  return nullptr;
}

std::string read_text(const Json& value) {
  if (value.is_string()) return fold_white_space(value.get_ref<const std::string&>());
  if (value.is_number()) return value.dump();
  if (value.is_object()) {
    const Json* name = find_name(value);
    return name ? fold_white_space(name->get_ref<const std::string&>()) : "";
  }
  return value.is_array() && !value.empty() && !value.front().is_array() ? read_text(value.front())
                                                                         : "";
}

std::string read_line(const Json& value) { return read_line_of_html_or_text(read_text(value)); }

std::vector<std::string> read_texts(const Json& value) {
  std::vector<std::string> texts;
  const auto add = [&](const Json& item) {
    std::string text = read_text(item);
    if (!text.empty()) texts.push_back(std::move(text));
  };
  if (value.is_array()) {
    std::for_each(value.begin(), value.end(), add);
  } else {
    add(value);
  }
  return texts;
}

std::vector<std::string> read_paragraphs(const Json& value) {
  const Json* text = value.is_object() ? find_name(value) : &value;
  if (!text || !text->is_string()) return read_texts(value);
  return read_html_or_text(text->get_ref<const std::string&>()).paragraphs;
}

std::vector<std::string> read_names(const Json& value) {
  if (value.is_array()) return read_texts(value);
  return split_names(read_text(value));
}

std::vector<std::string> read_tags(const Json& value) {
  if (!value.is_string()) return read_texts(value);
  const std::string& text = value.get_ref<const std::string&>();
  return split_at(text, text.find(';') == std::string::npos ? "," : ";");
}

std::optional<PublishedDate> read_date(const Json& value) {
  if (value.is_object()) return read_printed_date(value);
  const auto day = parse_stamp(read_text(value));
  if (!day) return std::nullopt;
  return PublishedDate{*day, "record", Confidence::stated};
}

std::string read_language(const Json& value) {
  constexpr std::size_t longest_code = 3;
  const std::string label = read_text(value);
  const std::string text = fold_field_name(label.substr(0, label.find_first_of("-_")));
  const bool is_code =
      text.size() >= 2 && text.size() <= longest_code &&
      std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return is_code ? text : "";
}

std::vector<Aside> read_asides(const Json& value) {
  std::vector<Aside> asides;
  if (!value.is_array()) return asides;
  for (const Json& item : value) {
    const bool is_labelled = item.is_object() && item.contains("label") && item.contains("text");
    Aside aside{is_labelled ? read_text(item["label"]) : "aside",
                read_text(is_labelled ? item["text"] : item)};
    if (!aside.text.empty()) asides.push_back(std::move(aside));
  }
  return asides;
}

}  // namespace clipfile
