// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/web/web_archives.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <zlib.h>

#include "indexer/extract/archive/archive_reader.h"
#include "indexer/extract/web/captures.h"
#include "indexer/extract/web/gzip_members.h"
#include "indexer/extract/web/web_record.h"

namespace clipfile {
namespace {

constexpr std::string_view gzip_magic = "\x1F\x8B\x08";
constexpr std::uint64_t most_faults = 1000;
constexpr std::size_t longest_line = 64 * 1024;

bool begins_arc(std::string_view text) {
  if (!text.starts_with("filedesc://")) return false;
  return parse_arc_line(text.substr(0, text.find_first_of("\r\n"))).has_value() ||
         text.substr(0, text.find('\n')).find(" text/plain ") != text.npos;
}

/// The first bytes of what is compressed in `head`.
std::string unpack_start(std::string_view head) {
  constexpr int gzip_only = MAX_WBITS + 16;
  z_stream stream{};
  std::string start(1024, '\0');
  if (inflateInit2(&stream, gzip_only) != Z_OK) return "";
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(head.data()));
  stream.avail_in = static_cast<uInt>(head.size());
  stream.next_out = reinterpret_cast<Bytef*>(start.data());
  stream.avail_out = static_cast<uInt>(start.size());
  inflate(&stream, Z_SYNC_FLUSH);
  start.resize(start.size() - stream.avail_out);
  inflateEnd(&stream);
  return start;
}

/// Copies of crawls whose line ends were changed end too early, and hold whole pages nevertheless.
bool ends_like_a_page(std::string_view block) {
  const std::size_t end = block.find_last_not_of(" \t\r\n") + 1;
  return block.substr(0, end).ends_with("</html>");
}

/// Whether the next bytes begin a record.
std::variant<bool, Rejection> is_at_record(ByteSource& text, Format format) {
  constexpr std::size_t enough = 4096;
  auto head = text.head(enough);
  if (auto* rejection = std::get_if<Rejection>(&head)) return std::move(*rejection);
  const auto start = std::get<std::string_view>(head);
  if (format == Format::warc) return begins_warc_record(start);
  return parse_arc_line(start.substr(0, start.find_first_of("\r\n"))).has_value();
}

class Crawl {
 public:
  Crawl(const Clipping& clipping, PartSink& sink)
      : clipping_(clipping), captures_(clipping, sink) {}

  std::optional<Rejection> read() {
    auto head = clipping_.bytes.head(gzip_magic.size());
    if (auto* rejection = std::get_if<Rejection>(&head)) return std::move(*rejection);
    const bool packed = std::get<std::string_view>(head).starts_with(gzip_magic);
    auto rejection = packed ? read_members() : read_records(clipping_.bytes);
    if (rejection) return rejection;
    return captures_.why_nothing(row_of(clipping_.format).title);
  }

 private:
  std::optional<Rejection> read_members() {
    GzipMembers members(clipping_.bytes, clipping_.budget);
    for (;;) {
      GzipText text(members);
      if (auto rejection = read_records(text)) return rejection;
      if (!members.is_damaged()) return std::nullopt;
      if (is_whole_) ++number_;
      if (auto rejection = fault("damaged: its compressed bytes cannot be unpacked")) {
        return rejection;
      }
      auto moved = members.move_on();
      if (auto* rejection = std::get_if<Rejection>(&moved)) return std::move(*rejection);
      if (!std::get<bool>(moved)) return std::nullopt;
    }
  }

  std::optional<Rejection> read_records(ByteSource& text) {
    for (;;) {
      auto start = clipping_.format == Format::arc ? read_arc_header(text) : read_warc_header(text);
      if (auto* rejection = std::get_if<Rejection>(&start)) return std::move(*rejection);
      if (const auto* record = std::get_if<WebRecord>(&start)) {
        ++number_;
        if (auto rejection = read_block(text, *record)) return rejection;
        continue;
      }
      if (std::get<RecordEnd>(start) == RecordEnd::end_of_text) return std::nullopt;
      ++number_;
      is_whole_ = false;
      if (auto rejection = fault("damaged: no record begins here")) return rejection;
      if (auto rejection = find_record(text)) return rejection;
    }
  }

