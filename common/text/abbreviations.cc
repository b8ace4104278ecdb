// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/abbreviations.h"

#include <algorithm>
#include <span>
#include <string>
#include <unicode/uchar.h>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

// Lower case, in byte order.
constexpr std::string_view before_names[] = {
    "adm",  "amb",   "asst", "atty",   "avv",   "brig", "bspw", "bzw",  "capt", "cdr",  "cllr",
    "cmdr", "comdr", "cpl",  "d.h",    "dhr",   "dott", "dr",   "dra",  "drs",  "e.g",  "evtl",
    "exma", "exmo",  "gov",  "govs",   "i.d.r", "i.e",  "inkl", "insp", "jhr",  "lt",   "messrs",
    "mevr", "mgr",   "mlle", "mme",    "mr",    "mrs",  "ms",   "o.g",  "pfc",  "prof", "pvt",
    "sen",  "sens",  "sgt",  "sig.ra", "sra",   "srta", "supt", "vgl",  "viz",  "vs",   "z.b",
    "акад", "ген",   "напр", "проф",   "т.е",   "т.зв", "т.к",  "т.н"};

constexpr std::string_view before_numbers[] = {
    "a.m",   "abs", "approx", "apr",  "aug",  "bd",   "ca",   "ch",  "dec", "dez", "déc",
    "feb",   "fig", "figs",   "févr", "jan",  "janv", "juil", "jul", "jun", "kap", "mar",
    "no",    "nos", "nov",    "nr",   "núm",  "oct",  "okt",  "p",   "p.m", "pag", "para",
    "paras", "pp",  "pág",    "sep",  "sept", "vol",  "vols", "ziff"};

constexpr std::string_view at_some_ends[] = {
    "al",   "assn",  "assoc", "ave", "blvd", "bros", "cf",   "co",   "col",  "corp",
    "dept", "ee.uu", "eeuu",  "etc", "ft",   "geb",  "gen",  "ggf",  "gmbh", "inc",
    "intl", "jr",    "llc",   "ltd", "maj",  "mt",   "natl", "ph.d", "plc",  "pres",
    "rd",   "rep",   "reps",  "rev", "sog",  "sr",   "st",   "ste",  "univ", "usw",
    "вул",  "г",     "гг",    "др",  "им",   "млн",  "млрд", "обл",  "пл",   "пр",
    "пров", "просп", "р",     "рис", "руб",  "св",   "см",   "стр",  "тыс",  "ул"};

constexpr std::string_view only_capitalised[] = {
    "Ala",  "Ariz", "Ark",  "Calif", "Colo", "Conn", "Del", "Det", "Ed",   "Fla", "Fr",   "Ga",
    "Hon",  "Hr",   "Ill",  "Ind",   "Ing",  "Kan",  "Ky",  "La",  "Mass", "Md",  "Mich", "Minn",
    "Miss", "Mo",   "Mont", "Neb",   "Nev",  "Okla", "On",  "Ont", "Ore",  "Pa",  "Penn", "Ph",
    "Que",  "Sask", "Sec",  "Sig",   "Tenn", "Tex",  "Va",  "Vt",  "Wash", "Wis", "Wyo"};

constexpr std::string_view after_hours[] = {
    "bst",      "cdt",     "central", "cet",      "cst",   "eastern",  "edt",
    "est",      "et",      "friday",  "gmt",      "local", "mdt",      "monday",
    "mountain", "mst",     "pacific", "pdt",      "pst",   "saturday", "sunday",
    "thursday", "tuesday", "utc",     "wednesday"};

constexpr std::string_view after_ordinals[] = {
    "april",        "armee",   "august",    "bundestag", "dezember",  "februar", "jahrhundert",
    "jahrhunderts", "januar",  "juli",      "juni",      "jänner",    "mai",     "märz",
    "november",     "oktober", "september", "weltkrieg", "weltkriegs"};

constexpr std::size_t longest_entry = 24;

using Entries = std::span<const std::string_view>;

static_assert(std::ranges::is_sorted(before_names) && std::ranges::is_sorted(before_numbers));
static_assert(std::ranges::is_sorted(at_some_ends) && std::ranges::is_sorted(only_capitalised));
static_assert(std::ranges::is_sorted(after_hours) && std::ranges::is_sorted(after_ordinals));

bool lists(Entries entries, std::string_view word) {
  return std::ranges::binary_search(entries, word);
}

std::string lower(std::string_view word) {
  std::string lowered;
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t c = next_code_point(word, offset);
    append_utf8(lowered, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  }
  return lowered;
}

bool is_cased(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  return u_isUUppercase(code_point) || u_isULowercase(code_point);
}

/// "J", "U.S", "И.В": single letters, a full stop between two.
bool is_initials(std::string_view word) {
  bool letter_is_due = true;
  for (std::size_t offset = 0; offset < word.size(); letter_is_due = !letter_is_due) {
    const char32_t c = next_code_point(word, offset);
    if (letter_is_due ? !is_cased(c) : c != '.') return false;
  }
  return !word.empty() && !letter_is_due;
}

}  // namespace

FullStop classify_full_stop(std::string_view word) {
  if (word.empty() || word.size() > longest_entry) return FullStop::ends;
  const std::string lowered = lower(word);
  if (lists(before_names, lowered)) return FullStop::leads_to_name;
  if (lists(before_numbers, lowered)) return FullStop::leads_to_number;
  if (lists(at_some_ends, lowered) || lists(only_capitalised, word) || is_initials(word)) {
    return FullStop::may_end;
  }
  return FullStop::ends;
}

bool qualifies_hour(std::string_view next_word) {
  return next_word.size() <= longest_entry && lists(after_hours, lower(next_word));
}

bool follows_ordinal(std::string_view next_word) {
  return next_word.size() <= longest_entry && lists(after_ordinals, lower(next_word));
}

}  // namespace clipfile
