/// Tells the abbreviations whose full stop does not end a sentence.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace clipfile {

/// What an abbreviation makes of the full stop behind it.
enum class FullStop {
  ends,             ///< no abbreviation: the sentence ends
  leads_to_name,    ///< "Lt.", "z.B.": never ends a sentence
  leads_to_number,  ///< "No.", "Jan.", "p.m.": goes on where a number follows
  may_end,  ///< "U.S.", "Inc.", an initial: ends where a function word starts the next sentence
};

/// `word` stands before a full stop, without it: "Mr", "U.S", "J", "им". Words are recognised in
/// lower case, capitalised and in capitals; a few ("Mass", "Art") only capitalised, since they are
/// common words too.
FullStop classify_full_stop(std::string_view word);

/// Goes on after the hour: "8 p.m. Sunday", "8 p.m. Eastern".
bool qualifies_hour(std::string_view next_word);

/// Goes on after a German ordinal: "9. Januar", "19. Jahrhundert".
bool follows_ordinal(std::string_view next_word);

}  // namespace clipfile
