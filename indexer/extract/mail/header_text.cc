// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/mail/header_text.h"

#include <functional>
#include <gmime/gmime.h>
#include <optional>
#include <variant>

#include "common/text/utf8.h"
#include "indexer/extract/decode.h"

namespace clipfile {
namespace {

constexpr std::size_t longest_charset = 64;
constexpr std::size_t longest_word = 2048;  // mailers write up to 75

struct EncodedWord {
  std::string_view charset;  ///< without the language (RFC 2231)
  char encoding = 'Q';
  std::string_view text;
  std::size_t length = 0;  ///< in the header
};

/// The word that starts with the "=?" at the start of `text`.
std::optional<EncodedWord> parse_word(std::string_view text) {
  const std::size_t charset_end = text.substr(0, longest_charset).find('?', 2);
  if (charset_end == text.npos || charset_end + 2 >= text.size()) return std::nullopt;
  const char encoding = static_cast<char>(text[charset_end + 1] & ~0x20);
  if ((encoding != 'Q' && encoding != 'B') || text[charset_end + 2] != '?') return std::nullopt;
  const std::size_t begin = charset_end + 3;
  const std::size_t end = text.substr(0, begin + longest_word).find("?=", begin);
  if (end == text.npos) return std::nullopt;
  const std::string_view charset = text.substr(2, charset_end - 2);
  return EncodedWord{charset.substr(0, charset.find('*')), encoding,
                     text.substr(begin, end - begin), end + 2};
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decode_q(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escaped = text[i] == '=' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                         hex_value(text[i + 2]) >= 0;
    if (escaped) {
      bytes.push_back(static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])));
      i += 2;
    } else {
      bytes.push_back(text[i] == '_' ? ' ' : text[i]);
    }
  }
  return bytes;
}

std::string decode_base64(std::string_view text) {
  GMimeEncoding state;
  g_mime_encoding_init_decode(&state, GMIME_CONTENT_ENCODING_BASE64);
  std::string bytes(g_mime_encoding_outlen(&state, text.size()), '\0');
  bytes.resize(g_mime_encoding_flush(&state, text.data(), text.size(), bytes.data()));
  return bytes;
}

std::string decode_bytes(const std::string& bytes, std::string_view charset) {
  const auto decoded = decode_text(bytes, charset);
  const auto* text = std::get_if<DecodedText>(&decoded);
  return text ? text->text : mend_utf8(bytes);
}

/// Hands over the header piece by piece: what stands between words, and words, neighbours of one
/// charset together since some mailers cut characters in two.
class WordScan {
 public:
  using Take = std::function<void(std::string_view)>;

  WordScan(Take plain, Take decoded) : plain_(std::move(plain)), decoded_(std::move(decoded)) {}

  void scan(std::string_view raw) {
    std::size_t done = 0;
    for (std::size_t at = raw.find("=?"); at != raw.npos; at = raw.find("=?", at)) {
      const auto word = parse_word(raw.substr(at));
      if (!word) {
        at += 2;
        continue;
      }
      const std::string_view between = raw.substr(done, at - done);
      const bool neighbours = between.find_first_not_of(" \t\r\n") == between.npos && held();
      if (!neighbours || word->charset != charset_) flush();
      if (!neighbours) plain_(between);
      charset_ = word->charset;
      bytes_ += word->encoding == 'B' ? decode_base64(word->text) : decode_q(word->text);
      follows_word_ = true;
      at += word->length;
      done = at;
    }
    flush();
    plain_(raw.substr(done));
  }

 private:
  bool held() const { return follows_word_; }

  void flush() {
    if (!bytes_.empty()) decoded_(decode_bytes(bytes_, charset_));
    bytes_.clear();
  }

  Take plain_;
  Take decoded_;
  std::string bytes_;
  std::string_view charset_;
  bool follows_word_ = false;
};

}  // namespace

std::string decode_header_text(std::string_view raw) {
  std::string text;
  WordScan scan(
      [&](std::string_view plain) {
        if (!plain.empty())
          text += is_valid_utf8(plain) ? std::string(plain) : decode_bytes(std::string(plain), "");
      },
      [&](std::string_view decoded) { text += decoded; });
  scan.scan(raw.substr(0, longest_header_value));
  return fold_white_space(text);
}

std::string recode_header_words(std::string_view raw) {
  constexpr std::size_t piece = 45;  // bytes, 60 in base64
  std::string header;
  WordScan scan([&](std::string_view plain) { header += plain; },
                [&](std::string_view decoded) {
                  while (!decoded.empty()) {
                    std::string_view part = truncate_utf8(decoded, piece);
                    if (part.empty()) part = decoded.substr(0, piece);
                    char* const encoded =
                        g_base64_encode(reinterpret_cast<const guchar*>(part.data()), part.size());
                    header += std::string(" =?utf-8?B?") + encoded + "?=";
                    g_free(encoded);
                    decoded.remove_prefix(part.size());
                  }
                  header += ' ';
                });
  scan.scan(raw.substr(0, longest_header_value));
  return header;
}

}  // namespace clipfile
