/// Makes articles out of words of which everything is known, and questions about them that are
/// answered by reading these words one by one.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/article.h"
#include "common/passages.h"
#include "tests/unit/support/random_text.h"
#include "tests/unit/support/small_index.h"

namespace clipfile {

/// A form of a word; forms of the same lemma have the same stem in their language.
struct KnownForm {
  std::string_view written;
  std::string_view folded;
  int lemma;
  std::string_view language;
};

inline constexpr std::array<KnownForm, 17> known_forms = {{
    {"talk", "talk", 1, "en"},
    {"talks", "talks", 1, "en"},
    {"sanction", "sanction", 2, "en"},
    {"sanctions", "sanctions", 2, "en"},
    {"wheat", "wheat", 3, "en"},
    {"envoy", "envoy", 4, "en"},
    {"envoys", "envoys", 4, "en"},
    {"Gespräch", "gesprach", 5, "de"},
    {"Gespräche", "gesprache", 5, "de"},
    {"Frieden", "frieden", 6, "de"},
    {"Friedens", "friedens", 6, "de"},
    {"страна", "страна", 7, "ru"},
    {"страны", "страны", 7, "ru"},
    {"санкция", "санкция", 8, "ru"},
    {"санкции", "санкции", 8, "ru"},
    {"négociation", "negociation", 9, "fr"},
    {"négociations", "negociations", 9, "fr"},
}};

inline constexpr std::string_view known_filler = "qqq";

/// A word of a story, and where it stands.
struct ToldWord {
  std::size_t form;  ///< in known_forms; behind its end: filler
  int number;        ///< words of the body are counted through; the headline's are far away
  int sentence;
  int paragraph;
  bool in_headline;
};

struct AskedStory {
  std::string language;
  std::vector<ToldWord> words;
  std::string headline;
  std::vector<std::string> body;
  int words_of_lead = 0;

  Article to_article(std::string path) const {
    return make_article(std::move(path), headline, body, language);
  }
  bool is_in_lead(const ToldWord& word) const {
    return word.in_headline || word.number < words_of_lead;
  }
};

/// Tells a story sentence by sentence.
class StoryTeller {
 public:
  explicit StoryTeller(RandomText& random) : random_(random) {
    static constexpr std::array<std::string_view, 4> languages = {"en", "de", "ru", "fr"};
    story_.language = random.one_in(3) ? languages[random.number(4)] : "en";
    for (std::size_t i = 0; i < known_forms.size(); ++i) {
      if (known_forms[i].language == story_.language) forms_.push_back(i);
    }
  }

  AskedStory tell() {
    constexpr int far_away = -1000;
    if (random_.one_in(2)) story_.headline = say(random_.number(5), far_away, true);
    ++paragraph_;
    ++sentence_;
    int number = 0;
    for (std::size_t left = 1 + random_.number(4); left > 0; --left) {
      std::string paragraph;
      for (std::size_t sentences = 1 + random_.number(3); sentences > 0; --sentences) {
        const std::size_t length = 1 + random_.number(random_.one_in(6) ? 90 : 8);
        if (!paragraph.empty()) paragraph += ' ';
        paragraph += say(length, number, false) + '.';
        number += static_cast<int>(length) + 1;
        ++sentence_;
      }
      ++paragraph_;
      story_.body.push_back(std::move(paragraph));
    }
    const auto passages = split_into_passages(join_paragraphs(story_.body), story_.language);
    story_.words_of_lead = static_cast<int>(passages.front().words);
    return std::move(story_);
  }

 private:
  std::string say(std::size_t length, int number, bool in_headline) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i) {
      const bool filler = random_.one_in(3) || length > 20;
      const bool rare = length > 20 && random_.one_in(12);
      const std::size_t form = filler && !rare ? known_forms.size() : random_.pick(forms_);
      const std::string_view written =
          form == known_forms.size() ? known_filler : known_forms[form].written;
      // A sentence begins with a capital, as find_sentences likes it.
      if (i == 0) text += "Qqq ";
      text += std::string(written) + (i + 1 < length ? " " : "");
      if (i == 0) story_.words.push_back(told(known_forms.size(), number, in_headline));
      story_.words.push_back(told(form, number + static_cast<int>(i) + 1, in_headline));
    }
    return text;
  }

  ToldWord told(std::size_t form, int number, bool in_headline) const {
    return {form, number, sentence_, paragraph_, in_headline};
  }

  RandomText& random_;
  std::vector<std::size_t> forms_;
  AskedStory story_;
  int sentence_ = 0;
  int paragraph_ = 0;
};

