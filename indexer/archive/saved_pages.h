/// Recognises the folder that a browser saves beside a page, for the page's pictures and frames.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clipfile {

/// The names of pages that a browser, or an office program that writes web pages, may have saved
/// such a folder beside: of "Vote_files" "Vote.html", "Vote.htm" and so on. Empty where no browser
/// calls a folder so.
std::vector<std::string> pages_beside_folder(std::string_view folder_name);

}  // namespace clipfile
