/// Makes copies of an article as papers make them of an agency's story, the same in every run.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string_view>

#include "common/article.h"

namespace clipfile {

enum class Edit : std::uint8_t { headline, cut, lede, words, scan };

struct NamedEdit {
  Edit edit;
  std::string_view name;
};

inline constexpr std::array<NamedEdit, 5> edits = {{
    {Edit::headline, "another headline"},
    {Edit::cut, "cut to 30-50 %"},
    {Edit::lede, "another lede"},
    {Edit::words, "copy-edited: one word in 14"},
    {Edit::scan, "2 % of the letters misread"},
}};

/// Under another path, up to three days later where the article has a day.
Article copy_article(const Article& article, Edit edit, std::mt19937& random);

/// A report of so many paragraphs, of words that are much the same in all.
Article make_report(std::size_t number, std::size_t paragraphs, std::mt19937& random);

}  // namespace clipfile
