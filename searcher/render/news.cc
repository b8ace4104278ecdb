// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/news.h"

#include <sstream>

#include "searcher/render/json.h"
#include "searcher/render/text.h"

namespace clipfile {

std::string count_things(std::size_t number, const std::string& thing) {
  return std::to_string(number) + ' ' + thing + (number == 1 ? "" : "s");
}

std::string render_news_text(const News& news, const RenderOptions& options) {
  std::ostringstream out;
  for (const Alert& alert : news.alerts) {
    if (&alert != &news.alerts.front()) out << '\n';
    out << "== " << alert.search.name << ": "
        << count_things(alert.answer.results.size(), "new passage") << "\n\n";
    TextRenderer(out, options).render(alert.answer);
  }
  return out.str();
}

std::string render_news_json(const News& news) {
  std::string lines;
  for (const Alert& alert : news.alerts) {
    for (const Result& result : alert.answer.results) {
      lines += write_result_json(alert.answer, result) + '\n';
    }
  }
  return lines;
}

std::string summarise(const News& news) {
  return count_things(news.passages(), "new passage") + " in " +
         (news.alerts.size() == 1 ? "1 saved search"
                                  : std::to_string(news.alerts.size()) + " saved searches");
}

}  // namespace clipfile
