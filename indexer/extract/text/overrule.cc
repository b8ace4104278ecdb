// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/text/overrule.h"

#include <algorithm>
#include <string>

#include "indexer/extract/text/shape.h"

namespace clipfile {

void keep_overruled(const Citation& before, Article& article) {
  const Citation& now = article.citation;
  const auto keep = [&](const char* label, const std::string& old, const std::string& text) {
    if (!old.empty() && phrase_key(old) != phrase_key(text)) article.asides.push_back({label, old});
  };
  keep("headline", before.headline, now.headline);
  keep("deck", before.deck, now.deck);
  keep("masthead", before.publication, now.publication);
  keep("section", before.section, now.section);
  keep("dateline", before.place, now.place);
  keep("url", before.url, now.url);
  for (const std::string& name : before.byline) {
    const bool kept = std::find(now.byline.begin(), now.byline.end(), name) != now.byline.end();
    if (!kept) article.asides.push_back({"byline", name});
  }
}

}  // namespace clipfile
