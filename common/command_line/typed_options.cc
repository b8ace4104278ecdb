// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/typed_options.h"

#include <charconv>
#include <optional>

namespace clipfile {
namespace {

template <typename Number>
std::optional<Number> parse_number(std::string_view typed) {
  Number number{};
  const char* end = typed.data() + typed.size();
  const auto [stopped, error] = std::from_chars(typed.data(), end, number);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return number;
}

std::string described(const NumberRange& range) {
  const std::string unit = range.unit.empty() ? "" : " (" + std::string(range.unit) + ")";
  const std::string least = std::to_string(range.least);
  if (range.most == 0) return "a number, " + least + " or more" + unit;
  return least + " to " + std::to_string(range.most) + unit;
}

[[noreturn]] void refuse(const std::string& named, const std::string& typed,
                         const std::string& wanted) {
  throw UsageError(named + " " + typed + ": takes " + wanted);
}

}  // namespace

std::vector<std::string> TypedOptions::names() const {
  std::vector<std::string> names;
  for (const auto& [name, values] : values_) names.push_back(name);
  return names;
}

void TypedOptions::preset(const std::string& name, std::vector<std::string> values,
                          const std::string& origin) {
  presets_.try_emplace(name, Preset{std::move(values), origin});
}

std::string TypedOptions::named(std::string_view name) const {
  const auto set = presets_.find(name);
  const bool by_file = set != presets_.end() && !is_typed(name);
  return by_file ? set->second.origin + ": " + std::string(name) : "--" + std::string(name);
}

std::string TypedOptions::text(std::string_view name, const std::string& otherwise) const {
  const auto found = texts(name);
  return found.empty() ? otherwise : found.back();
}

std::vector<std::string> TypedOptions::texts(std::string_view name) const {
  if (const auto typed = values_.find(name); typed != values_.end()) return typed->second;
  const auto set = presets_.find(name);
  return set == presets_.end() ? std::vector<std::string>{} : set->second.values;
}

std::size_t TypedOptions::amount(std::string_view name, std::size_t otherwise) const {
  return has(name) ? static_cast<std::size_t>(number(name, {}, 0)) : otherwise;
}

long TypedOptions::number(std::string_view name, NumberRange range, long otherwise) const {
  if (!has(name)) return otherwise;
  const std::string typed = text(name);
  const auto number = parse_number<long>(typed);
  const bool fits = number && *number >= range.least && (range.most == 0 || *number <= range.most);
  if (!fits) refuse(named(name), typed, described(range));
  return *number;
}

double TypedOptions::percent(std::string_view name, double otherwise) const {
  if (!has(name)) return otherwise;
  constexpr double whole = 100;
  const std::string typed = text(name);
  const auto percent = parse_number<double>(typed);
  if (!percent || !(*percent >= 0 && *percent <= whole))
    refuse(named(name), typed, "0 to 100 (percent)");
  return *percent;
}

}  // namespace clipfile
