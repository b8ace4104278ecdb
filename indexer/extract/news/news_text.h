/// Reads what the formats of the news trade have in common: names, stamps, datelines, bodies.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "indexer/extract/xml/xml_tree.h"

namespace clipfile {

/// The first that is not empty.
std::string first_text(std::initializer_list<std::string_view> texts);

/// The first stamp that can be read, as stated by a source of that name.
std::optional<PublishedDate> first_stated_day(std::initializer_list<std::string_view> stamps,
                                              const char* source);

/// "By Jane Doe and John Roe, Associated Press" gives two names; what is no byline stays as it is.
std::vector<std::string> read_byline_text(std::string_view text);

/// The place of "STOCKHOLM, Aug 29, 2014 (AFP) -"; of "Oslo" the whole.
std::string place_of_dateline(std::string_view dateline);

/// The last part of "ninat:text" or "http://cv.iptc.org/newscodes/ninature/text".
std::string_view last_part_of_code(std::string_view code);

/// Adds a tag that is not there yet; no more than some hundreds.
void add_tag(std::vector<std::string>& tags, std::string_view tag);

/// Adds paragraphs and captions of an element that holds XHTML, NITF or the like, HTML that is
/// escaped, or plain text.
void read_news_body(const XmlElement& content, Article& article);

/// The same of an <html>. What it has as header and footer becomes asides.
void read_news_page(const XmlElement& page, Article& article);

/// The host of an address, without "www."; other texts as they are.
std::string host_of(std::string_view address);

}  // namespace clipfile
