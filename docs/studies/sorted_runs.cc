// A throw-away program for docs/studies/sorted-runs.md; no part of Clipfile. Writes the documents
// of an index anew in three ways and says what each costs. Needs the source of Xapian 1.4.22,
// configured and built with --enable-static:
//
//   g++ -O2 -std=c++17 -I$XAPIAN -I$XAPIAN/include -I$XAPIAN/common
//       sorted_runs.cc $XAPIAN/.libs/libxapian.a -lz -luuid
//
//   a.out add INDEX OUT 10000   add_document, a commit for each 10,000
//   a.out shards INDEX OUT 100  databases of 100 documents in /dev/shm, then compact
//   a.out runs INDEX OUT        postings collected by term, tables written in order of keys
//   a.out compare INDEX OUT     whether both hold the same
//
// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <config.h>
#include <cstring>
#include <ctime>
#include <deque>
#include <filesystem>
#include <iostream>
#include <map>
#include <string_view>
#include <unordered_map>
#include <vector>
#include <xapian.h>

#include "backends/glass/glass_defs.h"
#include "backends/glass/glass_table.h"
#include "backends/glass/glass_version.h"
#include "common/bitstream.h"
#include "common/pack.h"

namespace {

using Xapian::docid;
constexpr std::size_t chunk_bytes = 2000;  // as Xapian's own

// A document as a worker could send it: sorted terms with their positions, values, data.
struct Posting {
  std::string_view term;
  unsigned wdf;
  std::vector<Xapian::termpos> positions;
};

void put(std::string& to, unsigned number) {
  to.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void put(std::string& to, const std::string& text) {
  put(to, static_cast<unsigned>(text.size()));
  to += text;
}

class Reader {
 public:
  explicit Reader(const std::string& bytes) : at_(bytes.data()) {}
  unsigned number() {
    unsigned value;
    std::memcpy(&value, at_, sizeof value);
    at_ += sizeof value;
    return value;
  }
  std::string_view text() {
    const unsigned size = number();
    at_ += size;
    return {at_ - size, size};
  }
  void posting(Posting& posting) {
    posting.term = text();
    posting.wdf = number();
    posting.positions.resize(number());
    for (auto& position : posting.positions) position = number();
  }

 private:
  const char* at_;
};

std::string flatten(const Xapian::Document& document) {
  std::string flat;
  put(flat, document.termlist_count());
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    put(flat, *term);
    put(flat, term.get_wdf());
    const std::vector<Xapian::termpos> positions(term.positionlist_begin(),
                                                 Xapian::PositionIterator());
    put(flat, static_cast<unsigned>(positions.size()));
    for (const auto position : positions) put(flat, position);
  }
  put(flat, document.get_data());
  put(flat, document.values_count());
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    put(flat, value.get_valueno());
    put(flat, *value);
  }
  return flat;
}

Xapian::Document document_of(const std::string& flat) {
  Xapian::Document document;
  Reader reader(flat);
  Posting posting;
  for (unsigned terms = reader.number(); terms > 0; --terms) {
    reader.posting(posting);
    const std::string term(posting.term);
    if (posting.positions.empty()) document.add_term(term, posting.wdf);
    unsigned wdf = posting.wdf;
    for (const auto position : posting.positions)
      document.add_posting(term, position, std::exchange(wdf, 0));
  }
  document.set_data(std::string(reader.text()));
  for (unsigned values = reader.number(); values > 0; --values) {
    const unsigned slot = reader.number();
    document.add_value(slot, std::string(reader.text()));
  }
  return document;
}

// The postings of one term as glass keeps them: chunks, each with the first document in its key.
class PostingList {
 public:
  void add(docid document, unsigned wdf) {
    if (entries_ == 0) {
      first_ = chunk_first_ = document;
    } else if (chunk_.size() >= chunk_bytes) {
      close(false);
      chunk_first_ = document;
    } else {
      pack_uint(chunk_, document - last_ - 1);
    }
    pack_uint(chunk_, wdf);
    last_ = document;
    ++entries_;
    occurrences_ += wdf;
  }

