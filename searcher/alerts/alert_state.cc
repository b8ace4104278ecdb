// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alerts/alert_state.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

namespace clipfile {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format_version = 1;
constexpr std::size_t digits = 6;  ///< of a phrase, hexadecimal

std::string write_phrases(const std::vector<PhraseHash>& phrases) {
  constexpr std::string_view alphabet = "0123456789abcdef";
  std::string text;
  text.reserve(phrases.size() * digits);
  for (const PhraseHash phrase : phrases) {
    for (std::size_t i = digits; i-- > 0;) text += alphabet[(phrase >> (4 * i)) & 15U];
  }
  return text;
}

std::vector<PhraseHash> read_phrases(const std::string& text) {
  std::vector<PhraseHash> phrases;
  for (const char* at = text.data(); at != text.data() + text.size(); at += digits) {
    PhraseHash phrase = 0;
    const auto left = static_cast<std::size_t>(text.data() + text.size() - at);
    const char* end = at + std::min(left, digits);
    const auto parsed = std::from_chars(at, end, phrase, 16);
    if (left < digits || parsed.ptr != end) throw std::runtime_error("a passage is cut short");
    phrases.push_back(phrase);
  }
  return phrases;
}

template <typename Number>
Number read_number(const Json& json) {
  if (!json.is_number_unsigned()) throw std::runtime_error("a number is missing");
  return json.get<Number>();
}

std::vector<PassageNumber> read_numbers(const Json& json) {
  std::vector<PassageNumber> numbers;
  for (const Json& number : json.get_ref<const Json::array_t&>()) {
    numbers.push_back(read_number<PassageNumber>(number));
  }
  return numbers;
}

SearchState read_search(const Json& json) {
  SearchState search;
  search.lineage = json.at("lineage").get<std::string>();
  search.sequence = read_number<std::uint64_t>(json.at("sequence"));
  search.looked = static_cast<std::int64_t>(read_number<std::uint32_t>(json.at("looked")));
  search.reported = read_numbers(json.at("reported"));
  return search;
}

}  // namespace

void AlertState::remember(SearchState& search, const std::vector<PhraseHash>& phrases) {
  const PassageNumber next = passages_.empty() ? 1 : passages_.rbegin()->first + 1;
  const auto [known, added] = remembered_.emplace(phrases, next);
  if (added) passages_.emplace(next, phrases);
  search.reported.push_back(known->second);
}

std::span<const PhraseHash> AlertState::phrases_of(PassageNumber number) const {
  const auto found = passages_.find(number);
  if (found == passages_.end()) return {};
  return found->second;
}

void AlertState::forget() {
  remembered_.clear();
  std::set<PassageNumber> named;
  for (auto& [name, search] : searches) {
    auto& reported = search.reported;
    std::erase_if(reported, [&](PassageNumber number) { return !passages_.contains(number); });
    const std::size_t kept = std::min(reported.size(), most_passages_of_search);
    reported.erase(reported.begin(), reported.end() - static_cast<std::ptrdiff_t>(kept));
    named.insert(reported.begin(), reported.end());
  }
  std::erase_if(passages_, [&](const auto& passage) { return !named.contains(passage.first); });
  if (passages_.size() <= most_passages) return;
  const auto excess = static_cast<std::ptrdiff_t>(passages_.size() - most_passages);
  passages_.erase(passages_.begin(), std::next(passages_.begin(), excess));
  for (auto& [name, search] : searches) {
    std::erase_if(search.reported,
                  [&](PassageNumber number) { return !passages_.contains(number); });
  }
}

std::string AlertState::write() const {
  Json json = {{"format", format_version}, {"searches", Json::object()}, {"passages", {}}};
  for (const auto& [name, search] : searches) {
    json["searches"][name] = {{"lineage", search.lineage},
                              {"sequence", search.sequence},
                              {"looked", search.looked},
                              {"reported", search.reported}};
  }
  json["passages"] = Json::array();
  for (const auto& [number, phrases] : passages_) {
    json["passages"].push_back({{"number", number}, {"phrases", write_phrases(phrases)}});
  }
  return json.dump() + '\n';
}

AlertState AlertState::read(std::string_view text) try {
  const Json json = Json::parse(text);
  if (json.at("format") != format_version) throw std::runtime_error("of another version");
  AlertState state;
  for (const auto& [name, search] : json.at("searches").get_ref<const Json::object_t&>()) {
    state.searches.emplace(name, read_search(search));
  }
  for (const Json& passage : json.at("passages").get_ref<const Json::array_t&>()) {
    const auto number = read_number<PassageNumber>(passage.at("number"));
    const auto& phrases = passage.at("phrases").get_ref<const std::string&>();
    state.passages_.emplace(number, read_phrases(phrases));
  }
  return state;
} catch (const nlohmann::json::exception& error) {
  throw std::runtime_error(error.what());
}

}  // namespace clipfile
