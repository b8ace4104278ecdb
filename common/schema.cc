// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/schema.h"

#include <algorithm>

namespace clipfile::schema {
namespace {

constexpr auto names = [] {
  std::array<std::string_view, fields.size()> all{};
  std::transform(fields.begin(), fields.end(), all.begin(), [](const Field& f) { return f.name; });
  return all;
}();

}  // namespace

const Field* find_field(std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const Field& candidate) { return candidate.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

std::span<const std::string_view> field_names() { return names; }

}  // namespace clipfile::schema
