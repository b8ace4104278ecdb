// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/read_here.h"

#include <utility>
#include <variant>

#include "indexer/archive/sidecars.h"
#include "indexer/worker/system_fonts.h"

namespace clipfile {

ReadHere::ReadHere(const ExtractionLimits& limits, std::function<bool()> stopped)
    : analyser_(limits), stopped_(std::move(stopped)) {
  do_without_system_fonts();
}

void ReadHere::read(std::span<const FoundFile> files, ReadingSink& sink) {
  for (const FoundFile& file : files) {
    if (stopped_()) return;
    read_file(file, sink);
  }
}

void ReadHere::read_file(const FoundFile& file, ReadingSink& sink) {
  auto opened = FileReader::open(file.path);
  if (const auto* rejection = std::get_if<Rejection>(&opened)) {
    return sink.unopened(file, *rejection);
  }
  const auto sidecar = read_sidecar(file.sidecar);
  if (const auto* rejection = std::get_if<Rejection>(&sidecar)) {
    return sink.unopened(file, *rejection);
  }
  auto& reader = std::get<FileReader>(opened);
  reader.stop_when(stopped_);
  const AnalysisSink parts{
      .article = [&](AnalysedArticle article) { sink.article(file, std::move(article)); },
      .rejected_part = [&](const std::string& part,
                           const Rejection& why) { sink.rejected_part(file, part, why); }};
  FileAnalysis analysis =
      analyser_.analyse(reader, file.path, parts, std::get<std::string>(sidecar));
  if (stopped_()) return;
  sink.finished(file, std::move(analysis));
}

std::unique_ptr<FileReading> open_read_here(const ExtractionLimits& limits,
                                            std::function<bool()> stopped) {
  return std::make_unique<ReadHere>(limits, std::move(stopped));
}

}  // namespace clipfile
