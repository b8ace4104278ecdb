// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/overview.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ostream>

#include "common/calendar.h"
#include "common/text/columns.h"
#include "common/text/printable.h"
#include "common/text/wrapping.h"
#include "searcher/render/source_line.h"

namespace clipfile {
namespace {

constexpr std::size_t narrowest = 30;  ///< columns
constexpr std::size_t widest = 100;

namespace style {
constexpr std::string_view heading = "\x1b[1m";
constexpr std::string_view burst = "\x1b[1;31m";
constexpr std::string_view faint = "\x1b[2m";
constexpr std::string_view reset = "\x1b[0m";
}  // namespace style

std::string count_of(std::uint64_t number, const std::string& thing) {
  return std::to_string(number) + ' ' + thing + (number == 1 ? "" : "s");
}

std::string flush_right(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

std::string one_decimal(double number) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.1f", number);
  return text.data();
}

class OverviewPrinter {
 public:
  OverviewPrinter(std::ostream& out, const RenderOptions& options)
      : out_(out),
        colour_(options.colour),
        columns_(std::clamp(options.columns, narrowest, widest)) {}

  void print(const Facet& facet) {
    begin_block();
    print_line(facet.field, style::heading);
    std::uint64_t most = facet.without;
    for (const FacetValue& value : facet.values) most = std::max(most, value.articles);
    const std::size_t digits = std::to_string(most).size();
    for (const FacetValue& value : facet.values) print_row(value.articles, value.value, digits);
    if (facet.more > 0) {
      print_line(std::string(indent + digits + gap, ' ') + "and " + std::to_string(facet.more) +
                     " more: --limit 0 shows all",
                 style::faint);
    }
    if (facet.without > 0) print_row(facet.without, "(none)", digits);
  }

  void print(const std::vector<RelatedWord>& related) {
    begin_block();
    print_line("related words: articles that match, and all", style::heading);
    std::uint64_t most = 0;
    for (const RelatedWord& word : related) most = std::max(most, word.indexed);
    const std::size_t digits = std::to_string(most).size();
    for (const RelatedWord& word : related) {
      out_ << std::string(indent, ' ') << flush_right(std::to_string(word.articles), digits);
      print_row(word.indexed, word.word, digits);
    }
    if (related.empty()) print_line("  (none)", style::faint);
  }

  void print(const Timeline& timeline) {
    begin_block();
    print_line("articles per " + std::string(name_of(timeline.unit)), style::heading);
    measure(timeline);
    const TimelineUnit* last = nullptr;
    for (const TimelineUnit& unit : timeline.units) {
      if (last) print_empty_between(timeline.unit, *last, unit);
      print_unit(timeline.unit, unit);
      last = &unit;
    }
    print_notes(timeline);
  }

 private:
  static constexpr std::size_t indent = 2;
  static constexpr std::size_t gap = 2;

  void begin_block() {
    if (!first_) out_ << '\n';
    first_ = false;
  }

  void print_styled(std::string_view text, std::string_view style) {
    if (colour_) {
      out_ << style << text << style::reset;
    } else {
      out_ << text;
    }
  }

  void print_line(std::string_view text, std::string_view style) {
    print_styled(text, style);
    out_ << '\n';
  }

  void print_row(std::uint64_t articles, std::string_view value, std::size_t digits) {
    const std::size_t before = indent + digits + gap;
    out_ << std::string(indent, ' ') << flush_right(std::to_string(articles), digits)
         << std::string(gap, ' ') << truncate_to_width(printable(value), columns_ - before) << '\n';
  }

  static std::string label_of(TimeUnit unit, Day first) {
    const std::string day = format_iso_day(first);
    if (unit == TimeUnit::month) return day.substr(0, day.rfind('-'));
    return unit == TimeUnit::year ? day.substr(0, day.find('-', 1)) : day;
  }

  void measure(const Timeline& timeline) {
    most_ = 1;
    std::size_t notes = 0;
    for (const TimelineUnit& unit : timeline.units) {
      most_ = std::max(most_, unit.articles);
      label_ = std::max(label_, label_of(timeline.unit, unit.first).size());
      notes = std::max(notes, note_of(unit).size());
    }
    digits_ = std::to_string(most_).size();
    const std::size_t taken = indent + label_ + gap + digits_ + gap + notes;
    constexpr std::size_t shortest = 8;
    bar_ = columns_ > taken + shortest ? columns_ - taken : shortest;
  }

