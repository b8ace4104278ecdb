/// Prints answers, one renderer a format; none of them searches.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <string_view>

#include "searcher/answer/answer.h"

namespace clipfile {

enum class OutputFormat : std::uint8_t {
  text,
  json,
  json_lines,
  csv,
  markdown,
  html,
  atom,
  paths,
  trec,
  ris,
  bibtex
};

struct RenderOptions {
  OutputFormat format = OutputFormat::text;
  bool colour = false;
  std::size_t columns = 80;      ///< of the terminal
  bool null_terminated = false;  ///< paths end with NUL instead of a newline
  bool batch = false;            ///< answers to several queries are printed one after another
  std::int64_t now = 0;          ///< seconds of Unix time
  bool whole_passages = false;   ///< in text too, where long ones are else cut to their best part
  bool full_paths = false;       ///< in text too, where paths are else as short as they can be
};

class Renderer {
 public:
  virtual ~Renderer() = default;

  /// What stands before the results of an answer, whose counts are not known yet. Nothing where it
  /// turns out to be empty, but for what a batch needs to tell that.
  virtual void begin(const Answer& answer);
  virtual void add(const Answer& answer, const Result& result) = 0;
  /// Behind the last result; all is known.
  virtual void end(const Answer& answer);
  /// Behind the last answer.
  virtual void finish();

  /// An answer whose results are at hand.
  void render(const Answer& answer);
};

/// `out` must outlive the renderer.
std::unique_ptr<Renderer> make_renderer(std::ostream& out, const RenderOptions& options);

/// "3 articles hold all the words, 7 passages, 1 to 5 shown".
std::string describe_counts(const Answer& answer);

/// The same, and how long it took: "... (12 ms)".
std::string summarise(const Answer& answer);

}  // namespace clipfile
