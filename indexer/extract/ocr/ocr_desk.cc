// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ocr/ocr_desk.h"

namespace clipfile {

bool OcrDesk::is_open() {
  was_missed_ = was_missed_ || engine_ == nullptr;
  return engine_ != nullptr;
}

std::variant<unsigned, Rejection> OcrDesk::count_pictures(std::string_view file) const {
  return engine_->count_pictures(file);
}

std::variant<GrayPicture, Rejection> OcrDesk::decode(std::string_view file, unsigned number) const {
  return engine_->decode(file, number);
}

std::optional<Rejection> OcrDesk::begin_page() {
  if (pages_ == most_recognised_pages) {
    return Rejection{
        "has more than 2,000 pictures of pages, of which the others were not read: "
        "split it"};
  }
  ++pages_;
  page_begins_();
  return std::nullopt;
}

}  // namespace clipfile
