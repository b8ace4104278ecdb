// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <limits>
#include <simdjson.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "common/article_identity.h"
#include "common/article_json.h"
#include "common/calendar.h"

namespace clipfile {
namespace {

namespace dom = simdjson::dom;

[[noreturn]] void refuse(const std::string& why) {
  throw std::runtime_error("stored article: not readable: " + why);
}

void require(bool holds, std::string_view member) {
  if (!holds) refuse("\"" + std::string(member) + "\" is missing or not as it should be");
}

/// What a member of this name holds, or an element of it.
template <typename Value>
Value read(dom::element value, std::string_view member) {
  Value found{};
  require(value.get(found) == simdjson::SUCCESS, member);
  return found;
}

std::string read_text(dom::element value, std::string_view member) {
  return std::string(read<std::string_view>(value, member));
}

/// An object with these members and no others.
template <std::size_t count>
std::array<dom::element, count> read_members(dom::element value,
                                             const std::array<std::string_view, count>& names,
                                             std::string_view member) {
  const auto object = read<dom::object>(value, member);
  require(object.size() == count, member);
  std::array<dom::element, count> values;
  for (std::size_t i = 0; i < count; ++i)
    require(object.at_key(names[i]).get(values[i]) == simdjson::SUCCESS, member);
  return values;
}

PublishedDate read_published(dom::element value) {
  constexpr std::string_view member = "published";
  const auto [date, source, sure] =
      read_members<3>(value, {"date", "source", "confidence"}, member);
  const auto day = parse_iso_day(read<std::string_view>(date, member));
  const auto confidence = confidence_named(read<std::string_view>(sure, member));
  if (!day || !confidence) refuse("no such day, or not known how sure it is");
  return {*day, read_text(source, member), *confidence};
}

Aside read_aside(dom::element value) {
  constexpr std::string_view member = "asides";
  const auto [label, text] = read_members<2>(value, {"label", "text"}, member);
  return {read_text(label, member), read_text(text, member)};
}

PageStart read_page(dom::element value) {
  constexpr std::string_view member = "pages";
  const auto [paragraph, page] = read_members<2>(value, {"paragraph", "page"}, member);
  const auto number = read<std::uint64_t>(page, member);
  require(number <= std::numeric_limits<unsigned>::max(), member);
  return {read<std::uint64_t>(paragraph, member), static_cast<unsigned>(number)};
}

/// Whatever is not as written is refused; a member that is missing is empty.
class ArticleReader {
 public:
  Article read_article(dom::element json) {
    for (const auto& [name, value] : read<dom::object>(json, "article")) take(name, value);
    require(saw("path"), "path");
    require(saw("type"), "type");
    if (!saw("id")) article_.id = make_article_id(article_.path, article_.part);
    return std::move(article_);
  }

 private:
  template <typename Value>
  struct Member {
    std::string_view name;
    Value* value;
    bool seen = false;
  };

  bool saw(std::string_view name) const {
    return std::any_of(texts_.begin(), texts_.end(),
                       [&](const auto& member) { return member.name == name && member.seen; });
  }

  void take(std::string_view name, dom::element value) {
    const auto is_named = [&](const auto& member) { return member.name == name; };
    const auto text = std::find_if(texts_.begin(), texts_.end(), is_named);
    if (text != texts_.end()) {
      require(!std::exchange(text->seen, true), name);
      *text->value = read_text(value, name);
      return;
    }
    const auto list = std::find_if(lists_.begin(), lists_.end(), is_named);
    if (list != lists_.end()) {
      require(!std::exchange(list->seen, true), name);
      for (const dom::element one : read<dom::array>(value, name))
        list->value->push_back(read_text(one, name));
    } else if (name == "published" && !std::exchange(saw_published_, true)) {
      if (!value.is_null()) article_.citation.published = read_published(value);
    } else if (name == "asides" && !std::exchange(saw_asides_, true)) {
      for (const dom::element one : read<dom::array>(value, name))
        article_.asides.push_back(read_aside(one));
    } else if (name == "pages" && !std::exchange(saw_pages_, true)) {
      for (const dom::element one : read<dom::array>(value, name))
        article_.pages.push_back(read_page(one));
    } else {
      refuse("no such member, or twice: " + std::string(name));
    }
  }

  Article article_;
  std::array<Member<std::string>, 12> texts_ = {{{"path", &article_.path},
                                                 {"part", &article_.part},
                                                 {"id", &article_.id},
                                                 {"headline", &article_.citation.headline},
                                                 {"deck", &article_.citation.deck},
                                                 {"publication", &article_.citation.publication},
                                                 {"section", &article_.citation.section},
                                                 {"place", &article_.citation.place},
                                                 {"language", &article_.citation.language},
                                                 {"url", &article_.citation.url},
                                                 {"captured", &article_.captured},
                                                 {"type", &article_.type}}};
  std::array<Member<std::vector<std::string>>, 3> lists_ = {
      {{"byline", &article_.citation.byline}, {"tags", &article_.tags}, {"body", &article_.body}}};
  bool saw_published_ = false;
  bool saw_asides_ = false;
  bool saw_pages_ = false;
};

}  // namespace

Article read_article_json(std::string_view json) {
  dom::parser parser;
  dom::element root;
  const auto error = parser.parse(json.data(), json.size()).get(root);
  if (error != simdjson::SUCCESS) refuse(simdjson::error_message(error));
  return ArticleReader().read_article(root);
}

}  // namespace clipfile