  std::optional<Rejection> read_block(ByteSource& text, const WebRecord& record) {
    const bool is_wanted = captures_.wants(record);
    const bool is_too_large = record.length > clipping_.limits.most_page_bytes;
    std::string block;
    auto got = read_bytes(text, record.length, is_wanted && !is_too_large ? &block : nullptr);
    if (auto* rejection = std::get_if<Rejection>(&got)) return std::move(*rejection);
    is_whole_ = std::get<std::uint64_t>(got) == record.length;
    if (!is_whole_ && !ends_like_a_page(block)) {
      return is_wanted ? fault("damaged: the file ends within this record") : std::nullopt;
    }
    if (is_wanted && is_too_large) {
      return fault(too_large(record.length, clipping_.limits.most_page_bytes));
    }
    is_whole_ = true;  // a page may be, without all of its block: damage behind it is not its own
    if (is_wanted) captures_.take(std::to_string(number_), record, block);
    return clipping_.budget.exceeded();
  }

  /// How many bytes there were; `to` may be null.
  static std::variant<std::uint64_t, Rejection> read_bytes(ByteSource& text, std::uint64_t count,
                                                           std::string* to) {
    std::array<char, 64 * 1024> buffer{};
    std::uint64_t done = 0;
    while (done < count) {
      const auto wanted = std::min<std::uint64_t>(buffer.size(), count - done);
      auto got = text.read(buffer.data(), static_cast<std::size_t>(wanted));
      if (auto* rejection = std::get_if<Rejection>(&got)) return std::move(*rejection);
      const std::size_t read = std::get<std::size_t>(got);
      if (read == 0) break;
      if (to) to->append(buffer.data(), read);
      done += read;
    }
    return done;
  }

  /// Reads on to the next record, or to the end.
  std::optional<Rejection> find_record(ByteSource& text) {
    for (;;) {
      auto found = is_at_record(text, clipping_.format);
      if (auto* rejection = std::get_if<Rejection>(&found)) return std::move(*rejection);
      if (std::get<bool>(found)) return std::nullopt;
      auto line = text.read_line(longest_line);
      if (auto* rejection = std::get_if<Rejection>(&line)) return std::move(*rejection);
      if (!std::get<std::optional<FileLine>>(line)) return std::nullopt;
    }
  }

  std::optional<Rejection> fault(const Rejection& rejection) {
    if (std::exchange(faulty_, number_) == number_) return std::nullopt;  // it was listed
    captures_.reject(std::to_string(number_), rejection);
    if (++faults_ < most_faults) return std::nullopt;
    return Rejection{"has more than " + std::to_string(most_faults) + " damaged records"};
  }
  std::optional<Rejection> fault(const char* reason) { return fault(Rejection{reason}); }

  const Clipping& clipping_;
  Captures captures_;
  std::uint64_t number_ = 0;  ///< of the record, the first is 1
  bool is_whole_ = true;      ///< it is read, and nothing of it is missed
  std::uint64_t faulty_ = 0;  ///< number of the last record that was listed as damaged
  std::uint64_t faults_ = 0;
};

/// Lets through what a crawler has captured, not its lists and logs.
class CapturesOnly : public PartSink {
 public:
  explicit CapturesOnly(PartSink& sink) : sink_(sink) {}

  void article(const std::string& part, Article article) override {
    sink_.article(part, std::move(article));
  }
  void rejected(const std::string& part, const Rejection& rejection) override {
    if (is_capture(part)) sink_.rejected(part, rejection);
  }
  void enclosed(const Enclosed& file) override {
    if (!is_capture(file.name)) return;
    any_ = true;
    sink_.enclosed(file);
  }
  bool any() const { return any_; }

 private:
  static bool is_capture(std::string_view name) {
    constexpr auto endings =
        std::to_array<std::string_view>({".warc", ".warc.gz", ".arc", ".arc.gz", ".wacz"});
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return name.ends_with(ending); });
  }

  PartSink& sink_;
  bool any_ = false;
};

}  // namespace

std::optional<Rejection> read_web_archive(const Clipping& clipping, PartSink& sink) {
  return Crawl(clipping, sink).read();
}

std::optional<Rejection> read_wacz(const Clipping& clipping, PartSink& sink) {
  CapturesOnly captures(sink);
  if (auto rejection = read_archive(clipping, captures)) return rejection;
  if (!captures.any()) return Rejection{"WACZ: holds no WARC file"};
  return std::nullopt;
}

std::optional<Format> recognise_web_archive(std::string_view head) {
  const std::string unpacked = head.starts_with(gzip_magic) ? unpack_start(head) : std::string();
  const std::string_view start = unpacked.empty() ? head : std::string_view(unpacked);
  if (begins_warc_record(start)) return Format::warc;
  if (begins_arc(start)) return Format::arc;
  return std::nullopt;
}

}  // namespace clipfile
