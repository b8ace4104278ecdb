// SPDX-License-Identifier: GPL-2.0-or-later
// What is read of a file of saved searches, of their state or of settings can be written and read
// again; nothing else happens, whatever the bytes, but a fault that says where.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "common/command_line/options.h"
#include "searcher/alerts/alert_state.h"
#include "searcher/alerts/saved_searches.h"
#include "searcher/render/feed.h"

namespace {

using namespace clipfile;

void check_searches(std::string_view text) {
  SavedSearches found;
  read_saved_searches(text, "file", found);
  std::string again;
  for (const SavedSearch& search : found.searches)
    again += search.name + " = " + search.query + '\n';
  SavedSearches reread;
  read_saved_searches(again, "file", reread);
  if (!reread.faults.empty() || reread.searches.size() != found.searches.size()) std::abort();
  for (std::size_t i = 0; i < found.searches.size(); ++i) {
    if (found.searches[i].name != reread.searches[i].name) std::abort();
    if (found.searches[i].query != reread.searches[i].query) std::abort();
  }
}

void check_state(std::string_view text) {
  try {
    AlertState state = AlertState::read(text);
    if (AlertState::read(state.write()) != state) std::abort();
    state.forget();
    if (AlertState::read(state.write()) != state) std::abort();
  } catch (const std::runtime_error&) {
  }
}

void check_feed(std::string_view text) {
  const FeedOptions options{.index = "/index", .now = 0, .entries = 10};
  try {
    const std::string feed = write_feed({}, text, options);
    if (write_feed({}, feed, options) != feed) std::abort();
  } catch (const std::runtime_error&) {
  }
}

std::string write(const std::vector<Setting>& settings) {
  std::string text;
  for (const Setting& setting : settings) {
    text += '[' + setting.section + "]\n" + setting.name + " = " + setting.value + '\n';
  }
  return text;
}

void check_settings(std::string_view text) {
  try {
    std::istringstream lines{std::string(text)};
    const auto settings = parse_settings(lines, "file");
    std::istringstream again(write(settings));
    if (write(parse_settings(again, "file")) != write(settings)) std::abort();
  } catch (const UsageError& error) {
    if (!std::string_view(error.what()).starts_with("file:")) std::abort();
  }
}

}  // namespace

/// The first byte chooses what is read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (data[0] % 4 == 0) check_searches(text);
  if (data[0] % 4 == 1) check_state(text);
  if (data[0] % 4 == 2) check_feed(text);
  if (data[0] % 4 == 3) check_settings(text);
  return 0;
}
