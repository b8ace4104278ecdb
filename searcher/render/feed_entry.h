/// Writes the parts of an Atom feed (RFC 4287).
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/answer/answer.h"

namespace clipfile {

inline constexpr std::string_view feed_opening =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
    "<generator>clip-search</generator>\n";
inline constexpr std::string_view feed_closing = "</feed>\n";
inline constexpr std::string_view feed_entry_begin = "<entry><id>";

struct FeedOpening {
  std::string key;  ///< what the feed is of; its id follows from it
  std::string title;
  std::string updated;  ///< format_feed_time
};

/// What stands before the entries, from the opening on.
std::string write_feed_head(const FeedOpening& head);

struct FeedEntry {
  std::string key;  ///< what the entry is of; its id follows from it
  std::string category;
  std::string updated;  ///< format_feed_time
};

/// On one line, so that an entry can be taken out of a feed again.
std::string write_feed_entry(const FeedEntry& entry, const Result& result);

/// "2022-01-09T10:00:00Z" of seconds of Unix time.
std::string format_feed_time(std::int64_t seconds);

}  // namespace clipfile
