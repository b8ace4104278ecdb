// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/case_endings.h"

#include <algorithm>
#include <array>
#include <span>

namespace clipfile {
namespace {

constexpr std::size_t most_nominatives = 3;

struct Ending {
  std::string_view oblique;
  std::string_view nominative;
};

/// Russian, Ukrainian, Bulgarian; the longer before the shorter.
constexpr auto cyrillic_endings = std::to_array<Ending>({
    {"ского", "ский"},   {"скому", "ский"}, {"ським", "ський"}, {"ського", "ський"},
    {"ському", "ський"}, {"цкого", "цкий"}, {"цкому", "цкий"},  {"цьким", "цький"},
    {"ским", "ский"},    {"ском", "ский"},  {"цким", "цкий"},   {"цком", "цкий"},
    {"ская", "ский"},    {"ской", "ский"},  {"скую", "ский"},   {"ські", "ський"},
    {"ого", "ой"},       {"ому", "ой"},     {"овым", "ов"},     {"евым", "ев"},
    {"иным", "ин"},      {"ыным", "ын"},    {"овой", "ов"},     {"евой", "ев"},
    {"иной", "ин"},      {"ових", "ов"},    {"овых", "ов"},     {"евых", "ев"},
    {"овим", "ов"},      {"євим", "єв"},    {"ові", ""},        {"еві", ""},
    {"ею", "а"},         {"ою", "а"},       {"ей", "а"},        {"ой", "а"},
    {"ом", ""},          {"ем", ""},        {"єм", ""},         {"ам", ""},
    {"ах", ""},          {"ами", ""},       {"ями", ""},        {"а", ""},
    {"я", ""},           {"у", ""},         {"ю", ""},          {"е", ""},
    {"є", ""},           {"ы", ""},         {"и", ""},          {"і", ""},
    {"у", "а"},          {"ы", "а"},        {"и", "а"},         {"е", "а"},
});

/// Polish and Czech, without diacritics: only those that end hardly any other name. "Tuska" might
/// be a name of its own.
constexpr auto latin_endings = std::to_array<Ending>({
    {"skiego", "ski"}, {"skiemu", "ski"}, {"ckiego", "cki"}, {"ckiemu", "cki"}, {"skeho", "sky"},
    {"skemu", "sky"},  {"ckeho", "cky"},  {"ckemu", "cky"},  {"skiej", "ska"},  {"ckiej", "cka"},
    {"skaja", "ska"},  {"skaya", "ska"},  {"skaia", "ska"},  {"skim", "ski"},   {"ckim", "cki"},
    {"owem", "ow"},    {"ovem", "ov"},    {"inem", "in"},    {"kiem", "k"},     {"giem", "g"},
    {"owi", ""},       {"ovi", ""},
});

/// The endings of a script, and what they leave of a word at the least.
struct Declension {
  std::span<const Ending> endings;
  std::size_t least_bytes;
};

bool is_cyrillic(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) &&
         !word.empty() && static_cast<unsigned char>(word[0]) >= 0xD0 &&
         static_cast<unsigned char>(word[0]) <= 0xD3;
}

bool is_latin(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

Declension declension_of(std::string_view word) {
  if (is_cyrillic(word)) return {cyrillic_endings, 6};  // three letters
  return {is_latin(word) ? std::span<const Ending>(latin_endings) : std::span<const Ending>(), 4};
}

}  // namespace

std::vector<std::string> nominatives_of(std::string_view folded) {
  std::vector<std::string> found;
  const Declension declension = declension_of(folded);
  for (const Ending& ending : declension.endings) {
    if (!folded.ends_with(ending.oblique)) continue;
    const std::size_t kept = folded.size() - ending.oblique.size();
    if (kept + ending.nominative.size() < declension.least_bytes) continue;
    found.push_back(std::string(folded.substr(0, kept)).append(ending.nominative));
    if (found.size() == most_nominatives) break;
  }
  return found;
}

}  // namespace clipfile
