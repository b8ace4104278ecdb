// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_wrapping.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "indexer/extract/field_names.h"
#include "indexer/extract/json_shape.h"

namespace clipfile {
namespace {

constexpr int deepest = 4;
constexpr std::size_t most_members = 1000;

/// What arrays of articles are called, in folded form.
constexpr std::array<std::string_view, 18> list_names = {
    "articles", "docs",      "documents",   "results",   "items", "item",
    "news",     "newsitems", "stories",     "entries",   "posts", "hits",
    "records",  "rows",      "newsobjects", "clippings", "data",  "value"};

/// What objects around them are called.
constexpr std::array<std::string_view, 10> wrapper_names = {
    "response", "data", "results", "result", "hits", "articles", "feed", "item", "article", "news"};

struct Member {
  std::string name;  ///< folded
  std::string_view value;
};

template <std::size_t count>
bool holds(const std::array<std::string_view, count>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class MemberReader {
 public:
  explicit MemberReader(std::string_view object) : rest_(object.substr(1)) {}

  /// The next member; nothing at the end, and where the text is no JSON.
  std::optional<Member> next() {
    skip(" \t\r\n,");
    if (!rest_.starts_with('"')) return std::nullopt;
    const std::string_view name = take(end_of_string());
    skip(" \t\r\n");
    if (!rest_.starts_with(':')) return std::nullopt;
    rest_.remove_prefix(1);
    skip(" \t\r\n");
    const std::string_view value = take(end_of_any_value());
    if (name.size() < 2 || value.empty()) return std::nullopt;
    return Member{fold_field_name(name.substr(1, name.size() - 2)), value};
  }

 private:
  void skip(std::string_view characters) {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(characters), rest_.size()));
  }

  std::string_view take(std::size_t size) {
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  std::size_t end_of_string() const {
    std::size_t at = 1;
    while (at < rest_.size() && rest_[at] != '"') at += rest_[at] == '\\' ? 2U : 1U;
    return std::min(at + 1, rest_.size());
  }

  std::size_t end_of_any_value() const {
    if (rest_.starts_with('"')) return end_of_string();
    if (rest_.starts_with('{') || rest_.starts_with('[')) return end_of_value(rest_);
    return std::min(rest_.find_first_of(",}"), rest_.size());
  }

  std::string_view rest_;
};

bool starts_with_object(std::string_view array) {
  const std::size_t first = array.find_first_not_of(" \t\r\n", 1);
  return array.starts_with('[') && first != std::string_view::npos && array[first] == '{';
}

bool is_text_of_its_own(const Member& member) {
  if (member.name.starts_with("body") || member.name == "bodies") return true;
  const auto names = field_names();
  return std::any_of(names.begin(), names.end(), [&](const FieldName& row) {
    return row.field == RecordField::text && row.name == member.name &&
           !starts_with_object(member.value) && !member.value.starts_with('{');
  });
}

std::string string_value(std::string_view json) {
  const auto value = nlohmann::json::parse(json, nullptr, false);
  return value.is_string() ? value.get<std::string>() : "";
}

std::optional<WrappedRecords> find_in(std::string_view object, int depth) {
  std::vector<Member> members;
  MemberReader reader(object);
  for (auto member = reader.next(); member && members.size() < most_members;
       member = reader.next()) {
    if (is_text_of_its_own(*member)) return std::nullopt;
    members.push_back(*std::move(member));
  }
  WrappedRecords found;
  for (const Member& member : members) {
    const bool is_title = member.name == "title" && member.value.starts_with('"');
    if (is_title) found.title = string_value(member.value);
    const bool is_list = holds(list_names, member.name) && starts_with_object(member.value);
    if (is_list && found.json.empty()) found.json = member.value;
  }
  if (!found.json.empty()) return found;
  for (const Member& member : members) {
    const bool is_wrapper = holds(wrapper_names, member.name) && member.value.starts_with('{');
    if (!is_wrapper) continue;
    auto inner = depth < deepest ? find_in(member.value, depth + 1) : std::nullopt;
    return inner ? inner : WrappedRecords{member.value, found.title};
  }
  return std::nullopt;
}

}  // namespace

std::optional<WrappedRecords> find_wrapped_records(std::string_view object) {
  return object.starts_with('{') ? find_in(object, 1) : std::nullopt;
}

}  // namespace clipfile
