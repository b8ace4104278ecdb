/// Prints the articles that were found for reference managers, each once, best first.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iosfwd>
#include <set>
#include <string>

#include "searcher/render/render.h"

namespace clipfile {

/// Hands on what is cited for the first time.
class ReferenceRenderer : public Renderer {
 public:
  explicit ReferenceRenderer(std::ostream& out) : out_(out) {}
  void add(const Answer& answer, const Result& result) override;

 protected:
  virtual std::string write(const Article& article, const std::string& key) const = 0;

 private:
  std::ostream& out_;
  std::set<std::string> keys_;
};

/// Newspaper articles in the format of Research Information Systems.
class RisRenderer : public ReferenceRenderer {
 public:
  using ReferenceRenderer::ReferenceRenderer;

 protected:
  std::string write(const Article& article, const std::string& key) const override;
};

/// In UTF-8; what TeX would take for a command is escaped.
class BibtexRenderer : public ReferenceRenderer {
 public:
  using ReferenceRenderer::ReferenceRenderer;

 protected:
  std::string write(const Article& article, const std::string& key) const override;
};

/// Text for a value of BibTeX, between braces.
std::string escape_bibtex(std::string_view text);

}  // namespace clipfile
