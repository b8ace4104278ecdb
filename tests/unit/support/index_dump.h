/// Writes all that an index holds in a canonical form, so that two indexes can be compared.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>
#include <xapian.h>

#include "common/schema.h"

namespace clipfile {

/// Terms with frequencies and positions, values and data: one document, without its number.
inline std::string dump_document(const Xapian::Document& document) {
  std::string text;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    text += *term + " wdf=" + std::to_string(term.get_wdf());
    for (auto position = term.positionlist_begin(); position != term.positionlist_end();
         ++position) {
      text += ' ' + std::to_string(*position);
    }
    text += '\n';
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    const Xapian::valueno slot = value.get_valueno();
    if (slot == schema::slot::sequence || slot == schema::slot::first_seen) continue;
    text += "slot " + std::to_string(value.get_valueno()) + '=' + *value + '\n';
  }
  return text + "data " + document.get_data() + '\n';
}

/// Documents in the order of their contents, then the metadata; without what depends on the
/// order and time of the runs, and without the spellings of names.
inline std::string dump_index(const Xapian::Database& database) {
  std::vector<std::string> documents;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end("");
       ++posting) {
    documents.push_back(dump_document(database.get_document(*posting)));
  }
  std::sort(documents.begin(), documents.end());
  std::string text;
  for (const std::string& document : documents) text += document;
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
    if (*key == schema::metadata::sequence || *key == schema::metadata::lineage) continue;
    if ((*key).starts_with(schema::metadata::name)) continue;  // they stay when articles go
    text += "metadata " + *key + '=' + database.get_metadata(*key) + '\n';
  }
  return text;
}

}  // namespace clipfile
