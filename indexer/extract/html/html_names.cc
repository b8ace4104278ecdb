// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html/html_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clipfile {
namespace {

template <typename Name>
using Named = std::pair<std::string_view, Name>;

// Sorted by name.
constexpr auto tags = std::to_array<Named<Tag>>({
    {"a", Tag::a},
    {"abbr", Tag::abbr},
    {"address", Tag::address},
    {"article", Tag::article},
    {"aside", Tag::aside},
    {"audio", Tag::audio},
    {"b", Tag::b},
    {"blockquote", Tag::blockquote},
    {"body", Tag::body},
    {"br", Tag::br},
    {"button", Tag::button},
    {"canvas", Tag::canvas},
    {"caption", Tag::caption},
    {"center", Tag::center},
    {"cite", Tag::cite},
    {"code", Tag::code},
    {"dd", Tag::dd},
    {"details", Tag::details},
    {"dialog", Tag::dialog},
    {"div", Tag::div},
    {"dl", Tag::dl},
    {"dt", Tag::dt},
    {"em", Tag::em},
    {"embed", Tag::embed},
    {"fieldset", Tag::fieldset},
    {"figcaption", Tag::figcaption},
    {"figure", Tag::figure},
    {"font", Tag::font},
    {"footer", Tag::footer},
    {"form", Tag::form},
    {"frame", Tag::frame},
    {"frameset", Tag::frameset},
    {"h1", Tag::h1},
    {"h2", Tag::h2},
    {"h3", Tag::h3},
    {"h4", Tag::h4},
    {"h5", Tag::h5},
    {"h6", Tag::h6},
    {"head", Tag::head},
    {"header", Tag::header},
    {"hgroup", Tag::hgroup},
    {"hr", Tag::hr},
    {"html", Tag::html},
    {"i", Tag::i},
    {"iframe", Tag::iframe},
    {"img", Tag::img},
    {"input", Tag::input},
    {"label", Tag::label},
    {"legend", Tag::legend},
    {"li", Tag::li},
    {"link", Tag::link},
    {"main", Tag::main},
    {"map", Tag::map},
    {"menu", Tag::menu},
    {"meta", Tag::meta},
    {"nav", Tag::nav},
    {"noscript", Tag::noscript},
    {"object", Tag::object},
    {"ol", Tag::ol},
    {"optgroup", Tag::optgroup},
    {"option", Tag::option},
    {"p", Tag::p},
    {"picture", Tag::picture},
    {"pre", Tag::pre},
    {"q", Tag::q},
    {"s", Tag::s},
    {"script", Tag::script},
    {"section", Tag::section},
    {"select", Tag::select},
    {"small", Tag::small},
    {"source", Tag::source},
    {"span", Tag::span},
    {"strong", Tag::strong},
    {"style", Tag::style},
    {"sub", Tag::sub},
    {"summary", Tag::summary},
    {"sup", Tag::sup},
    {"svg", Tag::svg},
    {"table", Tag::table},
    {"tbody", Tag::tbody},
    {"td", Tag::td},
    {"template", Tag::template_},
    {"textarea", Tag::textarea},
    {"tfoot", Tag::tfoot},
    {"th", Tag::th},
    {"thead", Tag::thead},
    {"time", Tag::time},
    {"title", Tag::title},
    {"tr", Tag::tr},
    {"track", Tag::track},
    {"u", Tag::u},
    {"ul", Tag::ul},
    {"video", Tag::video},
});

// Sorted by name.
constexpr auto attributes = std::to_array<Named<Attr>>({
    {"aria-hidden", Attr::aria_hidden},
    {"aria-label", Attr::aria_label},
    {"charset", Attr::charset},
    {"class", Attr::class_},
    {"content", Attr::content},
    {"data-component", Attr::data_component},
    {"data-datetime", Attr::data_datetime},
    {"data-testid", Attr::data_testid},
    {"data-timestamp", Attr::data_timestamp},
    {"datetime", Attr::datetime},
    {"hidden", Attr::hidden},
    {"href", Attr::href},
    {"http-equiv", Attr::http_equiv},
    {"id", Attr::id},
    {"itemprop", Attr::itemprop},
    {"itemtype", Attr::itemtype},
    {"lang", Attr::lang},
    {"name", Attr::name},
    {"property", Attr::property},
    {"pubdate", Attr::pubdate},
    {"rel", Attr::rel},
    {"role", Attr::role},
    {"style", Attr::style},
    {"title", Attr::title},
    {"type", Attr::type},
    {"value", Attr::value},
});

static_assert(std::is_sorted(tags.begin(), tags.end()));
static_assert(std::is_sorted(attributes.begin(), attributes.end()));

template <typename Table>
auto find_named(const Table& table, std::string_view name) {
  const auto found =
      std::lower_bound(table.begin(), table.end(), name,
                       [](const auto& entry, std::string_view key) { return entry.first < key; });
  return found != table.end() && found->first == name ? found : table.end();
}

}  // namespace

Tag tag_named(std::string_view name) {
  const auto found = find_named(tags, name);
  return found == tags.end() ? Tag::other : found->second;
}

std::optional<Attr> attribute_named(std::string_view name) {
  const auto found = find_named(attributes, name);
  if (found == attributes.end()) return std::nullopt;
  return found->second;
}

bool is_block(Tag tag) {
  switch (tag) {
    case Tag::address:
    case Tag::article:
    case Tag::aside:
    case Tag::blockquote:
    case Tag::body:
    case Tag::caption:
    case Tag::center:
    case Tag::dd:
    case Tag::details:
    case Tag::dialog:
    case Tag::div:
    case Tag::dl:
    case Tag::dt:
    case Tag::fieldset:
    case Tag::figcaption:
    case Tag::figure:
    case Tag::footer:
    case Tag::form:
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::head:
    case Tag::header:
    case Tag::hgroup:
    case Tag::hr:
    case Tag::html:
    case Tag::iframe:
    case Tag::legend:
    case Tag::li:
    case Tag::main:
    case Tag::menu:
    case Tag::nav:
    case Tag::ol:
    case Tag::option:
    case Tag::p:
    case Tag::pre:
    case Tag::section:
    case Tag::select:
    case Tag::summary:
    case Tag::table:
    case Tag::tbody:
    case Tag::td:
    case Tag::tfoot:
    case Tag::th:
    case Tag::thead:
    case Tag::title:
    case Tag::tr:
    case Tag::ul:
    case Tag::video:
    case Tag::document:
    case Tag::textarea:
    case Tag::noscript:
      return true;
    default:
      return false;
  }
}

bool is_void(Tag tag) {
  switch (tag) {
    case Tag::br:
    case Tag::embed:
    case Tag::frame:
    case Tag::hr:
    case Tag::img:
    case Tag::input:
    case Tag::link:
    case Tag::meta:
    case Tag::source:
    case Tag::track:
      return true;
    default:
      return false;
  }
}

bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

bool is_unreadable(Tag tag) {
  switch (tag) {
    case Tag::audio:
    case Tag::button:
    case Tag::canvas:
    case Tag::embed:
    case Tag::frame:
    case Tag::frameset:
    case Tag::head:
    case Tag::iframe:
    case Tag::input:
    case Tag::map:
    case Tag::menu:
    case Tag::noscript:
    case Tag::object:
    case Tag::optgroup:
    case Tag::option:
    case Tag::script:
    case Tag::select:
    case Tag::style:
    case Tag::svg:
    case Tag::template_:
    case Tag::textarea:
    case Tag::title:
    case Tag::video:
      return true;
    default:
      return false;
  }
}

}  // namespace clipfile