inline AskedStory random_story(RandomText& random) { return StoryTeller(random).tell(); }

/// Numbers of the first and the last word, and whether it stands left of every w/n.
struct ReadMention {
  int first;
  int last;
  int sentence;
  int paragraph;
  bool in_lead;
  bool leading;

  bool same_place(const ReadMention& other) const {
    return first == other.first && last == other.last;
  }
};

using ReadMentions = std::vector<ReadMention>;

/// What is looked for, as it is typed and as a function that finds it.
struct Quest {
  std::string typed;
  std::function<ReadMentions(const AskedStory&)> find;
};

struct Question {
  std::string typed;
  std::function<bool(const AskedStory&)> holds;
};

inline ReadMentions read_words(const AskedStory& story, std::size_t length,
                               const std::function<bool(const ToldWord&, std::size_t)>& fits) {
  ReadMentions found;
  for (std::size_t i = 0; i + length <= story.words.size(); ++i) {
    bool all = true;
    for (std::size_t k = 0; k < length; ++k) {
      const ToldWord& word = story.words[i + k];
      const bool goes_on = word.number == story.words[i].number + static_cast<int>(k);
      all = all && goes_on && word.form < known_forms.size() && fits(word, k);
    }
    const ToldWord& first = story.words[i];
    if (!all) continue;
    found.push_back({first.number, first.number + static_cast<int>(length) - 1, first.sentence,
                     first.paragraph, story.is_in_lead(first), true});
  }
  return found;
}

inline Quest random_word(RandomText& random) {
  const std::size_t form = random.number(known_forms.size());
  const KnownForm& known = known_forms[form];
  const std::string written(known.written);
  switch (random.number(4)) {
    case 0:
      return {'=' + written, [form](const AskedStory& story) {
                return read_words(story, 1, [form](const ToldWord& word, std::size_t) {
                  return word.form == form;
                });
              }};
    case 1: {
      // The last letter goes, so that some forms begin so and others do not.
      std::string beginning = written;
      std::string folded(known.folded);
      const std::size_t last = known.language == "ru" ? 2 : 1;
      beginning.resize(beginning.size() - last);
      folded.resize(folded.size() - last);
      return {beginning + '*', [folded](const AskedStory& story) {
                return read_words(story, 1, [&folded](const ToldWord& word, std::size_t) {
                  return known_forms[word.form].folded.starts_with(folded);
                });
              }};
    }
    default:
      return {written, [lemma = known.lemma](const AskedStory& story) {
                return read_words(story, 1, [lemma](const ToldWord& word, std::size_t) {
                  return known_forms[word.form].lemma == lemma;
                });
              }};
  }
}

inline Quest random_phrase(RandomText& random) {
  // Of one language, so that it can be found at all.
  const std::size_t first = random.number(7);
  const std::size_t second = random.number(7);
  return {'"' + std::string(known_forms[first].written) + ' ' +
              std::string(known_forms[second].written) + '"',
          [first, second](const AskedStory& story) {
            return read_words(story, 2, [&](const ToldWord& word, std::size_t place) {
              return word.form == (place == 0 ? first : second);
            });
          }};
}

struct Reach {
  int distance;  ///< 0: a sentence, -1: a paragraph
  bool ordered;
  bool negated;

  std::string typed() const {
    const std::string sign = std::string(negated ? " NOT " : " ") + (ordered ? "pre/" : "w/");
    if (distance == 0) return sign + "s ";
    return distance < 0 ? sign + "p " : sign + std::to_string(distance) + ' ';
  }

  bool joins(const ReadMention& left, const ReadMention& right) const {
    if (left.same_place(right)) return false;
    const int gap = std::max(right.first - left.last, left.first - right.last);
    if (gap <= 0) return negated;
    if (ordered && right.first < left.first) return false;
    if (distance == 0) return left.sentence == right.sentence;
    return distance < 0 ? left.paragraph == right.paragraph : gap <= distance;
  }
};

inline void add_once(ReadMentions& mentions, const ReadMention& mention) {
  const auto known = std::find_if(mentions.begin(), mentions.end(), [&](const ReadMention& other) {
    return other.same_place(mention);
  });
  if (known == mentions.end()) {
    mentions.push_back(mention);
  } else {
    known->leading = known->leading || mention.leading;
  }
}

