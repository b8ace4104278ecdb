// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alerts_command.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

#include "common/durable_file.h"
#include "common/exit_status.h"
#include "searcher/alerts/alert_error.h"
#include "searcher/alerts/look.h"
#include "searcher/alerts/saved_searches.h"
#include "searcher/alerts/state_file.h"
#include "searcher/render/digest.h"
#include "searcher/render/feed.h"
#include "searcher/render/news.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

/// Never before 1970, however the clock stands; the state has no signs.
std::int64_t seconds_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const std::int64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(now).count();
  return std::max<std::int64_t>(seconds, 0);
}

/// Empty where there is no such file yet.
std::string read_old_feed(const std::string& path) {
  if (path.empty() || !fs::exists(path)) return "";
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) throw std::runtime_error("cannot be read");
  return text;
}

std::string render_feed(const News& news, const AlertOptions& options, std::int64_t now) {
  const bool begins_file = !options.output.empty() && !fs::exists(options.output);
  if (news.alerts.empty() && !begins_file) return "";
  try {
    return write_feed(news, read_old_feed(options.output),
                      {fs::canonical(options.index), now, options.feed_entries});
  } catch (const std::runtime_error& error) {
    throw AlertError(options.output + ": " + error.what() + ": name another file with --output");
  }
}

/// Empty where there is nothing to hand over.
std::string render(const News& news, const AlertOptions& options, std::int64_t now) {
  switch (options.format) {
    case AlertFormat::json_lines:
      return render_news_json(news);
    case AlertFormat::atom:
      return render_feed(news, options, now);
    case AlertFormat::digest:
      return write_digest(news, options.addresses);
    case AlertFormat::text:
      break;
  }
  return render_news_text(news, options.render);
}

/// A pipe or a terminal has nothing to wait for.
void sync_standard_output() {
  if (fsync(STDOUT_FILENO) == 0) return;
  if (errno == EIO || errno == ENOSPC || errno == EDQUOT) {
    throw std::system_error(errno, std::generic_category(), "standard output");
  }
}

/// Whether the text is where nothing that ends this process can undo it.
bool hand_over(const std::string& text, const AlertOptions& options, std::ostream& out) {
  if (text.empty()) return true;
  if (!options.output.empty()) {
    replace_file(options.output, text);
    return true;
  }
  if (!(out << text).flush()) return false;
  sync_standard_output();
  return true;
}

/// Whatever goes wrong with the state or the output, the state on disk is that of before.
template <typename Step>
auto on_our_files(Step step) {
  try {
    return step();
  } catch (const std::system_error& error) {
    throw AlertError(std::string(error.what()) + ": what is new will be reported by the next run");
  }
}

/// "Ports, Sanctions and 3 more".
std::string list_names(const std::vector<std::string>& names) {
  constexpr std::size_t most = 5;
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i) {
    list += (i == 0 ? "" : ", ") + names[i];
  }
  return names.size() <= most ? list
                              : list + " and " + std::to_string(names.size() - most) + " more";
}

void remark(const News& news, const AlertOptions& options,
            const std::function<void(const std::string&)>& tell) {
  for (const std::string& fault : news.faults) tell(fault);
  if (news.index_made_anew) {
    tell(options.index +
         ": the index was made anew since the last look: articles published from the day before "
         "on were looked at: --from-start reports all");
  }
  if (options.quiet) return;
  if (!news.beginners.empty()) {
    tell("new: " + list_names(news.beginners) +
         ": reported is what comes in from now on; --from-start reports all");
  }
  if (options.format == AlertFormat::text && !news.alerts.empty()) tell(summarise(news));
}

}  // namespace

int run_alerts(const AlertOptions& options, std::ostream& out,
               const std::function<void(const std::string&)>& tell) {
  const SavedSearches saved = load_saved_searches(options.searches);
  for (const std::string& fault : saved.faults) tell(fault);
  Searcher searcher({options.index}, options.synonyms, Equivalents::of_user(options.names_file));
  if (!fs::is_directory(options.index)) {
    throw AlertError(options.index + ": not an index on this machine: name its folder with --db");
  }
  const auto file =
      on_our_files([&] { return std::make_unique<StateFile>(options.state, options.index); });
  AlertState state = on_our_files([&] { return file->load(); });
  const std::int64_t now = seconds_now();
  const News news = look_for_news(searcher, saved.searches, state,
                                  {.from_start = options.from_start, .now = now});
  const std::string text = render(news, options, now);
  if (!on_our_files([&] { return hand_over(text, options, out); })) return search_exit::usage;
  on_our_files([&] { file->save(state); });
  remark(news, options, tell);
  if (!saved.faults.empty() || !news.faults.empty()) return search_exit::usage;
  return news.alerts.empty() ? search_exit::nothing_found : search_exit::found;
}

}  // namespace clipfile
