// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schedule/run_arguments.h"

#include <functional>
#include <gtest/gtest.h>

namespace clipfile {
namespace {

using Words = std::vector<std::string>;

TEST(RunArguments, NameWhatDiffersFromAUsualRun) {
  const struct {
    std::function<void(RepeatedRun&)> asked;
    Words words;
  } rows[] = {
      {[](RepeatedRun&) {}, {"--wait=600"}},
      {[](RepeatedRun& r) { r.run.patience = std::chrono::seconds(5); }, {"--wait=5"}},
      {[](RepeatedRun& r) {
         r.run.paths = {"/a", "/b c"};
       },
       {"--wait=600", "/a", "/b c"}},
      {[](RepeatedRun& r) {
         r.run.rules.include = {"*.txt"};
         r.run.rules.exclude = {"drafts", "-x"};
       },
       {"--include=*.txt", "--exclude=drafts", "--exclude=-x", "--wait=600"}},
      {[](RepeatedRun& r) {
         r.run.limits = {.most_page_bytes = 32 << 20, .most_text_bytes = 32 << 20};
       },
       {"--max-file-size=32", "--wait=600"}},
      {[](RepeatedRun& r) {
         r.run.limits = {.most_page_bytes = 16 << 20, .most_text_bytes = 16 << 20};
       },
       {"--max-file-size=16", "--wait=600"}},
      {[](RepeatedRun& r) { r.run.most_purged_percent = 2.5; }, {"--max-purge=2.5", "--wait=600"}},
      {[](RepeatedRun& r) { r.run.retry_failed = r.run.rebuild = true; },
       {"--retry-failed", "--rebuild", "--wait=600"}},
      {[](RepeatedRun& r) { r.report_file = "/r.json", r.log.format = LogFormat::json; },
       {"--wait=600", "--report=/r.json", "--log-format=json"}},
      {[](RepeatedRun& r) { r.log.verbosity = Verbosity::quiet, r.log.summary = true; },
       {"--wait=600", "--quiet", "--summary"}},
      {[](RepeatedRun& r) { r.log.verbosity = Verbosity::verbose; }, {"--wait=600", "--verbose"}},
  };
  for (const auto& [asked, words] : rows) {
    RepeatedRun repeated;
    repeated.run.index_folder = "/index";
    asked(repeated);
    Words expected = words;
    expected.insert(expected.begin(), "--db=/index");
    EXPECT_EQ(run_arguments(repeated), expected);
  }
}

}  // namespace
}  // namespace clipfile
