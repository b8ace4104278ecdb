// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/stored_article.h"

#include <charconv>
#include <stdexcept>

#include "common/article_json.h"
#include "common/stored_quotes.h"

namespace clipfile {
namespace {

[[noreturn]] void refuse() {
  throw std::runtime_error("stored article: its passages are not readable");
}

std::size_t read_number(std::string_view& line, char end) {
  std::size_t value = 0;
  const auto parsed = std::from_chars(line.data(), line.data() + line.size(), value);
  if (parsed.ec != std::errc() || parsed.ptr == line.data() + line.size() || *parsed.ptr != end) {
    refuse();
  }
  line.remove_prefix(static_cast<std::size_t>(parsed.ptr - line.data()) + 1);
  return value;
}

std::vector<Passage> read_passages(std::string_view line, std::size_t text_size) {
  std::vector<Passage> passages;
  while (!line.empty()) {
    const std::size_t begin = read_number(line, '-');
    const std::size_t end = read_number(line, ':');
    const std::size_t words = read_number(line, ' ');
    if (begin > end || end > text_size) refuse();
    passages.push_back({begin, end, words});
  }
  return passages;
}

struct Lines {
  std::string_view passages;
  std::string_view quotes;
  std::string_view json;
};

Lines split_lines(std::string_view data) {
  const auto first_end = data.find('\n');
  if (first_end == std::string_view::npos) refuse();
  const auto second_end = data.find('\n', first_end + 1);
  if (second_end == std::string_view::npos) refuse();
  return {data.substr(0, first_end), data.substr(first_end + 1, second_end - first_end - 1),
          data.substr(second_end + 1)};
}

}  // namespace

// The first line has the passages ("0-310:57 312-600:48 "), the second the quotes, the third the
// article as JSON.
std::string write_stored_article(std::string_view article_json,
                                 const std::vector<Passage>& passages, const Quotes& quotes) {
  std::string data;
  for (const Passage& passage : passages) {
    data += std::to_string(passage.begin) + '-' + std::to_string(passage.end) + ':' +
            std::to_string(passage.words) + ' ';
  }
  data.push_back('\n');
  data.append(write_stored_quotes(quotes)).push_back('\n');
  return data.append(article_json);
}

StoredArticle read_stored_article(std::string_view data) {
  const Lines lines = split_lines(data);
  StoredArticle stored;
  stored.article = read_article_json(lines.json);
  stored.text = join_paragraphs(stored.article.body);
  stored.passages = read_passages(lines.passages, stored.text.size());
  stored.quotes = read_stored_quotes(lines.quotes, stored.text.size());
  return stored;
}

std::optional<unsigned> page_at(const StoredArticle& stored, std::size_t offset) {
  if (stored.article.pages.empty()) return std::nullopt;
  std::size_t paragraph = 0;
  std::size_t end = 0;  // of the paragraphs up to this one, and the break behind them
  for (const std::string& text : stored.article.body) {
    end += text.size() + paragraph_break.size();
    if (offset < end) break;
    ++paragraph;
  }
  std::optional<unsigned> page;
  for (const PageStart& start : stored.article.pages) {
    if (start.paragraph > paragraph) break;
    page = start.page;
  }
  return page;
}

}  // namespace clipfile
