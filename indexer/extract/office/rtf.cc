// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office/rtf.h"

#include <string>
#include <utility>
#include <variant>

#include "indexer/extract/office/office_text.h"
#include "indexer/extract/office/rtf_text.h"

namespace clipfile {

std::optional<Rejection> read_rtf(const Clipping& clipping, PartSink& sink) {
  const auto bytes = read_whole(clipping, clipping.limits.most_document_bytes);
  if (const auto* rejection = std::get_if<Rejection>(&bytes)) return *rejection;
  return hand_over(read_rtf_text(std::get<std::string>(bytes)), sink);
}

}  // namespace clipfile
