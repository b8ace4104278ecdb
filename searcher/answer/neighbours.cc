// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/neighbours.h"

#include <algorithm>

#include "common/passages.h"

namespace clipfile {
namespace {

bool ends_with_break(std::string_view text) { return text.ends_with(paragraph_break); }

ByteRange find_before(std::string_view text, std::size_t end, std::size_t paragraphs) {
  text = text.substr(0, end);
  if (ends_with_break(text)) text.remove_suffix(paragraph_break.size());
  ByteRange found{text.size(), text.size()};
  for (std::size_t i = 0; i < paragraphs && found.begin > 0; ++i) {
    std::size_t before = found.begin;
    if (i > 0) before -= paragraph_break.size();
    const std::size_t last_break = text.substr(0, before).rfind(paragraph_break);
    found.begin = last_break == text.npos ? 0 : last_break + paragraph_break.size();
  }
  return found;
}

ByteRange find_behind(std::string_view text, std::size_t begin, std::size_t paragraphs) {
  if (text.substr(begin).starts_with(paragraph_break)) begin += paragraph_break.size();
  ByteRange found{begin, begin};
  for (std::size_t i = 0; i < paragraphs && found.end < text.size(); ++i) {
    const std::size_t from = i > 0 ? found.end + paragraph_break.size() : found.end;
    found.end = std::min(text.find(paragraph_break, from), text.size());
  }
  return found;
}

}  // namespace

Neighbours find_neighbours(std::string_view text, ByteRange passage, std::size_t paragraphs) {
  return {find_before(text, passage.begin, paragraphs), find_behind(text, passage.end, paragraphs)};
}

}  // namespace clipfile