  // Lengths of documents are a list without a name, whose counts are 0.
  void write(GlassTable& table, const std::string& term) {
    close(true);
    std::string tag;
    pack_uint(tag, term.empty() ? 0 : entries_);
    pack_uint(tag, term.empty() ? 0 : occurrences_);
    pack_uint(tag, first_ - 1);
    table.add(pack_glass_postlist_key(term), tag + chunks_.front().second);
    for (std::size_t i = 1; i < chunks_.size(); ++i)
      table.add(pack_glass_postlist_key(term, chunks_[i].first), chunks_[i].second);
  }

 private:
  void close(bool is_last) {
    std::string chunk;
    pack_bool(chunk, is_last);
    pack_uint(chunk, last_ - chunk_first_);
    chunks_.emplace_back(chunk_first_, chunk + chunk_);
    chunk_.clear();
  }

  std::vector<std::pair<docid, std::string>> chunks_;
  std::string chunk_;
  docid first_ = 0, last_ = 0, chunk_first_ = 0;
  unsigned entries_ = 0, occurrences_ = 0;
};

struct Term {
  std::string name;
  PostingList postings;
  std::string positions;  // number of the document, what glass keeps for it; and so on
};

std::string pack_positions(const std::vector<Xapian::termpos>& positions) {
  std::string packed;
  pack_uint(packed, positions.back());
  if (positions.size() == 1) return packed;
  const int last = static_cast<int>(positions.size()) - 1;
  Xapian::BitWriter writer(packed);
  writer.encode(positions.front(), positions.back());
  writer.encode(last - 1, positions.back() - positions.front());
  writer.encode_interpolative(positions, 0, last);
  return writer.freeze();
}

class TermList {
 public:
  TermList(unsigned length, unsigned terms) {
    pack_uint(tag_, length);
    pack_uint(tag_, terms);
  }

  void add(std::string_view term, unsigned wdf) {
    const auto same =
        std::mismatch(last_.begin(), last_.end(), term.begin(), term.end()).first - last_.begin();
    const std::size_t packed = wdf < 127 ? (wdf + 1) * (last_.size() + 1) + same : 256;
    const bool fits = !last_.empty() && packed < 256;
    if (!last_.empty()) tag_ += static_cast<char>(fits ? packed : same);
    tag_ += static_cast<char>(term.size() - same);
    tag_ += term.substr(same);
    if (!fits) pack_uint(tag_, wdf);
    last_ = term;
  }

  const std::string& tag() const { return tag_; }

 private:
  std::string tag_;
  std::string_view last_;
};

class Builder {
 public:
  explicit Builder(const std::string& folder)
      : version_(folder),
        data_("docdata", folder + "/docdata.", false, true),
        terms_of_("termlist", folder + "/termlist.", false),
        postings_("postlist", folder + "/postlist.", false),
        positions_("position", folder + "/position.", false, true) {
    version_.create(8192);
    for (GlassTable* table : {&data_, &terms_of_, &postings_, &positions_})
      table->set_full_compaction(true);
    open(data_, Glass::DOCDATA);
    open(terms_of_, Glass::TERMLIST);
  }

  void add(const std::string& flat) {
    ++document_;
    std::string key;
    pack_uint_preserving_sort(key, document_);
    Reader reader(flat);
    add_terms(reader, key);
    data_.add(key, std::string(reader.text()));
    add_values(reader, key + '\0');
  }

  void finish(const std::map<std::string, std::string>& metadata) {
    close(data_, Glass::DOCDATA);
    close(terms_of_, Glass::TERMLIST);
    open(postings_, Glass::POSTLIST);
    for (const auto& [key, value] : metadata) postings_.add(std::string("\0\xc0", 2) + key, value);
    write_values();
    lengths_.write(postings_, "");
    std::vector<Term*> sorted;
    for (Term& term : terms_) sorted.push_back(&term);
    std::sort(sorted.begin(), sorted.end(),
              [](const Term* a, const Term* b) { return a->name < b->name; });
    for (Term* term : sorted) term->postings.write(postings_, term->name);
    close(postings_, Glass::POSTLIST);
    open(positions_, Glass::POSITION);
    for (const Term* term : sorted) write_positions(*term);
    close(positions_, Glass::POSITION);
    version_.set_last_docid(document_);
    version_.sync(version_.write(1, Xapian::DB_DANGEROUS), 1, Xapian::DB_DANGEROUS);
  }

