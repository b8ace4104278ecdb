// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/word_memory.h"

#include <utility>

#include "common/hashing.h"

namespace clipfile {
namespace {

constexpr std::size_t first_slots = 1024;
constexpr std::size_t most_bytes = 255;  // of a text
constexpr std::size_t sizes = 3;

std::uint32_t hash_of(std::string_view word) {
  return static_cast<std::uint32_t>(hash_64_number(word));
}

std::size_t size_at(std::string_view entry, std::size_t text) {
  return static_cast<unsigned char>(entry[text]);
}

}  // namespace

std::optional<WordForms> WordMemory::find(std::string_view word) const {
  if (slots_.empty()) return std::nullopt;
  const std::uint32_t hash = hash_of(word);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].entry != nothing; at = (at + 1) & mask) {
    if (slots_[at].hash != hash) continue;
    const std::string_view entry = std::string_view(entries_).substr(slots_[at].entry);
    const std::size_t word_bytes = size_at(entry, 0);
    if (entry.substr(sizes, word_bytes) != word) continue;
    const std::size_t term_bytes = size_at(entry, 1);
    const std::size_t term = sizes + word_bytes;
    return WordForms{entry.substr(term, term_bytes),
                     entry.substr(term + term_bytes, size_at(entry, 2))};
  }
  return std::nullopt;
}

void WordMemory::add(std::string_view word, const WordForms& forms) {
  const auto texts = {word, forms.term, forms.stem};
  for (const std::string_view text : texts) {
    if (text.size() > most_bytes) return;
  }
  if (++words_ > slots_.size() / 2) grow();
  place({.hash = hash_of(word), .entry = static_cast<std::uint32_t>(entries_.size())});
  for (const std::string_view text : texts) entries_.push_back(static_cast<char>(text.size()));
  for (const std::string_view text : texts) entries_.append(text);
}

void WordMemory::clear() {
  slots_.clear();
  entries_.clear();
  words_ = 0;
}

void WordMemory::place(const Slot& slot) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = slot.hash & mask;
  while (slots_[at].entry != nothing) at = (at + 1) & mask;
  slots_[at] = slot;
}

void WordMemory::grow() {
  const std::vector<Slot> before =
      std::exchange(slots_, std::vector<Slot>(slots_.empty() ? first_slots : 2 * slots_.size()));
  for (const Slot& slot : before) {
    if (slot.entry != nothing) place(slot);
  }
}

}  // namespace clipfile
