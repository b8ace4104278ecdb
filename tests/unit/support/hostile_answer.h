/// Gives renderers an answer whose texts try to be more than text.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "tests/unit/support/sample_answer.h"

namespace clipfile {

/// One article with everything that some format gives a meaning to.
inline Result hostile_result() {
  Result result = sample_result(
      1, "/clips/`a`|b.txt",
      "<script>alert('talks')</script> & **talks** | `x` [y](javascript:z) \\input{u} 100% $5 #1 "
      "_v_ \x1B[31m\x07 \xE2\x80\xAE talks\xE2\x80\xAC.\n\n1. = - + talks");
  Citation& citation = result.article.citation;
  citation.headline = "=HYPERLINK(\"http://evil.example\";\"talks\")";
  citation.byline = {"O'Neill, Ann", "Smith and Sons", "<b>Lee</b>"};
  citation.publication = "@The {Post} & Co";
  citation.url = "javascript:alert(1)";
  result.headline_highlights = marks_of(citation.headline, "talks");
  return result;
}

/// Right to left, and in Chinese.
inline Result foreign_result() {
  Result result = sample_result(2, "/clips/b.txt", "انتهت talks في جنيف.\n\n会谈 talks 结束。");
  result.article.citation.headline = "محادثات talks";
  result.article.citation.language = "ar";
  result.article.citation.publication = "日报";
  result.headline_highlights = marks_of(result.article.citation.headline, "talks");
  return result;
}

}  // namespace clipfile
