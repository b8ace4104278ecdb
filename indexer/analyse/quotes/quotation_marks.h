/// Finds what stands within quotation marks.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "common/text/byte_range.h"

namespace clipfile {

struct QuotedText {
  ByteRange whole;       ///< with its marks
  ByteRange inner;       ///< without them; never empty
  bool is_open = false;  ///< whether it runs to the end of the paragraph, its closing mark missing

  bool operator==(const QuotedText&) const = default;
};

/// In order, none overlapping; quotes within quotes belong to the outer one. Knows the marks of
/// European languages, straight ones, and ``...''. Single marks count only where no others are
/// open, and an apostrophe is none. Any bytes will do; time is linear.
std::vector<QuotedText> find_quoted_texts(std::string_view paragraph);

/// Whether a paragraph begins with an opening mark, as one does that carries on a quote.
bool begins_with_opening_mark(std::string_view paragraph);

}  // namespace clipfile