  static std::string note_of(const TimelineUnit& unit) {
    return unit.burst ? "  burst, mean before " + one_decimal(*unit.mean) : "";
  }

  void print_unit(TimeUnit kind, const TimelineUnit& unit) {
    std::string label = label_of(kind, unit.first);
    label.resize(label_, ' ');
    out_ << std::string(indent, ' ') << label << std::string(gap, ' ')
         << flush_right(std::to_string(unit.articles), digits_) << std::string(gap, ' ');
    const double share = static_cast<double>(unit.articles) / static_cast<double>(most_);
    const auto length = static_cast<std::size_t>(std::lround(share * static_cast<double>(bar_)));
    std::string bar;
    for (std::size_t i = 0; i < std::max<std::size_t>(length, 1); ++i) bar += "█";
    print_styled(bar, unit.burst ? style::burst : style::faint);
    out_ << note_of(unit) << '\n';
  }

  /// Two units without articles have a line each, more have one together.
  void print_empty_between(TimeUnit kind, const TimelineUnit& one, const TimelineUnit& next) {
    constexpr std::int64_t most_shown = 2;
    const std::int64_t between = units_between(kind, one.first, next.first) - 1;
    if (between > most_shown) {
      const std::string folded =
          count_of(static_cast<std::uint64_t>(between), std::string(name_of(kind)));
      print_line(std::string(indent, ' ') + "… " + folded + " without", style::faint);
      return;
    }
    for (int i = 1; i <= between; ++i) {
      std::string label = label_of(kind, step(kind, one.first, i));
      label.resize(label_, ' ');
      out_ << std::string(indent, ' ') << label << std::string(gap, ' ')
           << flush_right("0", digits_) << '\n';
    }
  }

  void print_wrapped(const std::string& text, std::size_t margin) {
    const std::size_t width = columns_ - margin;
    for (const ByteRange& line : wrap_text(text, {.first = width, .others = width})) {
      if (line.size() > 0) out_ << std::string(margin, ' ') << line.of(text) << '\n';
    }
  }

  void print_notes(const Timeline& timeline) {
    if (timeline.unit == TimeUnit::week) print_wrapped("Weeks begin on Mondays.", indent);
    std::uint64_t inferred = 0;
    for (const TimelineUnit& unit : timeline.units) inferred += unit.inferred;
    if (inferred > 0) {
      const std::string articles = count_of(inferred, "article");
      print_wrapped("The day of " + articles + " is inferred.", indent);
    }
    if (timeline.undated > 0) {
      print_wrapped(count_of(timeline.undated, "article") + " without a date " +
                        (timeline.undated == 1 ? "is" : "are") + " not shown.",
                    indent);
    }
    if (timeline.first_mention) print_first(*timeline.first_mention);
  }

  void print_first(const Article& article) {
    constexpr std::size_t deeper = 4;
    out_ << "\nFirst:\n";
    const std::string& headline = article.citation.headline;
    print_wrapped(headline.empty() ? "(no headline)" : printable(headline), deeper);
    print_wrapped(describe_citation(article), deeper);
    out_ << std::string(deeper, ' ') << describe_place(article, article.path) << '\n';
  }

  std::ostream& out_;
  bool colour_;
  std::size_t columns_;
  bool first_ = true;
  std::uint64_t most_ = 1;  ///< articles of a unit
  std::size_t label_ = 0;   ///< columns of the widest label
  std::size_t digits_ = 1;  ///< of the highest count
  std::size_t bar_ = 0;     ///< columns of the longest bar
};

}  // namespace

void render_overview(std::ostream& out, const Overview& overview, const RenderOptions& options) {
  if (overview.asked.articles == 0) return;
  if (options.format == OutputFormat::json) return write_overview_json(out, overview);
  if (options.format == OutputFormat::json_lines) return write_overview_json_lines(out, overview);
  if (options.format == OutputFormat::csv) return write_overview_csv(out, overview);
  OverviewPrinter printer(out, options);
  for (const Facet& facet : overview.facets) printer.print(facet);
  if (overview.timeline) printer.print(*overview.timeline);
  if (overview.related) printer.print(*overview.related);
}

std::string summarise(const Overview& overview) {
  std::array<char, 32> time{};
  std::snprintf(time.data(), time.size(), " (%.0f ms)", overview.asked.seconds * 1000);
  return count_of(overview.asked.articles, "article") + " counted" + time.data();
}

}  // namespace clipfile
