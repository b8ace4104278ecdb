// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/markup.h"

namespace clipfile {

std::string escape_markup(std::string_view text, Layout layout) {
  std::string escaped;
  for (const char c : printable(text, layout)) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

bool is_web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

}  // namespace clipfile
