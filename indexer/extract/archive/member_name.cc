// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/archive/member_name.h"

#include <algorithm>
#include <variant>

#include "common/text/printable.h"
#include "common/text/utf8.h"
#include "indexer/extract/decode.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_name = 1024;  // bytes

std::string decode_name(std::string_view name) {
  if (is_valid_utf8(name)) return std::string(name);
  auto decoded = decode_text(name, "");
  auto* text = std::get_if<DecodedText>(&decoded);
  return text ? std::move(text->text) : mend_utf8(name);
}

bool is_drive(std::string_view folder) { return folder.size() == 2 && folder[1] == ':'; }

bool leads_nowhere(std::string_view folder) {
  return folder.empty() || folder == "." || folder == ".." || is_drive(folder);
}

/// Calls `take` with each part of a path.
template <typename Take>
void for_each_part(std::string_view path, const Take& take) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    take(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
}

}  // namespace

std::string clean_member_name(std::string_view name) {
  if (name.size() > longest_name) name.remove_prefix(name.size() - longest_name);
  std::string path = decode_name(name);
  std::replace(path.begin(), path.end(), '\\', '/');
  std::string clean;
  for_each_part(path, [&](std::string_view part) {
    if (leads_nowhere(part)) return;
    if (!clean.empty()) clean += '/';
    clean += printable(part);
  });
  return clean.empty() ? "unnamed" : clean;
}

bool is_hidden_member(std::string_view clean_name) {
  bool hidden = false;
  for_each_part(clean_name, [&](std::string_view part) {
    hidden = hidden || part.starts_with('.') || part == "__MACOSX" || part == "Thumbs.db";
  });
  return hidden;
}

std::string MemberNames::make_unique(const std::string& name) {
  if (given_.insert(name).second) return name;
  int& count = repeated_.try_emplace(name, 1).first->second;
  for (;;) {
    const std::string numbered = name + '#' + std::to_string(++count);
    if (given_.insert(numbered).second) return numbered;
  }
}

}  // namespace clipfile
