// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/citation_values.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

namespace slot = schema::slot;

constexpr char between = '\n';
constexpr std::size_t most_values = 64;

std::string join(const std::vector<std::string>& values) {
  std::string joined;
  const std::size_t count = std::min(values.size(), most_values);
  for (std::size_t i = 0; i < count; ++i) {
    std::string value(truncate_utf8(values[i], schema::most_value_bytes));
    std::replace(value.begin(), value.end(), between, ' ');
    if (value.empty()) continue;
    if (!joined.empty()) joined.push_back(between);
    joined += value;
  }
  return joined;
}

}  // namespace

std::string host_of_url(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  if (const auto user = host.find('@'); user != std::string_view::npos)
    host.remove_prefix(user + 1);
  host = host.substr(0, host.find(':'));
  std::string lower(truncate_utf8(host, schema::most_value_bytes));
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

std::vector<std::pair<Xapian::valueno, std::string>> citation_values(const Article& article) {
  const Citation& citation = article.citation;
  const bool inferred =
      citation.published && citation.published->confidence == Confidence::inferred;
  std::vector<std::pair<Xapian::valueno, std::string>> values = {
      {slot::byline, join(citation.byline)},
      {slot::publication, join({citation.publication})},
      {slot::section, join({citation.section})},
      {slot::place, join({citation.place})},
      {slot::language, join({citation.language})},
      {slot::type, join({article.type})},
      {slot::site, join({host_of_url(citation.url)})},
      {slot::tag, join(article.tags)},
      {slot::inferred, inferred ? "1" : ""},
      {slot::id, join({article.id})},
  };
  std::erase_if(values, [](const auto& value) { return value.second.empty(); });
  return values;
}

std::vector<std::string_view> split_values(std::string_view value) {
  std::vector<std::string_view> values;
  while (!value.empty()) {
    const auto end = std::min(value.find(between), value.size());
    if (end > 0) values.push_back(value.substr(0, end));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return values;
}

}  // namespace clipfile
