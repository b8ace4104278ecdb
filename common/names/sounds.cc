// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/sounds.h"

#include <algorithm>
#include <array>
#include <span>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

enum class Place : std::uint8_t { anywhere, first, last };

/// Letters that have these sounds together.
struct LetterGroup {
  std::string_view letters;
  std::string_view sounds;
  Place place = Place::anywhere;
};

/// The longer before the shorter. Letters that are their own sound are not among them.
constexpr auto latin_groups = std::to_array<LetterGroup>({
    {"schtsch", "SC"},
    {"chtch", "SC"},
    {"shtch", "SC"},
    {"stsch", "SC"},
    {"shch", "SC"},
    {"tsj", "C"},
    {"sja", "sia"},
    {"zja", "zia"},
    {"dse", "Je", Place::last},
    {"aev", "aiev"},
    {"aew", "aiew"},
    {"oev", "oiev"},
    {"oew", "oiew"},
    {"zj", "Z"},
    {"sj", "S"},
    {"szcz", "SC"},
    {"stch", "SC"},
    {"tsch", "C"},
    {"dsch", "J"},
    {"tch", "C"},
    {"dzh", "J"},
    {"sch", "S"},
    {"dge", "Je"},
    {"gue", "ge"},
    {"gui", "gi"},
    {"eau", "o"},
    {"off", "ov", Place::last},
    {"eff", "ev", Place::last},
    {"mc", "mak", Place::first},
    {"wr", "r", Place::first},
    {"zh", "Z"},
    {"sh", "S"},
    {"ch", "c"},
    {"kh", "x"},
    {"gh", "g"},
    {"ph", "f"},
    {"th", "t"},
    {"dh", "d"},
    {"bh", "b"},
    {"rh", "r"},
    {"ck", "k"},
    {"cz", "C"},
    {"sz", "S"},
    {"ts", "T"},
    {"tz", "T"},
    {"dj", "J"},
    {"dz", "J"},
    {"qu", "kv"},
    {"ou", "u"},
    {"oo", "u"},
    {"oe", "o"},
    {"ae", "e"},
    {"x", "ks"},
    {"y", "i"},
    {"c", "q"},
    {"q", "Q"},
});

constexpr auto cyrillic_groups = std::to_array<LetterGroup>({
    {"дж", "J"},  {"дз", "J"}, {"цз", "J"},  {"чж", "J"},  {"тс", "T"}, {"тч", "C"}, {"ье", "ie"},
    {"ти", "Yi"}, {"ьи", "i"}, {"ьо", "io"}, {"ъе", "ie"}, {"а", "a"},  {"б", "b"},  {"в", "v"},
    {"г", "G"},   {"д", "d"},  {"е", "e"},   {"ж", "Z"},   {"з", "z"},  {"и", "i"},  {"й", "i"},
    {"к", "k"},   {"л", "l"},  {"м", "m"},   {"н", "n"},   {"о", "o"},  {"п", "p"},  {"р", "r"},
    {"с", "s"},   {"т", "t"},  {"у", "u"},   {"ф", "f"},   {"х", "x"},  {"ц", "T"},  {"ч", "C"},
    {"ш", "S"},   {"щ", "SC"}, {"ы", "i"},   {"э", "e"},   {"ю", "iu"}, {"я", "ia"}, {"ё", "io"},
    {"і", "i"},   {"ї", "i"},  {"є", "ie"},  {"ґ", "g"},   {"ў", "w"},  {"ј", "i"},  {"љ", "l"},
    {"њ", "n"},   {"ћ", "C"},  {"ђ", "J"},   {"џ", "J"},   {"ќ", "k"},  {"ѓ", "g"},  {"ѕ", "z"},
    {"қ", "k"},   {"ғ", "g"},  {"ә", "a"},   {"ү", "u"},   {"ұ", "u"},  {"ө", "o"},  {"ң", "n"},
    {"һ", "h"},
});

