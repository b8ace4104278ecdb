// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/exports/reference_lists.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "indexer/extract/json_fields.h"
#include "indexer/extract/record_article.h"

namespace clipfile {
namespace {

struct TagName {
  std::string_view tag;
  const char* field;  ///< as json_fields.h names it
};

/// Of each field the better tags first.
constexpr std::array ris_tags = {
    TagName{"TI", "title"},   TagName{"T1", "title"},    TagName{"CT", "title"},
    TagName{"AU", "authors"}, TagName{"A1", "authors"},  TagName{"JF", "source"},
    TagName{"T2", "source"},  TagName{"JO", "source"},   TagName{"JA", "source"},
    TagName{"DA", "date"},    TagName{"Y1", "date"},     TagName{"PY", "date"},
    TagName{"N2", "text"},    TagName{"AB", "text"},     TagName{"UR", "url"},
    TagName{"L2", "url"},     TagName{"KW", "keywords"}, TagName{"LA", "language"},
    TagName{"CY", "place"},   TagName{"PP", "place"},    TagName{"SE", "section"},
    TagName{"AN", "id"},      TagName{"ID", "id"}};

constexpr std::array end_note_tags = {
    TagName{"%T", "title"},    TagName{"%A", "authors"}, TagName{"%B", "source"},
    TagName{"%J", "source"},   TagName{"%8", "date"},    TagName{"%D", "date"},
    TagName{"%X", "text"},     TagName{"%U", "url"},     TagName{"%K", "keywords"},
    TagName{"%G", "language"}, TagName{"%C", "place"},   TagName{"%M", "id"}};

struct TaggedLine {
  std::string_view tag;
  std::string_view value;
};

/// "TY  - NEWS".
std::optional<TaggedLine> read_ris_line(std::string_view line) {
  const bool has_form = line.size() >= 5 && line.substr(2, 3) == "  -" && line[0] >= 'A' &&
                        line[0] <= 'Z' && line[1] != ' ';
  if (!has_form) return std::nullopt;
  return TaggedLine{line.substr(0, 2), trimmed(line.substr(5))};
}

/// "%T Talks go on".
std::optional<TaggedLine> read_end_note_line(std::string_view line) {
  const bool has_form = line.size() >= 2 && line[0] == '%' && (line.size() == 2 || line[2] == ' ');
  if (!has_form) return std::nullopt;
  return TaggedLine{line.substr(0, 2), trimmed(line.substr(2))};
}

using Tags = std::map<std::string, std::vector<std::string>>;

/// Several tags may mean one field: the best that is there counts.
template <std::size_t count>
Article read_reference(const Tags& tags, const std::array<TagName, count>& names) {
  Record record;
  for (const TagName& row : names) {
    const auto found = tags.find(std::string(row.tag));
    if (found == tags.end() || record.contains(row.field)) continue;
    const bool is_list =
        std::string_view(row.field) == "authors" || std::string_view(row.field) == "keywords";
    if (is_list) {
      record[row.field] = found->second;
    } else {
      record[row.field] = found->second.front();
    }
  }
  auto read = read_record(record);
  auto* article = std::get_if<Article>(&read);
  if (article == nullptr) return {};
  if (article->citation.published) article->citation.published->source = "export";
  return std::move(*article);
}

class ReferenceReader {
 public:
  explicit ReferenceReader(bool is_ris) : is_ris_(is_ris) {}

  std::vector<Article> read(ExportLines lines) {
    for (const std::string_view line : lines) take(line);
    finish();
    return std::move(articles_);
  }

 private:
  void take(std::string_view line) {
    const auto tagged = is_ris_ ? read_ris_line(line) : read_end_note_line(line);
    if (!tagged) {
      if (!tag_.empty()) tags_[tag_].back().append("\n").append(line);
      return;
    }
    const bool begins = tagged->tag == (is_ris_ ? "TY" : "%0");
    if (begins || tagged->tag == "ER") finish();
    if (tagged->tag == "ER") return;
    tag_ = tagged->tag;
    tags_[tag_].emplace_back(tagged->value);
  }

  void finish() {
    if (!tags_.empty()) {
      articles_.push_back(is_ris_ ? read_reference(tags_, ris_tags)
                                  : read_reference(tags_, end_note_tags));
    }
    tags_.clear();
    tag_.clear();
  }

  bool is_ris_;
  std::string tag_;
  Tags tags_;
  std::vector<Article> articles_;
};

std::string_view first_line(ExportLines lines) {
  const std::size_t first = next_line_of_text(lines, 0);
  return first < lines.size() ? lines[first] : std::string_view();
}

bool is_ris(ExportLines lines) {
  const auto line = read_ris_line(first_line(lines));
  return line && line->tag == "TY";
}

}  // namespace

bool looks_like_reference_list(ExportLines lines) {
  return is_ris(lines) || first_line(lines).starts_with("%0 ");
}

std::vector<Article> read_reference_list(ExportLines lines) {
  return ReferenceReader(is_ris(lines)).read(lines);
}

}  // namespace clipfile
