/// Reads an index as it was at one moment, also while a run writes to it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <xapian.h>

#include "common/stored_article.h"
#include "indexer/store/index_lock.h"

namespace clipfile {

/// Opens the index and reads it. Where a run overtook the reader, it is opened and read anew, so
/// that `read` must begin from nothing each time. Throws IndexError, IndexBusy where the index
/// changed faster than it could be read, and what `read` throws.
void read_snapshot(const std::string& index_folder,
                   const std::function<void(const Xapian::Database&)>& read);

/// The same, but passes on the errors of a damaged database as they are.
void read_raw_snapshot(const std::string& index_folder,
                       const std::function<void(const Xapian::Database&)>& read);

/// Keeps runs from changing the index where `patience` is above 0: waits so long for one that is
/// under way. Throws IndexError where there is no index, IndexBusy.
std::optional<IndexLock> hold_still(const std::string& index_folder, std::chrono::seconds patience);

/// Throws Xapian::DatabaseCorruptError where it cannot be read.
StoredArticle read_article(const Xapian::Document& document);

}  // namespace clipfile
