// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml/xml_base.h"

#include <libxml/uri.h>
#include <vector>

#include "common/text/utf8.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_address = 8192;  // bytes

std::string resolved(const std::string& address, const std::string& base) {
  if (base.empty() || address.size() > longest_address || base.size() > longest_address) {
    return address;
  }
  xmlChar* built = xmlBuildURI(reinterpret_cast<const xmlChar*>(address.c_str()),
                               reinterpret_cast<const xmlChar*>(base.c_str()));
  if (built == nullptr) return address;
  std::string result = reinterpret_cast<const char*>(built);
  xmlFree(built);
  return result;
}

}  // namespace

std::string resolve_address(const XmlElement& element, std::string_view address,
                            std::string_view base) {
  std::string result = fold_white_space(address);
  if (result.empty()) return result;
  for (XmlElement e = element; e.exists(); e = e.parent()) {
    result = resolved(result, fold_white_space(e.attribute("base")));
  }
  return resolved(result, fold_white_space(base));
}

std::string_view language_around(XmlElement element) {
  while (element.exists() && element.attribute("lang").empty()) element = element.parent();
  return element.attribute("lang");
}

}  // namespace clipfile
