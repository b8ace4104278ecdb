// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/faults/scene.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <vector>

#include "common/exit_status.h"
#include "tests/faults/shims.h"

namespace clipfile::testing_support {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_below(const std::string& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool makes_the_index(Scene::Run run) {
  return run == Scene::Run::first || run == Scene::Run::gathered_first;
}

bool rebuilds(Scene::Run run) {
  return run == Scene::Run::rebuild || run == Scene::Run::gathered_rebuild;
}

bool gathers(Scene::Run run) {
  return run == Scene::Run::gathered_first || run == Scene::Run::gathered_update ||
         run == Scene::Run::gathered_rebuild;
}

}  // namespace

void change_archive(const Workplace& place, std::size_t changes, std::mt19937& random) {
  for (std::size_t i = 0; i < changes; ++i) {
    const std::vector<fs::path> files = files_below(place.archive);
    const fs::path& chosen = files[random() % files.size()];
    const std::string fresh_name = "new/" + std::to_string(random()) + ".txt";
    switch (i % 4) {
      case 0:
        place.write(fresh_name, make_article(random));
        break;
      case 1:
        place.write(chosen.lexically_relative(place.archive), make_article(random));
        break;
      case 2:
        fs::rename(chosen, fs::path(place.archive) / fresh_name);
        break;
      default:
        fs::remove(chosen);
    }
  }
}

void add_large_picture(const Workplace& place, const std::string& name) {
  constexpr std::size_t bytes = 1024 * 1024;
  place.write(name, "\xFF\xD8\xFF\xE0" + std::string(bytes, '\0'));
}

Scene::Scene(Run run, std::size_t files, std::size_t changes) : run_(run) {
  std::mt19937 random(20220110);
  fill_archive(place_, files, random);
  if (!makes_the_index(run)) {
    EXPECT_EQ(run_index(place_.index, {place_.archive}).status, index_exit::agrees);
    before_ = canonical_contents(place_.index);
    fs::rename(place_.index, saved());
    change_archive(place_, changes, random);
  }
  if (gathers(run)) add_large_picture(place_);
  const std::string fresh = place_.beside("fresh");
  EXPECT_EQ(run_index(fresh, {place_.archive}).status, index_exit::agrees);
  after_ = canonical_contents(fresh);
}

void Scene::restore() const {
  fs::remove_all(place_.index);
  fill();
}

void Scene::fill() const {
  if (makes_the_index(run_)) return;
  fs::copy(saved(), place_.index, fs::copy_options::recursive);
}

Command Scene::command() const {
  if (run_ == Run::compaction) return index_command(place_.index, {"--compact"});
  Arguments arguments = {place_.archive};
  if (rebuilds(run_)) arguments.emplace_back("--rebuild");
  Command command = index_command(place_.index, arguments);
  constexpr long seconds_in_a_glance = 20;
  return run_ == Run::long_update ? with_clock(std::move(command), {.haste = seconds_in_a_glance})
                                  : command;
}

void Scene::expect_last_commit(const std::string& when) const {
  EXPECT_EQ(damage_of(place_.index), "") << when;
  const Contents now = canonical_contents(place_.index);
  EXPECT_EQ(mixture_fault(now, before_, after_), "") << when;
  const bool in_one_step =
      !makes_the_index(run_) && run_ != Run::long_update && run_ != Run::gathered_update;
  if (in_one_step && now != before_) {
    EXPECT_EQ(difference(now, result()), "") << when;
  }
}

void Scene::expect_next_run_to_heal(const std::string& when) const {
  const Outcome next = run_index(place_.index, {place_.archive});
  EXPECT_EQ(next.status, index_exit::agrees) << when << '\n' << next.output;
  EXPECT_EQ(difference(canonical_contents(place_.index), after_), "") << when;
  EXPECT_EQ(damage_of(place_.index), "") << when;
}

}  // namespace clipfile::testing_support
