// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alerts/alert_state.h"

#include <gtest/gtest.h>
#include <stdexcept>

namespace clipfile {
namespace {

AlertState sample_state() {
  AlertState state;
  SearchState talks{"0123", 17, 1'642'000'000, {}};
  SearchState wheat{"0123", 12, 1'641'000'000, {}};
  state.remember(talks, {1, 2, 0xFFFFFF});
  state.remember(talks, {3});
  state.remember(wheat, {1, 2, 0xFFFFFF});
  state.searches = {{"Talks", talks}, {"Weizen \"für\" alle", wheat}};
  return state;
}

TEST(AlertState, ReadsWhatItWrites) {
  const AlertState state = sample_state();
  const std::string written = state.write();
  EXPECT_EQ(AlertState::read(written), state);
  EXPECT_EQ(AlertState::read(written).write(), written);
  EXPECT_EQ(AlertState::read(AlertState().write()), AlertState());
}

TEST(AlertState, KeepsAPassageOfTwoSearchesOnce) {
  const AlertState state = sample_state();
  EXPECT_EQ(state.searches.at("Talks").reported, (std::vector<PassageNumber>{1, 2}));
  EXPECT_EQ(state.searches.at("Weizen \"für\" alle").reported, (std::vector<PassageNumber>{1}));
  EXPECT_EQ(state.phrases_of(1).size(), 3U);
  EXPECT_TRUE(state.phrases_of(3).empty());
}

TEST(AlertState, ForgetsTheOldestBeyondItsBounds) {
  AlertState state;
  constexpr std::size_t searches = 25;
  for (std::size_t i = 0; i < searches; ++i) {
    SearchState& search = state.searches["search " + std::to_string(i)];
    for (PhraseHash passage = 0; passage < AlertState::most_passages_of_search + 1; ++passage) {
      state.remember(search, {static_cast<PhraseHash>(i), passage});
    }
  }
  const PassageNumber last = state.searches["search 24"].reported.back();
  state.forget();
  std::size_t kept = 0;
  for (const auto& [name, search] : state.searches) {
    EXPECT_LE(search.reported.size(), AlertState::most_passages_of_search);
    kept += search.reported.size();
  }
  EXPECT_EQ(kept, AlertState::most_passages);
  EXPECT_TRUE(state.searches["search 0"].reported.empty());
  EXPECT_EQ(state.searches["search 24"].reported.back(), last);
  EXPECT_FALSE(state.phrases_of(last).empty());
  SearchState& search = state.searches["search 0"];
  state.remember(search, {1});
  EXPECT_EQ(search.reported.back(), last + 1) << "no number is given twice";
}

TEST(AlertState, ForgetsWhatNoSearchNames) {
  AlertState state = sample_state();
  state.searches.erase("Talks");
  state.forget();
  EXPECT_FALSE(state.phrases_of(1).empty());
  EXPECT_TRUE(state.phrases_of(2).empty());
}

TEST(AlertState, RefusesWhatItDidNotWrite) {
  const std::string written = sample_state().write();
  const auto with = [&](const std::string& part, const std::string& other) {
    std::string changed = written;
    return changed.replace(changed.find(part), part.size(), other);
  };
  const std::vector<std::string> rows = {
      "",
      "{}",
      "[]",
      written.substr(0, written.size() / 2),
      with("\"format\":1", "\"format\":2"),
      with("\"sequence\":17", "\"sequence\":-17"),
      with("\"sequence\":17", "\"sequence\":\"17\""),
      with("\"lineage\"", "\"line\""),
      with("[1,2]", "{\"a\":\"b\"}"),
      with("[1,2]", "17"),
      with("\"searches\":{", "\"searches\":[{"),
      with("000003", "00000"),
      with("000003", "00000x"),
      with("\"000003\"", "3"),
  };
  for (const std::string& row : rows)
    EXPECT_THROW(AlertState::read(row), std::runtime_error) << row;
}

}  // namespace
}  // namespace clipfile
