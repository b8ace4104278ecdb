/// Collects what a document will have, and writes it as Xapian::Document::serialise() does.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
#include <xapian.h>

#include "common/hashing.h"

namespace clipfile {

/// Xapian::Document finds the place of each posting in a tree, which takes three times as long; and
/// a worker needs no document, but its bytes.
class DocumentDraft {
 public:
  /// No term is empty. Those of one position and term count as one posting.
  void add_posting(std::string_view term, Xapian::termpos position, Xapian::termcount wdf);
  void add_term(std::string_view term, Xapian::termcount wdf) { find(term).wdf += wdf; }
  void add_boolean_term(std::string_view term) { add_term(term, 0); }

  /// In place of what the slot had; an empty value is none.
  void add_value(Xapian::valueno slot, std::string_view value);

  bool has_terms() const { return !terms_.empty(); }

  /// The bytes that Xapian::Document::unserialise() reads. Ends the draft.
  std::string write(std::string_view data);

  /// Adds terms and values to those that the document has. Ends the draft.
  void add_to(Xapian::Document& document);

 private:
  struct Term {
    Xapian::termcount wdf = 0;
    std::pmr::vector<Xapian::termpos> positions;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view term) const { return hash_64_number(term); }
  };
  using Terms = std::pmr::unordered_map<std::pmr::string, Term, Hash, std::equal_to<>>;

  Term& find(std::string_view term);

  struct PlacedTerm {
    std::uint64_t beginning;  ///< its first bytes, by which most terms are told apart
    Terms::value_type* term;
  };

  /// In the order of their bytes, with ascending positions.
  std::vector<PlacedTerm> sorted_terms();

  static constexpr std::size_t usual_terms = 400;  ///< of a short article, with room for growth

  /// All of it is given back at once.
  std::pmr::monotonic_buffer_resource memory_{32 * 1024};
  Terms terms_{usual_terms, &memory_};
  std::map<Xapian::valueno, std::string> values_;
};

}  // namespace clipfile
