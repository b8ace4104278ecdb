// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/digest.h"

#include <algorithm>
#include <string_view>

#include "common/text/utf8.h"
#include "searcher/render/mail_header.h"
#include "searcher/render/news.h"

namespace clipfile {
namespace {

constexpr std::size_t columns = 76;

std::string subject_of(const News& news) {
  constexpr std::size_t most_names = 5;
  std::string subject = count_things(news.passages(), "new passage") + ": ";
  const std::size_t named = std::min(news.alerts.size(), most_names);
  for (std::size_t i = 0; i < named; ++i) {
    subject += (i == 0 ? "" : ", ") + news.alerts[i].search.name;
  }
  const std::size_t left = news.alerts.size() - named;
  return left == 0 ? subject : subject + " and " + std::to_string(left) + " more";
}

/// Paths are never wrapped, and can be longer than a line of mail.
std::string cut_long_lines(std::string_view text) {
  constexpr std::size_t most_bytes = 990;
  std::string cut;
  while (!text.empty()) {
    const auto line_end = text.find('\n');
    const std::string_view line = truncate_utf8(text.substr(0, line_end), most_bytes);
    cut.append(line).append("\n");
    text.remove_prefix(std::min(line.size() + (line.size() == line_end ? 1 : 0), text.size()));
  }
  return cut;
}

}  // namespace

std::string write_digest(const News& news, const std::vector<std::string>& addresses) {
  if (news.alerts.empty()) return "";
  std::string to;
  for (const std::string& address : addresses) to += (to.empty() ? "" : ", ") + address;
  std::string mail = to.empty() ? "" : write_mail_header("To", to);
  mail += write_mail_header("Subject", subject_of(news));
  mail +=
      "MIME-Version: 1.0\n"
      "Content-Type: text/plain; charset=UTF-8\n"
      "Content-Transfer-Encoding: 8bit\n"
      "Auto-Submitted: auto-generated\n\n";
  return mail + cut_long_lines(render_news_text(news, {.columns = columns, .full_paths = true}));
}

}  // namespace clipfile
