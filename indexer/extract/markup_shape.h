/// Tells HTML and other XML from text that merely mentions tags.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipfile {

enum class Markup { none, html, xml };

/// By the first tag, behind white space, comments, processing instructions and a document type.
/// XHTML is HTML.
Markup recognise_markup(std::string_view text);

/// The name of the first tag, in lower case and without its prefix; empty where there is none.
std::string root_name(std::string_view text);

}  // namespace clipfile
