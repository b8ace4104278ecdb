// Measures how well copies of articles are recognised: of each article that an index or a sample of
// JSON Lines holds, copies are made as papers make them, and the articles are compared among
// themselves.
//   measure_copies INDEX [PAIRS-TO-PRINT]
// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "common/index_folder.h"
#include "common/passages.h"
#include "common/text/words.h"
#include "searcher/collapse/compared_story.h"
#include "searcher/collapse/sketch_table.h"
#include "searcher/ranking/article_reader.h"
#include "tests/support/article_copies.h"

namespace {

using namespace clipfile;

struct Known {
  Article article;
  ComparedStory story;
};

ComparedStory story_of(const Article& article) {
  return read_story(article.citation, join_paragraphs(article.body));
}

Sketch sketch_of(const ComparedStory& story) { return make_sketch(story.shingles); }

std::vector<Known> read_all(const Xapian::Database& database) {
  std::vector<Known> articles;
  for (auto docid = database.postlist_begin(""); docid != database.postlist_end(""); ++docid) {
    Article article = read_article(database, *docid).article;
    ComparedStory story = story_of(article);
    articles.push_back({std::move(article), std::move(story)});
  }
  return articles;
}

std::size_t count_words_of(const Known& known) {
  return count_words(join_paragraphs(known.article.body));
}

/// Of stories that have so many words.
void measure_recall(const std::vector<Known>& articles, std::size_t least, std::size_t most) {
  std::mt19937 random(1);
  std::cout << "stories of " << least << " to " << most << " words\n";
  for (const NamedEdit& edit : edits) {
    std::size_t copies = 0;
    std::size_t sketched = 0;
    std::size_t recognised = 0;
    for (const Known& known : articles) {
      const std::size_t words = count_words_of(known);
      if (words < least || words > most) continue;
      const ComparedStory copy = story_of(copy_article(known.article, edit.edit, random));
      if (copy.brief) continue;
      ++copies;
      if (!may_be_copies(sketch_of(known.story), sketch_of(copy))) continue;
      ++sketched;
      recognised += are_copies(known.story, copy);
    }
    const auto share = [&](std::size_t some) {
      return static_cast<double>(some) / static_cast<double>(copies);
    };
    std::cout << edit.name << ": " << copies << " copies, by sketch " << share(sketched)
              << ", recall " << share(recognised) << '\n';
  }
}

void print(const Known& known) {
  const std::string text = join_paragraphs(known.article.body);
  std::cout << "  " << known.article.path << ' ' << known.article.part << ' '
            << known.article.citation.headline << " | " << text.substr(0, 500) << '\n';
}

void compare_all(const std::vector<Known>& articles, std::size_t to_print) {
  SketchTable table;
  std::size_t candidates = 0;
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const Sketch sketch = sketch_of(articles[i].story);
    for (const std::size_t other : table.find(sketch)) {
      if (!lie_close(articles[i].story.published, articles[other].story.published)) continue;
      ++candidates;
      if (are_copies(articles[i].story, articles[other].story)) pairs.emplace_back(other, i);
    }
    table.add(sketch);
  }
  std::cout << articles.size() << " articles, " << candidates << " pairs by sketch, "
            << pairs.size() << " of copies\n";
  std::mt19937 random(2);
  std::shuffle(pairs.begin(), pairs.end(), random);
  for (std::size_t i = 0; i < std::min(to_print, pairs.size()); ++i) {
    std::cout << "pair " << i + 1 << '\n';
    print(articles[pairs[i].first]);
    print(articles[pairs[i].second]);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: measure_copies INDEX [PAIRS-TO-PRINT]\n";
    return 2;
  }
  const auto articles = read_all(open_index(argv[1]));
  measure_recall(articles, least_story_words, 99);
  measure_recall(articles, 100, 100'000);
  compare_all(articles, argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 0);
  return 0;
}
