/// Writes text of a document as XML's text, with what it refers to in place.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipfile {

/// Appends `text` without references: those to characters, XML's own five and HTML's named ones
/// become what they stand for; all others, as to entities that the document declares, and lone
/// ampersands remain as they are written. What XML must have escaped is; control characters become
/// spaces.
void append_expanded(std::string& xml, std::string_view text);

/// As append_expanded, but ampersands are nothing but ampersands, as in a CDATA section.
void append_escaped(std::string& xml, std::string_view text);

}  // namespace clipfile
