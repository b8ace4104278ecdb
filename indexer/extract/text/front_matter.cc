// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/front_matter.h"

#include <algorithm>
#include <array>
#include <istream>
#include <sstream>
#include <variant>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "common/text/utf8.h"
#include "indexer/extract/decode.h"
#include "indexer/extract/text/fields.h"
#include "indexer/extract/text/overrule.h"
#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t deepest = 8;
constexpr std::size_t most_values = 2000;
constexpr std::string_view aside_label = "front-matter";

/// Collects the values of the outermost map; ends the parsing of anything else by an exception.
class EntryCollector : public YAML::EventHandler {
 public:
  std::vector<FrontMatterEntry> entries;
  bool is_map = false;

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(mark, anchor, ""); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override { refuse(mark); }
  void OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                const std::string& value) override {
    add(mark, anchor, value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    enter(mark, anchor, false);
  }
  void OnSequenceEnd() override { leave(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    enter(mark, anchor, true);
  }
  void OnMapEnd() override { leave(); }

 private:
  struct Level {
    bool map = false;
    bool key_next = true;
  };

  [[noreturn]] static void refuse(const YAML::Mark& mark) {
    throw YAML::ParserException(mark, "not the YAML of a clipping");
  }

  void enter(const YAML::Mark& mark, YAML::anchor_t anchor, bool map) {
    const bool as_key = !levels_.empty() && levels_.back().map && levels_.back().key_next;
    if (anchor != 0 || levels_.size() >= deepest || as_key) refuse(mark);
    if (levels_.empty()) is_map = map;
    if (levels_.empty() && !map) refuse(mark);
    levels_.push_back({map, true});
  }

  void leave() {
    levels_.pop_back();
    if (!levels_.empty()) levels_.back().key_next = true;
  }

  void add(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& value) {
    if (anchor != 0 || levels_.empty() || ++values_ > most_values) refuse(mark);
    Level& level = levels_.back();
    const bool key = level.map && level.key_next;
    if (level.map) level.key_next = !key;
    if (key && levels_.size() == 1) {
      entries.push_back({fold_white_space(mend_utf8(value)), {}});
    } else if (!key && !value.empty() && !entries.empty()) {
      entries.back().values.push_back(fold_white_space(mend_utf8(value)));
    }
  }

  std::vector<Level> levels_;
  std::size_t values_ = 0;
};

std::string_view first_line(std::string_view text) {
  return text.substr(0, std::min(text.find('\n'), text.size()));
}

bool is_fence(std::string_view line) { return trim(line) == "---" && line.starts_with("---"); }

bool names_a_key(std::string_view block) {
  while (!block.empty()) {
    const std::string_view line = first_line(block);
    block.remove_prefix(std::min(line.size() + 1, block.size()));
    const std::string_view text = trim(line);
    if (text.empty() || text.starts_with('#')) continue;
    const std::size_t colon = text.find(':');
    if (colon == text.npos || colon == 0) return false;
    return text.substr(0, colon).find(' ') == text.npos &&
           (colon + 1 == text.size() || text[colon + 1] == ' ');
  }
  return false;
}

std::string describe(const FrontMatterEntry& entry) {
  std::string text = entry.key + ":";
  for (std::size_t i = 0; i < entry.values.size(); ++i)
    text += (i == 0 ? " " : ", ") + entry.values[i];
  return text;
}

/// "published" says it better than "date".
bool is_better_date(const std::string& key) { return phrase_key(key).starts_with("publi"); }

bool apply_entry(const FrontMatterEntry& entry, Article& article) {
  const auto key = field_key(entry.key);
  if (!key || entry.values.empty()) return false;
  const bool list = key == FieldKey::byline || key == FieldKey::tags;
  if (!list && entry.values.size() > 1) return false;
  bool set = false;
  for (const std::string& value : entry.values) {
    set = set_field({*key, value}, aside_label, article) || set;
  }
  return set;
}

}  // namespace

std::optional<SplitText> split_front_matter(std::string_view utf8) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (utf8.starts_with(byte_order_mark)) utf8.remove_prefix(byte_order_mark.size());
  if (!is_fence(first_line(utf8))) return std::nullopt;
  const std::size_t start = std::min(first_line(utf8).size() + 1, utf8.size());
  for (std::size_t at = start; at < utf8.size() && at - start <= largest_front_matter;) {
    const std::string_view line = first_line(utf8.substr(at));
    if (is_fence(line) || (line.starts_with("...") && trim(line) == "...")) {
      const std::string_view block = utf8.substr(start, at - start);
      if (!names_a_key(block)) return std::nullopt;
      return SplitText{block, utf8.substr(std::min(at + line.size() + 1, utf8.size()))};
    }
    at += line.size() + 1;
  }
  return std::nullopt;
}

std::optional<std::vector<FrontMatterEntry>> parse_front_matter(std::string_view yaml) {
  if (yaml.size() > largest_front_matter) return std::nullopt;
  std::istringstream stream{std::string(yaml)};
  EntryCollector collector;
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(collector);
  } catch (const YAML::Exception&) {
    return std::nullopt;
  }
  if (!collector.is_map) return std::nullopt;
  return std::move(collector.entries);
}

void apply_front_matter(const std::vector<FrontMatterEntry>& entries, Article& article) {
  const Citation guessed = article.citation;
  article.citation.byline.clear();
  bool better_date = false;
  for (const FrontMatterEntry& entry : entries) {
    const bool date = field_key(entry.key) == FieldKey::date;
    const bool worse = date && better_date && !is_better_date(entry.key);
    if (!worse && apply_entry(entry, article)) {
      better_date = better_date || (date && is_better_date(entry.key));
      continue;
    }
    if (!entry.values.empty())
      article.asides.push_back({std::string(aside_label), describe(entry)});
  }
  if (article.citation.byline.empty()) article.citation.byline = guessed.byline;
  keep_overruled(guessed, article);
}

void overrule_with(const SplitText& split,
                   const std::optional<std::vector<FrontMatterEntry>>& entries, Article& article) {
  if (entries) return apply_front_matter(*entries, article);
  std::string block = fold_white_space(split.front_matter);
  if (!block.empty()) article.asides.push_back({std::string(aside_label), std::move(block)});
}

void apply_sidecar(std::string_view yaml, Article& article) {
  const auto decoded = decode_text(yaml.substr(0, largest_front_matter), "");
  const auto* text = std::get_if<DecodedText>(&decoded);
  if (!text) {
    article.asides.push_back({std::string(aside_label), "its sidecar: no text, not heeded"});
    return;
  }
  overrule_with({.front_matter = text->text, .text = {}}, parse_front_matter(text->text), article);
}

std::string find_headline(const std::vector<FrontMatterEntry>& entries) {
  for (const FrontMatterEntry& entry : entries) {
    if (field_key(entry.key) == FieldKey::headline && entry.values.size() == 1)
      return entry.values.front();
  }
  return "";
}

}  // namespace clipfile
