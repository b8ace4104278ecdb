// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/case_endings.h"

#include <algorithm>
#include <array>

namespace clipfile {
namespace {

constexpr std::size_t bytes_of_letter = 2;  // in Cyrillic, as UTF-8 has it
constexpr std::size_t least_letters_left = 3;
constexpr std::size_t most_nominatives = 3;

struct Ending {
  std::string_view oblique;
  std::string_view nominative;
};

/// Russian, Ukrainian, Bulgarian; the longer before the shorter.
constexpr auto endings = std::to_array<Ending>({
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

bool is_cyrillic(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) &&
         !word.empty() && static_cast<unsigned char>(word[0]) >= 0xD0 &&
         static_cast<unsigned char>(word[0]) <= 0xD3;
}

}  // namespace

std::vector<std::string> nominatives_of(std::string_view folded) {
  std::vector<std::string> found;
  if (!is_cyrillic(folded)) return found;
  for (const Ending& ending : endings) {
    if (!folded.ends_with(ending.oblique)) continue;
    const std::size_t kept = folded.size() - ending.oblique.size();
    if (kept + ending.nominative.size() < least_letters_left * bytes_of_letter) continue;
    found.push_back(std::string(folded.substr(0, kept)).append(ending.nominative));
    if (found.size() == most_nominatives) break;
  }
  return found;
}

}  // namespace clipfile
