// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/archive/utf8_locale.h"

namespace clipfile {
namespace {

locale_t c_utf8() {
  static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
  return locale;
}

}  // namespace

Utf8Locale::Utf8Locale() : before_(c_utf8() ? uselocale(c_utf8()) : locale_t{}) {}

Utf8Locale::~Utf8Locale() {
  if (before_) uselocale(before_);
}

}  // namespace clipfile
