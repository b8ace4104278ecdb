/// Finds the headline of a page, without the name of the site that titles carry.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/html/html_tree.h"

namespace clipfile {

/// "Headline | The Paper" and "The Paper: Headline" give "Headline", where `publication` is that
/// paper or, without it, where what is left is long enough to be a headline.
std::string without_site_name(std::string_view title, std::string_view publication);

/// What <title> adds to the headline, if that is short enough to be a site's name; else empty.
std::string site_name_in_title(std::string_view title, std::string_view headline);

/// Texts of the <h1> elements that are no furniture, in order, white space folded.
std::vector<std::string> first_headings(const HtmlTree& tree);

std::string title_element(const HtmlTree& tree);

/// `declared` is the title that the metadata gives, best first; may be empty.
std::string choose_headline(const HtmlTree& tree, const std::vector<std::string>& declared,
                            std::string_view publication);

}  // namespace clipfile
