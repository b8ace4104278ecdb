/// Lets libarchive give names in UTF-8, whatever the locale of the process is.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <locale.h>

namespace clipfile {

/// While it lives, characters of this thread are those of C.UTF-8; where a system lacks that, of
/// the process.
class Utf8Locale {
 public:
  Utf8Locale();
  ~Utf8Locale();
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;

 private:
  locale_t before_;
};

}  // namespace clipfile
