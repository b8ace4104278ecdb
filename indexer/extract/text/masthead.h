/// Reads the publication and the section from the lines over a headline.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clipfile {

struct Masthead {
  std::string publication;
  std::string rest;  ///< slogan, edition or date beside the name; may be empty

  bool operator==(const Masthead&) const = default;
};

/// "The Guardian", "Le Monde | Édition du soir", "The Washington PostDemocracy Dies in Darkness"
/// (run together by a browser: parted where a small letter meets a capital). Nothing where the line
/// does not look like the name of a paper, a station or an agency.
std::optional<Masthead> parse_masthead(std::string_view line);

/// The masthead that a line is, as its place in the clipping tells, though its name need not tell.
Masthead name_masthead(std::string_view line);

/// A short name, each word with a capital: what a masthead may look like.
bool may_be_masthead(std::string_view line);

/// "Headline | The Guardian", as page titles are written: the name at the end, and the headline
/// without it.
std::optional<Masthead> split_title(std::string_view title);

/// "World", "Politik", "News | Local", "Home > World > Europe": the last part, without the front
/// page. Nothing where the line is none of the usual names of sections.
std::optional<std::string> parse_section(std::string_view line);

}  // namespace clipfile
