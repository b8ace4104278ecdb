/// Names the charsets that RTF documents and their fonts number.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace clipfile {

/// As ICU knows it, of a code page of Windows or DOS ("\ansicpg1251"); null where it is none of
/// those that documents use.
const char* charset_of_code_page(int code_page);

/// The code page of a font's charset ("\fcharset204"); 0: that of the document.
int code_page_of_font(int font_charset);

}  // namespace clipfile
