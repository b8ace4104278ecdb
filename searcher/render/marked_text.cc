// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/marked_text.h"

#include <algorithm>

#include "common/passages.h"

namespace clipfile {
namespace {

class Cutter {
 public:
  /// Adds a stretch of the text, in which paragraphs may end.
  void add(std::string_view text, bool marked) {
    for (auto at = text.find(paragraph_break); at != std::string_view::npos;
         at = text.find(paragraph_break)) {
      add_piece(text.substr(0, at), marked);
      end_paragraph();
      text.remove_prefix(at + paragraph_break.size());
    }
    add_piece(text, marked);
  }

  std::vector<MarkedParagraph> take() {
    end_paragraph();
    return std::move(paragraphs_);
  }

 private:
  void add_piece(std::string_view text, bool marked) {
    if (!text.empty()) paragraph_.push_back({text, marked});
  }

  void end_paragraph() {
    if (!paragraph_.empty()) paragraphs_.push_back(std::move(paragraph_));
    paragraph_.clear();
  }

  std::vector<MarkedParagraph> paragraphs_;
  MarkedParagraph paragraph_;
};

}  // namespace

std::vector<MarkedParagraph> cut_at_marks(std::string_view text,
                                          const std::vector<ByteRange>& marks) {
  Cutter cutter;
  std::size_t done = 0;
  for (const ByteRange& mark : marks) {
    if (mark.begin < done || mark.end > text.size()) continue;
    cutter.add(text.substr(done, mark.begin - done), false);
    cutter.add(mark.of(text), true);
    done = mark.end;
  }
  cutter.add(text.substr(done), false);
  return cutter.take();
}

}  // namespace clipfile
