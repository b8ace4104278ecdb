/// Reads who wrote a story from the lines that say so.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// The names of "Jane Doe, John Roe and ANNA POE", one each, roles and places left out; empty where
/// the text holds anything else than names.
std::vector<std::string> parse_names(std::string_view text);

/// "By Jane Doe and John Roe", "Von Jane Doe, Genf", "Автор: Анна По", "Text: Jane Doe". Nothing
/// where the line is no byline.
std::optional<std::vector<std::string>> parse_byline(std::string_view line);

/// "Jane Doe", "Jane Doe and John Roe in Geneva": a byline to those who know that one must come
/// here.
std::optional<std::vector<std::string>> parse_bare_byline(std::string_view line);

/// "Moscow correspondent", "Redakteurin im Ressort Politik": what stands under a byline.
bool is_role(std::string_view line);

/// "Jane Doe and John Roe contributed to this report.", "(Reporting by Jane Doe; Editing by John
/// Roe)". Those who edited are not named. Nothing where the line is none of these.
std::optional<std::vector<std::string>> parse_contributors(std::string_view line);

}  // namespace clipfile
