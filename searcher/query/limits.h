/// Names how large a query may grow; nothing is built for one that is larger.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

namespace clipfile::query {

inline constexpr std::size_t max_query_bytes = 4096;

/// AND, OR, NOT, a leading minus, w/n and its kin, atleastN, hlead, `*` and `~` count; fields and
/// brackets do not.
inline constexpr std::size_t max_operators = 64;

/// Brackets within brackets, those of atleastN(...) and hlead(...) too.
inline constexpr std::size_t max_nesting = 32;

/// In w/n and pre/n; 1 for words beside each other.
inline constexpr unsigned max_distance = 100;

/// Mentions, in atleastN.
inline constexpr unsigned max_mentions = 100;

/// Letters and digits before `*`.
inline constexpr std::size_t min_truncated_letters = 3;

}  // namespace clipfile::query
