/// Takes from the command line how an answer is to look.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "common/command_line/typed_options.h"
#include "searcher/render/render.h"

namespace clipfile {

/// Of passages; throws UsageError.
RenderOptions take_render_options(const TypedOptions& typed);

/// What --color says, and where it leaves it open, whether standard output is a terminal with
/// colours.
bool wants_colour(const TypedOptions& typed);

/// Whether --pager is to be obeyed: for text on a terminal.
bool wants_pager(const TypedOptions& typed);

/// Of the terminal that standard output is; else what $COLUMNS says, or 80.
std::size_t terminal_columns();

}  // namespace clipfile