 private:
  struct Slot {
    std::string lowest, highest;
    std::vector<std::pair<docid, std::string>> values;
  };

  void open(GlassTable& table, Glass::table_type type) {
    table.create_and_open(Xapian::DB_DANGEROUS, *version_.root_to_set(type));
  }
  void close(GlassTable& table, Glass::table_type type) {
    table.flush_db();
    table.commit(1, version_.root_to_set(type));
    table.sync();
  }

  void add_terms(Reader& reader, const std::string& key) {
    const unsigned count = reader.number();
    unsigned length = 0;
    Reader ahead = reader;
    for (unsigned i = 0; i < count; ++i) {
      ahead.posting(posting_);
      length += posting_.wdf;
    }
    TermList list(length, count);
    for (unsigned i = 0; i < count; ++i) {
      reader.posting(posting_);
      list.add(posting_.term, posting_.wdf);
      Term& term = term_of(posting_.term);
      term.postings.add(document_, posting_.wdf);
      version_.check_wdf(posting_.wdf);
      if (posting_.positions.empty()) continue;
      put(term.positions, document_);
      put(term.positions, pack_positions(posting_.positions));
    }
    terms_of_.add(key, list.tag());
    lengths_.add(document_, length);
    version_.add_document(length);
  }

  Term& term_of(std::string_view name) {
    const auto known = index_.find(name);
    if (known != index_.end()) return *known->second;
    Term& term = terms_.emplace_back();
    term.name = name;
    return *index_.emplace(term.name, &term).first->second;
  }

  void add_values(Reader& reader, const std::string& key) {
    std::string used;
    unsigned behind_last = 0;
    for (unsigned count = reader.number(); count > 0; --count) {
      const unsigned number = reader.number();
      const std::string value(reader.text());
      pack_uint(used, number - std::exchange(behind_last, number + 1));
      Slot& slot = slots_[number];
      if (slot.values.empty()) slot.lowest = slot.highest = value;
      slot.lowest = std::min(slot.lowest, value);
      slot.highest = std::max(slot.highest, value);
      slot.values.emplace_back(document_, value);
    }
    if (!used.empty()) terms_of_.add(key, used);
  }

  void write_values() {
    for (const auto& [number, slot] : slots_) {
      std::string key("\0\xd0", 2), tag;
      pack_uint_last(key, number);
      pack_uint(tag, slot.values.size());
      pack_string(tag, slot.lowest);
      if (slot.lowest != slot.highest) tag += slot.highest;
      postings_.add(key, tag);
    }
    for (const auto& [number, slot] : slots_) {
      std::string key, tag;
      docid last = 0;
      for (const auto& [document, value] : slot.values) {
        if (!tag.empty() && tag.size() >= chunk_bytes) {
          postings_.add(key, tag);
          tag.clear();
        }
        if (tag.empty()) {
          key.assign("\0\xd8", 2);
          pack_uint(key, number);
          pack_uint_preserving_sort(key, document);
        } else {
          pack_uint(tag, document - last - 1);
        }
        pack_string(tag, value);
        last = document;
      }
      if (!tag.empty()) postings_.add(key, tag);
    }
  }

  void write_positions(const Term& term) {
    std::string prefix;
    pack_string_preserving_sort(prefix, term.name);
    Reader reader(term.positions);
    for (std::size_t read = 0; read < term.positions.size();) {
      std::string key = prefix;
      pack_uint_preserving_sort(key, reader.number());
      const std::string_view packed = reader.text();
      positions_.add(key, std::string(packed));
      read += 2 * sizeof(unsigned) + packed.size();
    }
  }

