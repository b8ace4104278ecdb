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

/// Of two texts with different beginnings the smaller one has the smaller number.
std::uint64_t beginning_of(std::string_view text) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) {
    number = number << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return number;
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

std::vector<DocumentDraft::PlacedTerm> DocumentDraft::sorted_terms() {
  std::vector<PlacedTerm> sorted;
  sorted.reserve(terms_.size());
  for (auto& term : terms_) {
    auto& positions = term.second.positions;
    if (!std::is_sorted(positions.begin(), positions.end())) {
      std::sort(positions.begin(), positions.end());
    }
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    sorted.push_back({beginning_of(term.first), &term});
  }
  std::sort(sorted.begin(), sorted.end(), [](const PlacedTerm& one, const PlacedTerm& other) {
    return one.beginning != other.beginning ? one.beginning < other.beginning
                                            : one.term->first < other.term->first;
  });
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
  for (const PlacedTerm& placed : sorted_terms()) {
    const auto& [name, posted] = *placed.term;
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
  for (const PlacedTerm& placed : sorted_terms()) {
    const std::string name(placed.term->first);
    document.add_term(name, placed.term->second.wdf);
    for (const Xapian::termpos position : placed.term->second.positions) {
      document.add_posting(name, position, 0);
    }
  }
}

}  // namespace clipfile
