// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/stories.h"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/extract/text/masthead.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr double like_body = 1.12;             // ratio to the body's size
constexpr double headline_type = 1.15;         // of a single story
constexpr double display_type = 1.5;           // of the stories of a newspaper
constexpr std::size_t longest_headline = 250;  // code points
constexpr std::size_t least_story = 250;       // bytes of text below a headline that cuts a page

bool is_body(const PrintedParagraph& paragraph, double body_size) {
  return paragraph.size < like_body * body_size && paragraph.size * like_body > body_size;
}

bool reads_as_headline(const PrintedParagraph& paragraph) {
  const Shape shape = measure_shape(paragraph.text);
  constexpr std::size_t shortest = 6;  // code points; ideographs say much
  return shape.length <= longest_headline && !shape.bullet &&
         (shape.words >= 2 || shape.length >= shortest) &&
         (!shape.sentence || shape.question || shape.length <= longest_headline / 2);
}

bool is_display(const PrintedParagraph& paragraph, double body_size) {
  const bool quoted = measure_shape(paragraph.text).quoted;
  constexpr std::size_t fewest_words = 2;
  return paragraph.size >= display_type * body_size && reads_as_headline(paragraph) && !quoted &&
         split_words(paragraph.text).size() >= fewest_words;
}

/// The name of the paper stands over the headline, in larger type.
bool is_nameplate(const PrintedParagraph& paragraph) {
  constexpr std::size_t most_words = 4;
  return split_words(paragraph.text).size() <= most_words &&
         parse_masthead(paragraph.text).has_value();
}

/// A headline in display type, with what stands above and below it in such type.
struct Head {
  std::size_t begin = 0;  // paragraphs
  std::size_t headline = 0;
};

class PageCutter {
 public:
  PageCutter(const std::vector<PrintedParagraph>& paragraphs, double body_size)
      : paragraphs_(paragraphs), body_size_(body_size) {}

  /// The heads at which the document is cut; fewer than two: it is not.
  std::vector<Head> cut() {
    std::map<unsigned, std::vector<Head>> by_page;
    for (const Head& head : find_heads()) {
      by_page[paragraphs_[head.begin].page].push_back(head);
    }
    std::vector<Head> cuts;
    for (auto& [page, heads] : by_page) {
      if (heads.size() < 2 || !has_columns(page)) continue;
      cuts.insert(cuts.end(), heads.begin(), heads.end());
    }
    return cuts;
  }

 private:
  std::vector<Head> find_heads() const {
    std::vector<Head> heads;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      if (!is_display(paragraphs_[i], body_size_)) continue;
      Head head{i, i};
      std::size_t last = i;
      std::size_t text = 0;
      std::size_t next = i + 1;
      for (; next < paragraphs_.size() && text < least_story; ++next) {
        const PrintedParagraph& paragraph = paragraphs_[next];
        if (is_display(paragraph, body_size_)) {
          if (text > 0 || paragraph.page != paragraphs_[i].page) break;
          last = next;
          if (is_nameplate(paragraphs_[head.headline])) head = {next, next};
          if (paragraph.size > paragraphs_[head.headline].size) head.headline = next;
        }
        if (is_body(paragraph, body_size_)) text += paragraph.text.size();
      }
      if (text >= least_story && opens_story(last + 1)) heads.push_back(head);
      i = last;
    }
    return heads;
  }

  /// The text below starts with a sentence.
  bool opens_story(std::size_t index) const {
    while (index < paragraphs_.size() && !is_body(paragraphs_[index], body_size_)) ++index;
    return index < paragraphs_.size() && case_of_start(paragraphs_[index].text) != StartCase::lower;
  }

  /// Text stands beside other text.
  bool has_columns(unsigned page) const {
    const PrintedParagraph* before = nullptr;
    for (const PrintedParagraph& paragraph : paragraphs_) {
      if (paragraph.page != page || !is_body(paragraph, body_size_)) continue;
      const bool beside = before != nullptr && paragraph.box.left >= before->box.right &&
                          paragraph.column != before->column;
      if (beside && paragraph.box.top < before->box.bottom) return true;
      before = &paragraph;
    }
    return false;
  }

  const std::vector<PrintedParagraph>& paragraphs_;
  double body_size_;
};

bool says_the_same(std::string_view text, std::string_view title) {
  if (title.empty()) return false;
  const std::string key = phrase_key(text);
  return !key.empty() && key == phrase_key(title);
}

std::optional<std::size_t> find_headline(const std::vector<PrintedParagraph>& paragraphs,
                                         double body_size, std::string_view title) {
  std::optional<std::size_t> best;
  const unsigned first_page = paragraphs.front().page;
  const auto rank = [&](const PrintedParagraph& it) {
    return is_nameplate(it) ? body_size * headline_type : it.size;
  };
  for (std::size_t i = 0; i < paragraphs.size() && paragraphs[i].page == first_page; ++i) {
    const PrintedParagraph& paragraph = paragraphs[i];
    if (says_the_same(paragraph.text, title)) return i;
    if (paragraph.size < headline_type * body_size || !reads_as_headline(paragraph)) continue;
    if (!best || rank(paragraph) > like_body * rank(paragraphs[*best])) best = i;
  }
  return best;
}

/// The name of the paper, its day and its boasts: little text before the first headline.
bool is_front(const std::vector<PrintedParagraph>& paragraphs, std::size_t end, double body_size) {
  std::size_t text = 0;
  for (std::size_t i = 0; i < end; ++i) {
    text += is_body(paragraphs[i], body_size) ? paragraphs[i].text.size() : 0;
  }
  return text < least_story;
}

PrintedStory make_story(std::vector<PrintedParagraph>& paragraphs, std::size_t begin,
                        std::size_t end) {
  PrintedStory story;
  story.paragraphs.assign(
      std::make_move_iterator(paragraphs.begin() + static_cast<std::ptrdiff_t>(begin)),
      std::make_move_iterator(paragraphs.begin() + static_cast<std::ptrdiff_t>(end)));
  return story;
}

}  // namespace

PrintedStories cut_into_stories(std::vector<PrintedParagraph> paragraphs, double body_size,
                                std::string_view title) {
  PrintedStories cut;
  if (paragraphs.empty()) return cut;
  const std::vector<Head> heads = PageCutter(paragraphs, body_size).cut();
  if (heads.size() < 2) {
    const auto headline = find_headline(paragraphs, body_size, title);
    cut.stories.push_back(make_story(paragraphs, 0, paragraphs.size()));
    cut.stories.back().headline = headline;
    return cut;
  }
  const bool front = is_front(paragraphs, heads.front().begin, body_size);
  if (front) cut.front = make_story(paragraphs, 0, heads.front().begin).paragraphs;
  std::map<unsigned, unsigned> on_page;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const std::size_t begin = i == 0 && !front ? 0 : heads[i].begin;
    const std::size_t end = i + 1 < heads.size() ? heads[i + 1].begin : paragraphs.size();
    const unsigned page = paragraphs[heads[i].headline].page;
    PrintedStory story = make_story(paragraphs, begin, end);
    story.headline = heads[i].headline - begin;
    story.part = "page " + std::to_string(page) + ", " + std::to_string(++on_page[page]);
    cut.stories.push_back(std::move(story));
  }
  return cut;
}

}  // namespace clipfile
