/// Tells words that no quoting changes from those that need it, or that no line can hold.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace clipfile {

/// Of ASCII.
bool is_letter_or_digit(char c);

/// Whether a shell and systemd both take the word as it is.
bool is_plain_word(std::string_view word);

/// Throws std::invalid_argument where `word` has control characters or is not UTF-8. `place`, in
/// words, is what cannot hold them.
void require_one_line(std::string_view word, std::string_view place);

}  // namespace clipfile
