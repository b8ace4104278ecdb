// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/reading_place.h"

#include <algorithm>
#include <filesystem>
#include <sched.h>
#include <stdexcept>
#include <unistd.h>
#include <utility>
#include <vector>

#include "indexer/reading/worker_pool.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

/// A gigabyte, and more where larger files are allowed than by default, or pictures are read.
std::uint64_t memory_for(const ExtractionLimits& limits) {
  constexpr std::uint64_t usual = std::uint64_t{1} << 30;
  constexpr std::uint64_t times_the_text = 16;
  const std::uint64_t text = std::max(limits.most_text_bytes, limits.most_page_bytes / 4);
  const std::uint64_t for_pictures = limits.ocr_languages.empty() ? 0 : usual;
  return for_pictures + std::max(usual, times_the_text * text + usual / 2);
}

/// For whom the files themselves do not matter.
class NoSink : public ReadingSink {
 public:
  void article(const FoundFile&, AnalysedArticle) override {}
  void rejected_part(const FoundFile&, const std::string&, const Rejection&) override {}
  void finished(const FoundFile&, FileAnalysis) override {}
  void unopened(const FoundFile&, const Rejection&) override {}
};

}  // namespace

unsigned count_processors() {
  cpu_set_t processors;
  if (sched_getaffinity(0, sizeof processors, &processors) != 0) return 1;
  return static_cast<unsigned>(std::max(CPU_COUNT(&processors), 1));
}

unsigned count_jobs(const ReadingOptions& options) {
  return options.jobs > 0 ? options.jobs : count_processors();
}

std::string find_helper(const std::string& name, const std::string& otherwise) {
  std::error_code fault;
  const fs::path folder = fs::read_symlink("/proc/self/exe", fault).parent_path();
  for (const fs::path& place : {folder, folder / "../libexec/clipfile"}) {
    const fs::path program = (place / name).lexically_normal();
    if (access(program.c_str(), X_OK) == 0) return program;
  }
  throw std::runtime_error(name + ": neither in " + folder.string() +
                           " nor in ../libexec/clipfile beside it: install it with clip-index" +
                           otherwise);
}

std::unique_ptr<FileReading> open_reading(const ReadingOptions& options,
                                          const ExtractionLimits& limits,
                                          std::function<bool()> stopped,
                                          std::function<void(const Confinement&)> on_confinement) {
  if (!options.isolated) return options.within(limits, std::move(stopped));
  PoolOptions pool;
  pool.program = find_helper("clip-worker", ", or read files without it, with --no-isolation");
  pool.terms = {.limits = limits, .most_memory = memory_for(limits)};
  pool.jobs = count_jobs(options);
  pool.patience = options.file_timeout;
  pool.most_waiting_bytes = options.most_memory / 8;
  pool.stopped = std::move(stopped);
  pool.on_confinement = std::move(on_confinement);
  return std::make_unique<WorkerPool>(std::move(pool));
}

Confinement confinement_of_workers() {
  Confinement found;
  const auto on_confinement = [&](const Confinement& confinement) { found = confinement; };
  const auto reading = open_reading(
      {.isolated = true}, {}, [] { return false; }, on_confinement);
  const std::vector<FoundFile> any = {{find_helper("clip-worker"), {}}};
  NoSink nobody;
  reading->read(any, nobody);
  return found;
}

}  // namespace clipfile