  GlassVersion version_;
  GlassTable data_, terms_of_, postings_, positions_;
  std::deque<Term> terms_;
  std::unordered_map<std::string_view, Term*> index_;
  std::map<unsigned, Slot> slots_;
  PostingList lengths_;
  Posting posting_;
  docid document_ = 0;
};

void add(const std::vector<std::string>& documents, const std::string& out, std::size_t each) {
  Xapian::WritableDatabase database(out, Xapian::DB_CREATE_OR_OVERWRITE);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    database.add_document(document_of(documents[i]));
    if ((i + 1) % each == 0) database.commit();
  }
  database.commit();
}

void shards(const std::vector<std::string>& documents, const std::string& out, std::size_t each) {
  const std::string scratch = "/dev/shm/sorted-runs-" + std::to_string(getpid()) + "-";
  std::vector<std::string> names;
  for (std::size_t i = 0; i < documents.size();) {
    names.push_back(scratch + std::to_string(names.size()));
    Xapian::WritableDatabase shard(names.back(),
                                   Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_DANGEROUS);
    for (std::size_t n = 0; n < each && i < documents.size(); ++n, ++i)
      shard.add_document(document_of(documents[i]));
    shard.commit();
  }
  Xapian::Database all;
  for (const std::string& name : names) all.add_database(Xapian::Database(name));
  all.compact(out, Xapian::DBCOMPACT_MULTIPASS);
  for (const std::string& name : names) std::filesystem::remove_all(name);
}

void runs(const std::vector<std::string>& documents, const std::string& out,
          const Xapian::Database& from) {
  std::filesystem::create_directory(out);
  std::map<std::string, std::string> metadata;
  for (auto key = from.metadata_keys_begin(); key != from.metadata_keys_end(); ++key)
    metadata[*key] = from.get_metadata(*key);
  Builder builder(out);
  for (const std::string& document : documents) builder.add(document);
  builder.finish(metadata);
}

template <typename Item>
bool same(Item a, Item a_end, Item b, Item b_end) {
  for (; a != a_end && b != b_end; ++a, ++b)
    if (*a != *b) return false;
  return a == a_end && b == b_end;
}

bool compare(const Xapian::Database& a, const Xapian::Database& b) {
  if (!same(a.allterms_begin(), a.allterms_end(), b.allterms_begin(), b.allterms_end()))
    return false;
  for (auto term = a.allterms_begin(); term != a.allterms_end(); ++term) {
    auto p = a.postlist_begin(*term), q = b.postlist_begin(*term);
    if (a.get_termfreq(*term) != b.get_termfreq(*term)) return false;
    for (; p != a.postlist_end(*term); ++p, ++q) {
      if (*p != *q || p.get_wdf() != q.get_wdf() || p.get_doclength() != q.get_doclength())
        return false;
      if (!same(a.positionlist_begin(*p, *term), a.positionlist_end(*p, *term),
                b.positionlist_begin(*q, *term), b.positionlist_end(*q, *term)))
        return false;
    }
  }
  for (auto d = a.postlist_begin(""); d != a.postlist_end(""); ++d)
    if (flatten(a.get_document(*d)) != flatten(b.get_document(*d))) return false;
  return a.get_avlength() == b.get_avlength() && a.get_lastdocid() == b.get_lastdocid();
}

}  // namespace

int main(int count, char** arguments) {
  const std::string way = count > 3 ? arguments[1] : "";
  const Xapian::Database from(arguments[2]);
  const std::string out = arguments[3];
  if (way == "compare") {
    std::cout << (compare(from, Xapian::Database(out)) ? "the same" : "DIFFERENT") << '\n';
    return 0;
  }
  std::vector<std::string> documents;
  for (auto d = from.postlist_begin(""); d != from.postlist_end(""); ++d)
    documents.push_back(flatten(from.get_document(*d)));
  const std::clock_t start = std::clock();
  if (way == "add") add(documents, out, std::stoul(arguments[4]));
  if (way == "shards") shards(documents, out, std::stoul(arguments[4]));
  if (way == "runs") runs(documents, out, from);
  std::cout << way << ": " << double(std::clock() - start) / CLOCKS_PER_SEC
            << " s of processor time\n";
}
