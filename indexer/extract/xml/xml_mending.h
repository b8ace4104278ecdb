/// Makes well-formed what is meant as XML, so that a strict parser reads all of it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipfile {

struct MendedXml {
  std::string text;  ///< tags and text in one root of our own: no declarations, comments, sections
  bool cut = false;  ///< the text ends inside an element or comment, or a limit was reached
};

/// Elements that lack their end tag are closed where the one around them is; end tags of elements
/// that are not open vanish. What is nested too deep is flattened. No document type remains, so
/// that no entity and no default of the document's own is known any more.
MendedXml mend_xml(std::string_view utf8);

}  // namespace clipfile