constexpr auto greek_groups = std::to_array<LetterGroup>({
    {"ου", "u"}, {"μπ", "b"}, {"ντ", "d"}, {"γκ", "g"},  {"γγ", "ng"}, {"τζ", "J"}, {"τσ", "T"},
    {"αι", "e"}, {"ει", "i"}, {"οι", "i"}, {"ευ", "ev"}, {"αυ", "av"}, {"α", "a"},  {"β", "v"},
    {"γ", "g"},  {"δ", "d"},  {"ε", "e"},  {"ζ", "z"},   {"η", "i"},   {"θ", "t"},  {"ι", "i"},
    {"κ", "k"},  {"λ", "l"},  {"μ", "m"},  {"ν", "n"},   {"ξ", "ks"},  {"ο", "o"},  {"π", "p"},
    {"ρ", "r"},  {"σ", "s"},  {"ς", "s"},  {"τ", "t"},   {"υ", "i"},   {"φ", "f"},  {"χ", "x"},
    {"ψ", "ps"}, {"ω", "o"},
});

Script script_of(char32_t c) {
  if (c >= U'a' && c <= U'z') return Script::latin;
  if (c >= 0x400 && c <= 0x52F) return Script::cyrillic;
  if (c >= 0x3B1 && c <= 0x3C9) return Script::greek;
  return Script::other;
}

std::span<const LetterGroup> groups_of(Script script) {
  switch (script) {
    case Script::latin:
      return latin_groups;
    case Script::cyrillic:
      return cyrillic_groups;
    case Script::greek:
      return greek_groups;
    default:
      return {};
  }
}

bool is_vowel(char sound) { return std::string_view("aeiou").find(sound) != std::string::npos; }

class Speller {
 public:
  explicit Speller(std::string_view word) : word_(word) {}

  std::string spell() {
    while (at_ < word_.size()) {
      const Script script = script_of(letter());
      if (!take_group(groups_of(script)) && !take_letter(script)) ++at_;
    }
    return std::move(sounds_);
  }

 private:
  char32_t letter() const {
    std::size_t offset = at_;
    return next_code_point(word_, offset);
  }

  void append(std::string_view sounds) {
    for (const char sound : sounds) {
      if (sounds_.empty() || sounds_.back() != sound) sounds_.push_back(sound);
    }
  }

  bool stands_here(const LetterGroup& group) const {
    if (!word_.substr(at_).starts_with(group.letters)) return false;
    if (group.place == Place::first) return at_ == 0;
    return group.place == Place::anywhere || at_ + group.letters.size() == word_.size();
  }

  bool take_group(std::span<const LetterGroup> groups) {
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const LetterGroup& group) { return stands_here(group); });
    if (found == groups.end()) return false;
    append(found->sounds);
    at_ += found->letters.size();
    return true;
  }

  bool take_letter(Script script) {
    if (script != Script::latin) return false;
    const bool german = at_ == 0 && word_[at_] == 's' && may_be_german();
    append(word_[at_] == 'j' && is_glide() ? "i" : german ? "X" : word_.substr(at_, 1));
    ++at_;
    return true;
  }

  /// Where z is written s at the beginning: "Selenskyj", but not "Sakharov".
  bool may_be_german() const {
    constexpr std::array<std::string_view, 5> never = {"v", "kh", "zh", "sh", "ou"};
    return std::none_of(never.begin(), never.end(), [&](std::string_view letters) {
      return word_.find(letters) != std::string_view::npos;
    });
  }

  /// Behind a consonant ("Rjabkow") or at the end ("Sergej") j is heard as in "yes".
  bool is_glide() const {
    return !sounds_.empty() && (!is_vowel(sounds_.back()) || at_ + 1 == word_.size());
  }

  std::string_view word_;
  std::size_t at_ = 0;
  std::string sounds_;
};

}  // namespace

Script script_of(std::string_view word) {
  for (std::size_t offset = 0; offset < word.size();) {
    const Script script = script_of(next_code_point(word, offset));
    if (script != Script::other) return script;
  }
  return Script::other;
}

std::string sounds_of(std::string_view folded) { return Speller(folded).spell(); }

}  // namespace clipfile
