// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/analyse/document_draft.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace clipfile {
namespace {

/// As Xapian's protocol for remote databases writes numbers: one byte up to 254; behind 255 seven
/// bits a byte, the lowest first, of which the last byte is marked.
void append_number(std::string& bytes, std::uint64_t number) {
  constexpr std::uint64_t first_long = 255;
  constexpr std::uint64_t seven_bits = 0x7F;
  constexpr std::uint64_t last_mark = 0x80;
  if (number < first_long) {
    bytes.push_back(static_cast<char>(number));
    return;
  }
  bytes.push_back(static_cast<char>(first_long));
  for (number -= first_long; number > seven_bits; number >>= 7) {
    bytes.push_back(static_cast<char>(number & seven_bits));
  }
  bytes.push_back(static_cast<char>(number | last_mark));
}

void append_text(std::string& bytes, std::string_view text) {
  append_number(bytes, text.size());
  bytes.append(text);
}

}  // namespace

DocumentDraft::Term& DocumentDraft::find(std::string_view term) {
  const auto found = terms_.find(term);
  if (found != terms_.end()) return found->second;
  std::pmr::vector<Xapian::termpos> no_positions(&memory_);
  return terms_.emplace(term, Term{0, std::move(no_positions)}).first->second;
}

void DocumentDraft::add_posting(std::string_view term, Xapian::termpos position,
                                Xapian::termcount wdf) {
  Term& found = find(term);
  found.wdf += wdf;
  found.positions.push_back(position);
}

void DocumentDraft::add_value(Xapian::valueno slot, std::string_view value) {
  values_.erase(slot);
  if (!value.empty()) values_.emplace(slot, value);
}

std::vector<DocumentDraft::Terms::value_type*> DocumentDraft::sorted_terms() {
  std::vector<Terms::value_type*> sorted;
  sorted.reserve(terms_.size());
  for (auto& term : terms_) {
    auto& positions = term.second.positions;
    if (!std::is_sorted(positions.begin(), positions.end())) {
      std::sort(positions.begin(), positions.end());
    }
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    sorted.push_back(&term);
  }
  std::sort(sorted.begin(), sorted.end(),
            [](const auto* one, const auto* other) { return one->first < other->first; });
  return sorted;
}

std::string DocumentDraft::write(std::string_view data) {
  std::string bytes;
  append_number(bytes, values_.size());
  for (const auto& [slot, value] : values_) {
    append_number(bytes, slot);
    append_text(bytes, value);
  }
  append_number(bytes, terms_.size());
  for (const auto* term : sorted_terms()) {
    const auto& [name, posted] = *term;
    append_text(bytes, name);
    append_number(bytes, posted.wdf);
    append_number(bytes, posted.positions.size());
    Xapian::termpos last = 0;
    for (const Xapian::termpos position : posted.positions) {
      append_number(bytes, position - std::exchange(last, position));
    }
  }
  return bytes.append(data);
}

void DocumentDraft::add_to(Xapian::Document& document) {
  for (const auto& [slot, value] : values_) document.add_value(slot, value);
  for (const auto* term : sorted_terms()) {
    const std::string name(term->first);
    document.add_term(name, term->second.wdf);
    for (const Xapian::termpos position : term->second.positions) {
      document.add_posting(name, position, 0);
    }
  }
}

}  // namespace clipfile
