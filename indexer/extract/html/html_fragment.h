/// Reads a piece of HTML that has no page around it, as feeds and records hold it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// White space folded, none empty.
struct HtmlFragment {
  std::vector<std::string> paragraphs;
  std::vector<std::string> captions;  ///< of figures
};

/// All its text, line by line: nothing is taken for furniture, since nobody puts any there. Never
/// script or style. `utf8` is mended where it is not UTF-8.
HtmlFragment read_html_fragment(std::string_view utf8);

/// Whether a text holds a tag of HTML that closes an element, has attributes, or is one of those
/// that people leave open.
bool looks_like_html(std::string_view text);

/// A fragment of HTML, or a text whose paragraphs are found as split_record_text finds them.
HtmlFragment read_html_or_text(std::string_view utf8);

/// The same as one line.
std::string read_line_of_html_or_text(std::string_view utf8);

}  // namespace clipfile
