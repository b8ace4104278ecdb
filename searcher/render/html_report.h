/// Prints answers as one HTML page that needs nothing else, to be read, printed and handed on.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>
#include <string>

#include "searcher/render/render.h"

namespace clipfile {

/// Text from files is text only: the page has no script and forbids any.
class HtmlRenderer : public Renderer {
 public:
  explicit HtmlRenderer(std::ostream& out) : out_(out) {}
  void begin(const Answer& answer) override;
  void add(const Answer& answer, const Result& result) override;
  void end(const Answer& answer) override;
  void finish() override;

 private:
  void open_section(const Answer& answer);
  void open_article(const Result& result);
  void close_article();

  std::ostream& out_;
  bool has_page_ = false;
  bool has_section_ = false;
  bool has_article_ = false;
  std::string last_;  ///< path and part of the last article
};

}  // namespace clipfile
