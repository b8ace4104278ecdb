// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf/margins.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_set>

#include "common/text/utf8.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr double margin_share = 0.14;  // of the page's height
constexpr std::size_t rows_of_margin = 3;
constexpr std::size_t longest_running = 200;  // bytes

enum class Margin { none, top, foot };

Margin margin_of(const PageLine& line, double height) {
  if (line.box.bottom < margin_share * height) return Margin::top;
  if (line.box.top > (1 - margin_share) * height) return Margin::foot;
  return Margin::none;
}

/// "12", "- 12 -", "A1", "Page 3 of 12", "xii", "Seite 3/12".
bool is_folio(std::string_view text) {
  constexpr std::size_t longest = 24;
  if (text.size() > longest) return false;
  constexpr auto forms = std::to_array<std::string_view>(
      {"#", "# #", "page #", "page # of #", "page # #", "# of #", "p #", "seite #", "seite # von #",
       "seite # #", "# von #", "side #", "sida #", "página #", "pagina #", "страница #", "стр #"});
  const std::string key = phrase_key(text);
  const bool lettered = key.size() == 2 && key[1] == '#' && key[0] >= 'a' && key[0] <= 'z';
  if (lettered) return true;
  if (std::find(forms.begin(), forms.end(), key) != forms.end()) return true;
  return key.find_first_not_of("ivxlc") == key.npos && !key.empty() && key.size() < 8;
}

/// What stays the same from page to page: the text without its numbers, the margin, the place.
struct RunningKey {
  std::string text;
  Margin margin;
  long size;

  auto operator<=>(const RunningKey&) const = default;
};

RunningKey key_of(const PageLine& line, Margin margin) {
  return {phrase_key(line.text), margin, std::lround(line.size)};
}

/// The margins of one page, the outermost lines first.
std::vector<std::size_t> find_margin_lines(const PrintedPage& page, Margin margin) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const PageLine& line = page.lines[i];
    if (line.text.size() <= longest_running && margin_of(line, page.height) == margin) {
      found.push_back(i);
    }
  }
  std::sort(found.begin(), found.end(), [&](std::size_t first, std::size_t second) {
    const double above = page.lines[first].box.top;
    const double below = page.lines[second].box.top;
    return margin == Margin::top ? above < below : above > below;
  });
  constexpr std::size_t most_in_a_row = 3;
  if (found.size() > rows_of_margin * most_in_a_row) found.resize(rows_of_margin * most_in_a_row);
  return found;
}

using PageCounts = std::map<RunningKey, std::size_t>;

PageCounts count_running(const std::vector<PrintedPage>& pages) {
  PageCounts counts;
  for (const PrintedPage& page : pages) {
    for (const Margin margin : {Margin::top, Margin::foot}) {
      std::unordered_set<std::string> seen;
      for (const std::size_t index : find_margin_lines(page, margin)) {
        const RunningKey key = key_of(page.lines[index], margin);
        if (!key.text.empty() && seen.insert(key.text).second) ++counts[key];
      }
    }
  }
  return counts;
}

/// A head may run on every second page.
bool runs(std::size_t on_pages, std::size_t pages) {
  constexpr std::size_t surely = 4;
  return on_pages >= 2 && (on_pages >= surely || on_pages * 5 >= pages * 2);
}

/// The lines of one margin that go.
class MarginTaker {
 public:
  explicit MarginTaker(std::vector<PrintedPage>& pages)
      : pages_(pages), counts_(count_running(pages)) {}

  /// Nothing goes where nothing would be left of the document.
  std::vector<MarginLine> take() {
    std::vector<std::vector<bool>> goes;
    bool leaves_some = false;
    for (const PrintedPage& page : pages_) {
      goes.emplace_back(page.lines.size(), false);
      for (const Margin margin : {Margin::top, Margin::foot}) judge(page, margin, goes.back());
      for (const bool line_goes : goes.back()) leaves_some = leaves_some || !line_goes;
    }
    if (!leaves_some) return {};
    for (std::size_t i = 0; i < pages_.size(); ++i) remove(pages_[i], goes[i]);
    return std::move(taken_);
  }

 private:
  void judge(const PrintedPage& page, Margin margin, std::vector<bool>& goes) {
    bool outermost = true;
    for (const std::size_t index : find_margin_lines(page, margin)) {
      const PageLine& line = page.lines[index];
      const auto count = counts_.find(key_of(line, margin));
      const bool running = count != counts_.end() && runs(count->second, pages_.size());
      goes[index] = running || (outermost && is_folio(line.text));
      outermost = outermost && goes[index];
    }
  }

  void remove(PrintedPage& page, const std::vector<bool>& goes) {
    std::vector<PageLine> stay;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      PageLine& line = page.lines[i];
      if (!goes[i]) {
        stay.push_back(std::move(line));
        continue;
      }
      std::string text = fold_white_space(line.text);
      const bool folio = is_folio(text);
      if (seen_.insert(folio ? text : phrase_key(text)).second) {
        taken_.push_back({std::move(text), line.page, folio});
      }
    }
    page.lines = std::move(stay);
  }

  std::vector<PrintedPage>& pages_;
  PageCounts counts_;
  std::vector<MarginLine> taken_;
  std::unordered_set<std::string> seen_;
};

}  // namespace

std::vector<MarginLine> take_off_margins(std::vector<PrintedPage>& pages) {
  return MarginTaker(pages).take();
}

}  // namespace clipfile
