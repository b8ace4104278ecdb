/// Prints answers for people: citation, passage with its matches highlighted, wrapped to the
/// terminal.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/render/render.h"

namespace clipfile {

class TextRenderer : public Renderer {
 public:
  TextRenderer(std::ostream& out, const RenderOptions& options);
  void begin(const Answer& answer) override;
  void add(const Answer& answer, const Result& result) override;
  void end(const Answer& answer) override;

 private:
  void print_citation(const Result& result);
  void print_passage(const Result& result);

  /// Prints wrapped lines; `marks` lie in `text`.
  void print_wrapped(const std::string& text, const std::vector<ByteRange>& marks,
                     std::string_view first_indent, std::string_view style);
  void print_marked(std::string_view text, ByteRange line, const std::vector<ByteRange>& marks,
                    std::string_view style);

  std::ostream& out_;
  bool colour_;
  bool batch_;
  bool full_paths_;
  bool whole_passages_;
  std::size_t columns_;
  bool first_ = true;  ///< of what is printed, or behind the heading of an answer
  /// Where the last result of the answer stands.
  struct Place {
    std::string path;
    std::string part;
    unsigned page = 0;
  };
  std::optional<Place> last_;
};

}  // namespace clipfile
