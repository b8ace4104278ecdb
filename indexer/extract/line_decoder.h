/// Turns the lines of one file into UTF-8, one by one.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clipfile {

/// The first line that is no UTF-8 decides what the others that are none are read as.
class LineDecoder {
 public:
  std::string decode(std::string_view line);

 private:
  std::string charset_;
};

}  // namespace clipfile
