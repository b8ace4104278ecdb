/// Prints answers as an Atom feed, an entry for each passage.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <iosfwd>

#include "searcher/render/render.h"

namespace clipfile {

/// An entry was updated when its article was published, or `now` where that is not known.
class AtomRenderer : public Renderer {
 public:
  /// `now` in seconds of Unix time.
  AtomRenderer(std::ostream& out, bool batch, std::int64_t now)
      : out_(out), batch_(batch), now_(now) {}
  void add(const Answer& answer, const Result& result) override;
  void finish() override;

 private:
  std::ostream& out_;
  bool batch_;
  std::int64_t now_;
  bool empty_ = true;
};

}  // namespace clipfile
