// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output_options.h"

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>

namespace clipfile {
namespace {

OutputFormat format_of(const TypedOptions& typed) {
  if (typed.has("json")) return OutputFormat::json;
  if (typed.has("list")) return OutputFormat::paths;
  return typed.choice<OutputFormat>("format",
                                    {{"text", OutputFormat::text},
                                     {"json", OutputFormat::json},
                                     {"jsonl", OutputFormat::json_lines},
                                     {"csv", OutputFormat::csv},
                                     {"markdown", OutputFormat::markdown},
                                     {"html", OutputFormat::html},
                                     {"atom", OutputFormat::atom},
                                     {"paths", OutputFormat::paths},
                                     {"trec", OutputFormat::trec},
                                     {"ris", OutputFormat::ris},
                                     {"bibtex", OutputFormat::bibtex}},
                                    OutputFormat::text);
}

}  // namespace

bool wants_colour(const TypedOptions& typed) {
  enum class When { automatic, always, never };
  const When when = typed.choice<When>(
      "color", {{"auto", When::automatic}, {"always", When::always}, {"never", When::never}},
      When::automatic);
  if (when != When::automatic) return when == When::always;
  const char* none = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool dumb = !terminal || std::string_view(terminal) == "dumb";
  return isatty(STDOUT_FILENO) == 1 && !dumb && (!none || *none == '\0');
}

bool wants_pager(const TypedOptions& typed) {
  return typed.has("pager") && !typed.has("no-pager") && format_of(typed) == OutputFormat::text &&
         isatty(STDOUT_FILENO) == 1;
}

std::size_t terminal_columns() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const char* variable = std::getenv("COLUMNS");
  const std::string_view named = variable ? variable : "";
  std::size_t columns = 0;
  const auto read = std::from_chars(named.data(), named.data() + named.size(), columns);
  const bool is_number = read.ec == std::errc() && read.ptr == named.data() + named.size();
  constexpr std::size_t usual = 80;
  return is_number && columns > 0 ? columns : usual;
}

RenderOptions take_render_options(const TypedOptions& typed) {
  RenderOptions render;
  render.format = format_of(typed);
  render.colour = wants_colour(typed);
  render.columns = terminal_columns();
  render.whole_passages = typed.has("context");
  render.null_terminated = typed.has("null");
  render.batch = typed.has("queries");
  render.now = std::time(nullptr);
  return render;
}

}  // namespace clipfile
