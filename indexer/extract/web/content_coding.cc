// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/web/content_coding.h"

#include <algorithm>
#include <array>
#include <brotli/decode.h>
#include <charconv>
#include <cstdint>
#include <memory>
#include <utility>
#include <zlib.h>

#include "indexer/extract/text/shape.h"

namespace clipfile {
namespace {

constexpr std::size_t piece = 64 * 1024;
constexpr std::size_t most_codings = 4;

using Decoded = std::variant<std::optional<std::string>, Rejection>;  ///< nothing: not so coded

/// Gathers what is unpacked, within the limits.
class Gathering {
 public:
  Gathering(std::size_t most, ExtractionBudget& budget) : most_(most), budget_(budget) {}

  std::optional<Rejection> add(std::string_view bytes) {
    if (auto exceeded = budget_.expand(bytes.size())) return exceeded;
    if (text_.size() + bytes.size() > most_) {
      return Rejection{"larger than " + std::to_string(most_ / (1024 * 1024)) + " MB when unpacked",
                       RejectionCause::size};
    }
    text_ += bytes;
    return std::nullopt;
  }

  bool empty() const { return text_.empty(); }
  std::optional<std::string> finish() {
    return text_.empty() ? std::nullopt : std::optional(std::move(text_));
  }

 private:
  std::size_t most_;
  ExtractionBudget& budget_;
  std::string text_;
};

class Inflation {
 public:
  /// `window_bits` as zlib has them: which of its forms is expected.
  explicit Inflation(int window_bits) { inflateInit2(&stream_, window_bits); }
  ~Inflation() { inflateEnd(&stream_); }
  Inflation(const Inflation&) = delete;
  Inflation& operator=(const Inflation&) = delete;
  z_stream& stream() { return stream_; }

 private:
  z_stream stream_{};
};

Decoded inflate_all(std::string_view body, int window_bits, Gathering gathering) {
  Inflation inflation(window_bits);
  z_stream& stream = inflation.stream();
  std::array<char, piece> out{};
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
  stream.avail_in = static_cast<uInt>(body.size());
  for (int state = Z_OK; state == Z_OK;) {
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    state = inflate(&stream, Z_NO_FLUSH);
    if (auto rejection = gathering.add({out.data(), out.size() - stream.avail_out})) {
      return *std::move(rejection);
    }
    const bool another_member = state == Z_STREAM_END && stream.avail_in > 0;
    if (another_member && window_bits > MAX_WBITS) state = inflateReset(&stream);
  }
  return gathering.finish();
}

Decoded inflate_gzip(std::string_view body, const Gathering& gathering) {
  constexpr int gzip_only = MAX_WBITS + 16;
  return inflate_all(body, gzip_only, gathering);
}

/// What is called "deflate" is zlib's form by the book, and the bare one from some servers.
Decoded inflate_deflate(std::string_view body, const Gathering& gathering) {
  Decoded decoded = inflate_all(body, MAX_WBITS, gathering);
  const auto* text = std::get_if<std::optional<std::string>>(&decoded);
  if (!text || *text) return decoded;
  return inflate_all(body, -MAX_WBITS, gathering);
}

struct FreeBrotli {
  void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
};

Decoded expand_brotli(std::string_view body, Gathering gathering) {
  const std::unique_ptr<BrotliDecoderState, FreeBrotli> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
  std::array<std::uint8_t, piece> out{};
  const auto* next_in = reinterpret_cast<const std::uint8_t*>(body.data());
  std::size_t available_in = body.size();
  for (bool more = true; more;) {
    std::uint8_t* next_out = out.data();
    std::size_t available_out = out.size();
    const auto result = BrotliDecoderDecompressStream(state.get(), &available_in, &next_in,
                                                      &available_out, &next_out, nullptr);
    const std::size_t count = out.size() - available_out;
    if (auto rejection = gathering.add({reinterpret_cast<const char*>(out.data()), count})) {
      return *std::move(rejection);
    }
    more = result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  }
  return gathering.finish();
}

Decoded undo(std::string_view coding, std::string_view body, const Gathering& gathering) {
  if (coding == "gzip" || coding == "x-gzip") return inflate_gzip(body, gathering);
  if (coding == "deflate") return inflate_deflate(body, gathering);
  if (coding == "br") return expand_brotli(body, gathering);
  return Rejection{"Content-Encoding " + std::string(coding) + ": this build does not read it"};
}

std::string lower_case(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lowered;
}

}  // namespace

std::optional<std::string> join_chunks(std::string_view body) {
  std::string joined;
  bool any = false;
  while (!body.empty()) {
    std::size_t length = 0;
    constexpr int hexadecimal = 16;
    constexpr std::size_t longest_line = 256;
    const auto [end, fault] =
        std::from_chars(body.data(), body.data() + body.size(), length, hexadecimal);
    const std::size_t line_end = body.substr(0, longest_line).find('\n');
    const auto digits = static_cast<std::size_t>(end - body.data());
    const bool is_length =
        fault == std::errc() && line_end != body.npos && digits <= line_end &&
        (digits == line_end || std::string_view("\r; ").find(*end) != std::string_view::npos);
    if (!is_length) break;
    any = true;
    body.remove_prefix(line_end + 1);
    if (length == 0) break;
    joined += body.substr(0, length);
    body.remove_prefix(std::min(length, body.size()));
    if (body.starts_with("\r\n"))
      body.remove_prefix(2);
    else if (body.starts_with('\n'))
      body.remove_prefix(1);
  }
  return any ? std::optional(std::move(joined)) : std::nullopt;
}

std::variant<std::string, Rejection> decode_content(std::string body, std::string_view codings,
                                                    std::size_t most, ExtractionBudget& budget) {
  for (std::size_t i = 0; i < most_codings && !codings.empty(); ++i) {
    const std::size_t comma = codings.rfind(',');
    const bool is_last = comma == codings.npos;
    const std::string coding = lower_case(trim(is_last ? codings : codings.substr(comma + 1)));
    codings = is_last ? std::string_view() : codings.substr(0, comma);
    if (coding.empty() || coding == "identity" || coding == "none" || coding == "utf-8") continue;
    Decoded decoded = undo(coding, body, Gathering(most, budget));
    if (auto* rejection = std::get_if<Rejection>(&decoded)) return std::move(*rejection);
    auto& text = std::get<std::optional<std::string>>(decoded);
    if (text) body = *std::move(text);
  }
  return body;
}

}  // namespace clipfile
