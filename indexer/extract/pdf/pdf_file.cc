// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/pdf_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <poppler-document.h>
#include <poppler-embedded-file.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <unicode/uchar.h>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/extract/pdf/page_frame.h"

namespace clipfile {
namespace {

constexpr std::size_t most_page_words = 100'000;

std::string to_utf8(const poppler::ustring& text) {
  if (text.empty()) return "";
  const poppler::byte_array bytes = text.to_utf8();
  return mend_utf8({bytes.data(), bytes.size()});
}

bool names_bold(std::string_view font) {
  constexpr auto names = std::to_array<std::string_view>(
      {"Bold", "bold", "BOLD", "Black", "Heavy", "Demi", "Semibold"});
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return font.find(name) != font.npos; });
}

TurnedWord read_word(const poppler::text_box& box) {
  TurnedWord turned;
  turned.quarters = static_cast<unsigned>(box.rotation()) % 4;
  const poppler::rectf place = box.bbox();
  turned.word.box = {place.left(), place.top(), place.right(), place.bottom()};
  turned.word.text = spell_ligatures_out(to_utf8(box.text()));
  turned.word.space_after = box.has_space_after();
  if (box.has_font_info()) {
    turned.word.size = box.get_font_size();
    turned.word.bold = names_bold(box.get_font_name());
  }
  return turned;
}

/// "D:20220109101500+01'00'": the day where the document was made.
std::optional<Day> parse_pdf_day(std::string_view stamp) {
  if (stamp.starts_with("D:")) stamp.remove_prefix(2);
  constexpr std::size_t day_digits = 8;
  return parse_compact_day(stamp.substr(0, day_digits));
}

/// Dots per inch; 0 where the page is too large for any.
unsigned resolution_for(const poppler::rectf& frame) {
  constexpr double points_in_an_inch = 72;
  constexpr double usual = 300;
  constexpr double least = 72;
  constexpr double most_pixels = 36e6;
  const double width = std::max(frame.width() / points_in_an_inch, 0.01);
  const double height = std::max(frame.height() / points_in_an_inch, 0.01);
  const double for_sides = longest_picture_side / std::max(width, height);
  const double resolution =
      std::floor(std::min({usual, std::sqrt(most_pixels / (width * height)), for_sides}));
  return resolution >= least ? static_cast<unsigned>(resolution) : 0;
}

void ignore_message(const std::string&, void*) {}

}  // namespace

PdfFile::PdfFile(std::unique_ptr<poppler::document> document) : document_(std::move(document)) {}
PdfFile::PdfFile(PdfFile&&) noexcept = default;
PdfFile& PdfFile::operator=(PdfFile&&) noexcept = default;
PdfFile::~PdfFile() = default;

std::variant<PdfFile, Rejection> PdfFile::open(std::string_view bytes) {
  poppler::set_debug_error_function(ignore_message, nullptr);
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    return Rejection{"too large for a PDF"};
  }
  std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return Rejection{"broken PDF"};
  if (document->is_locked()) {
    return Rejection{"PDF: opens with a password only: save a copy without one"};
  }
  if (document->pages() <= 0) return Rejection{"broken PDF: has no pages"};
  return PdfFile(std::move(document));
}

unsigned PdfFile::pages() const { return static_cast<unsigned>(document_->pages()); }

std::optional<PageText> PdfFile::page(unsigned number) const {
  const std::unique_ptr<poppler::page> page(document_->create_page(static_cast<int>(number) - 1));
  if (!page) return std::nullopt;
  const poppler::rectf frame = page->page_rect();
  std::vector<TurnedWord> words;
  for (const poppler::text_box& box : page->text_list(poppler::page::text_list_include_font)) {
    if (words.size() == most_page_words) break;
    words.push_back(read_word(box));
  }
  if (runs_leftwards(words)) {
    return lay_out_lines(to_utf8(page->text()), number);
  }
  return turn_upright(std::move(words), {number, frame.width(), frame.height()});
}

std::optional<GrayPicture> PdfFile::draw(unsigned number) const {
  const std::unique_ptr<poppler::page> page(document_->create_page(static_cast<int>(number) - 1));
  const unsigned resolution = page ? resolution_for(page->page_rect()) : 0;
  if (resolution == 0) return std::nullopt;
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_gray8);
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  const poppler::image image = renderer.render_page(page.get(), resolution, resolution);
  if (!image.is_valid() || image.width() <= 0 || image.height() <= 0) return std::nullopt;
  GrayPicture picture{.width = static_cast<unsigned>(image.width()),
                      .height = static_cast<unsigned>(image.height()),
                      .dots_per_inch = resolution,
                      .pixels = {}};
  picture.pixels.reserve(std::size_t{picture.width} * picture.height);
  for (int row = 0; row < image.height(); ++row) {
    const char* line = image.const_data() + std::ptrdiff_t{row} * image.bytes_per_row();
    picture.pixels.insert(picture.pixels.end(), line, line + image.width());
  }
  return picture;
}

DocumentMetadata PdfFile::metadata() const {
  DocumentMetadata metadata;
  metadata.title = fold_white_space(to_utf8(document_->get_title()));
  const std::string author = fold_white_space(to_utf8(document_->get_author()));
  if (!author.empty()) metadata.authors.push_back(author);
  metadata.created = parse_pdf_day(to_utf8(document_->info_key("CreationDate")));
  return metadata;
}

std::vector<PdfAttachment> PdfFile::attachments(std::size_t most, std::size_t largest) const {
  std::vector<PdfAttachment> attachments;
  if (!document_->has_embedded_files()) return attachments;
  for (poppler::embedded_file* file : document_->embedded_files()) {
    if (attachments.size() == most) break;
    if (file == nullptr || !file->is_valid()) continue;
    if (file->size() > 0 && static_cast<std::size_t>(file->size()) > largest) continue;
    const poppler::byte_array data = file->data();
    if (data.empty() || data.size() > largest) continue;
    attachments.push_back({file->name(), std::string(data.begin(), data.end())});
  }
  return attachments;
}

}  // namespace clipfile