inline ReadMentions read_near(const ReadMentions& left, const ReadMentions& right,
                              const Reach& reach) {
  ReadMentions found;
  const auto joined = [&](const ReadMention& a, const ReadMentions& others, bool a_is_left) {
    return std::any_of(others.begin(), others.end(), [&](const ReadMention& b) {
      return a_is_left ? reach.joins(a, b) : reach.joins(b, a);
    });
  };
  for (ReadMention mention : left) {
    mention.leading = true;
    if (joined(mention, right, true) != reach.negated) add_once(found, mention);
  }
  if (reach.negated) return found;
  for (ReadMention mention : right) {
    mention.leading = false;
    if (joined(mention, left, false)) add_once(found, mention);
  }
  return found;
}

inline Quest random_quest(RandomText& random, std::size_t depth);

inline Quest random_near(RandomText& random, std::size_t depth) {
  const Quest left = random_quest(random, depth - 1);
  const Quest right = random_quest(random, depth - 1);
  const Reach reach{static_cast<int>(random.number(8)) - 1, random.one_in(3), random.one_in(4)};
  return {'(' + left.typed + reach.typed() + right.typed + ')', [=](const AskedStory& story) {
            return read_near(left.find(story), right.find(story), reach);
          }};
}

inline Quest random_quest(RandomText& random, std::size_t depth) {
  if (depth == 0 || random.one_in(2)) {
    return random.one_in(5) ? random_phrase(random) : random_word(random);
  }
  if (random.one_in(2)) return random_near(random, depth);
  const Quest one = random_quest(random, depth - 1);
  const Quest other = random_quest(random, depth - 1);
  return {'(' + one.typed + " OR " + other.typed + ')', [=](const AskedStory& story) {
            ReadMentions found;
            for (const ReadMention& mention : one.find(story)) add_once(found, mention);
            for (const ReadMention& mention : other.find(story)) add_once(found, mention);
            return found;
          }};
}

/// The most that do not overlap, found by trying all of the few.
inline std::size_t count_apart(const ReadMentions& mentions) {
  std::vector<ReadMention> leading;
  std::copy_if(mentions.begin(), mentions.end(), std::back_inserter(leading),
               [](const ReadMention& mention) { return mention.leading; });
  // The best count that ends with each mention, or before it.
  std::sort(leading.begin(), leading.end(), [](const ReadMention& a, const ReadMention& b) {
    return std::pair(a.first, a.last) < std::pair(b.first, b.last);
  });
  std::vector<std::size_t> best(leading.size(), 1);
  std::size_t most = 0;
  for (std::size_t i = 0; i < leading.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (leading[k].last < leading[i].first) best[i] = std::max(best[i], best[k] + 1);
    }
    most = std::max(most, best[i]);
  }
  return most;
}

inline Question mentioned_in_lead(const Quest& quest) {
  return {"hlead(" + quest.typed + ')', [quest](const AskedStory& story) {
            const ReadMentions found = quest.find(story);
            return std::any_of(found.begin(), found.end(),
                               [](const ReadMention& mention) { return mention.in_lead; });
          }};
}

inline Question random_simple_question(RandomText& random, std::size_t depth) {
  const Quest quest = random_quest(random, depth);
  const std::size_t times = 1 + random.number(3);
  switch (random.number(4)) {
    case 0:
      return {"atleast" + std::to_string(times) + '(' + quest.typed + ')',
              [quest, times](const AskedStory& story) {
                return count_apart(quest.find(story)) >= times;
              }};
    case 1:
      return mentioned_in_lead(quest);
    default:
      return {quest.typed, [quest](const AskedStory& story) { return !quest.find(story).empty(); }};
  }
}

inline Question random_question(RandomText& random, std::size_t depth) {
  if (depth == 0 || random.one_in(2)) return random_simple_question(random, 2);
  const Question one = random_question(random, depth - 1);
  const Question other = random_question(random, depth - 1);
  const auto both = [&](std::string_view sign, auto join) {
    return Question{
        '(' + one.typed + std::string(sign) + other.typed + ')',
        [=](const AskedStory& story) { return join(one.holds(story), other.holds(story)); }};
  };
  switch (random.number(4)) {
    case 0:
      return both(" AND ", [](bool a, bool b) { return a && b; });
    case 1:
      return both(" OR ", [](bool a, bool b) { return a || b; });
    case 2:
      return both(" NOT ", [](bool a, bool b) { return a && !b; });
    default:
      return both(" ", [](bool a, bool b) { return a && b; });
  }
}

}  // namespace clipfile
