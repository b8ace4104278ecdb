/// Reads one tag, however badly written.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clipfile {

/// A start or end tag as it should have been written.
struct XmlTag {
  std::string_view name;          ///< with its prefix; empty where there is no tag
  std::string attributes;         ///< " a=\"b\" c=\"d\"", escaped
  std::size_t namespaces = 0;     ///< how many of the attributes declare one
  bool closes_itself = false;     ///< "<br/>"
  bool ends = true;               ///< the text does not stop inside it
  std::size_t size = 0;           ///< from "<" to ">", in bytes
  bool lacks_attributes = false;  ///< it had more than are taken
};

/// The tag that starts with the "<" or "</" at the start of `text`. Attributes without quotation
/// marks get some, those without a value are left out, as are those past some hundreds, and
/// declarations of namespaces past `most_namespaces`.
XmlTag read_xml_tag(std::string_view text, std::size_t most_namespaces);

}  // namespace clipfile
