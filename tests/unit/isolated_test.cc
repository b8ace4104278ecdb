// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/isolated.h"

#include <csignal>
#include <gtest/gtest.h>
#include <stdexcept>
#include <unistd.h>
#include <vector>

namespace clipfile {
namespace {

using namespace std::chrono_literals;

struct Heard {
  std::vector<std::string> messages;
  std::string end;
};

Heard listen_to(const std::function<void(const Say&)>& work,
                std::chrono::milliseconds patience = 1h) {
  Heard heard;
  heard.end = do_isolated(
      work, [&](std::string message) { heard.messages.push_back(std::move(message)); }, patience);
  return heard;
}

using Messages = std::vector<std::string>;

TEST(DoIsolated, HandsOverMessagesInOrder) {
  const std::string large(500'000, 'x');
  const std::string odd("\0\n\xff", 3);
  const Heard heard = listen_to([&](const Say& say) {
    say("one");
    say("");
    say(large);
    say(odd);
  });
  EXPECT_EQ(heard.messages, (Messages{"one", "", large, odd}));
  EXPECT_EQ(heard.end, "");
}

TEST(DoIsolated, SaysHowItEnded) {
  const struct {
    std::function<void(const Say&)> work;
    std::string end;
  } rows[] = {
      {[](const Say&) {}, ""},
      {[](const Say&) { raise(SIGKILL); }, "was killed by signal 9 (Killed)"},
      {[](const Say&) { _exit(0); }, "ended with status 0"},
      {[](const Say&) { _exit(7); }, "ended with status 7"},
      {[](const Say&) { throw std::runtime_error("oh"); }, "ended with status 1"},
  };
  for (const auto& [work, end] : rows) {
    const auto spoken = [&](const Say& say) {
      say("first");
      work(say);
    };
    const Heard heard = listen_to(spoken);
    EXPECT_EQ(heard.messages, Messages{"first"}) << end;
    EXPECT_EQ(heard.end, end);
  }
}

TEST(DoIsolated, LeavesThisProcessAsItWas) {
  int touched = 0;
  listen_to([&](const Say&) { touched = 1; });
  EXPECT_EQ(touched, 0);
}

TEST(DoIsolated, EndsWhatSaysNothingAnyMore) {
  const auto sleep_for_ever = [](const Say&) {
    for (;;) pause();
  };
  EXPECT_EQ(listen_to(sleep_for_ever, 50ms).end, "did not come to an end");
}

TEST(DoIsolated, EndsWhereTheListenerThrows) {
  const auto talk_for_ever = [](const Say& say) {
    for (;;) say("again");
  };
  const auto refuse = [](const std::string&) { throw std::runtime_error("enough"); };
  EXPECT_THROW(do_isolated(talk_for_ever, refuse, 1h), std::runtime_error);
}

}  // namespace
}  // namespace clipfile
