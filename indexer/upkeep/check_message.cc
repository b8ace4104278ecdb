// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/check_message.h"

#include <charconv>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "common/hashing.h"

namespace clipfile {
namespace {

using Json = nlohmann::json;

// In hexadecimal digits, since paths need not be UTF-8.
std::string read_bytes(const Json& json) {
  const auto& digits = json.get_ref<const std::string&>();
  if (digits.size() % 2 != 0) throw std::runtime_error("check: sent half a byte");
  std::string bytes;
  for (std::size_t at = 0; at < digits.size(); at += 2) {
    unsigned char byte = 0;
    const char* end = digits.data() + at + 2;
    const auto parsed = std::from_chars(digits.data() + at, end, byte, 16);
    if (parsed.ec != std::errc() || parsed.ptr != end) {
      throw std::runtime_error("check: sent a text that cannot be read");
    }
    bytes.push_back(static_cast<char>(byte));
  }
  return bytes;
}

std::uint64_t read_number(const Json& json) {
  if (!json.is_number_unsigned()) throw std::runtime_error("check: sent no number");
  return json.get<std::uint64_t>();
}

/// The number of a value of an enumeration of `count`.
template <typename Enumeration>
Enumeration read_choice(const Json& json, Enumeration last) {
  const std::uint64_t number = read_number(json);
  if (number > static_cast<std::uint64_t>(last)) throw std::runtime_error("no such choice");
  return static_cast<Enumeration>(number);
}

struct Writer {
  Json operator()(const Finding& finding) const {
    return {"finding", finding.kind, to_hexadecimal(finding.subject),
            to_hexadecimal(finding.problem)};
  }
  Json operator()(const CheckStage& stage) const {
    return {"stage", stage.expected, to_hexadecimal(stage.things)};
  }
  Json operator()(const CheckAdvance& advance) const { return {"advance", advance.done}; }
  Json operator()(const CheckEnd& end) const {
    return {"end", end.cause, to_hexadecimal(end.message)};
  }
};

}  // namespace

// As text: the library reads its binary forms by recursion, as deep as a message may be nested.
std::string write_check_message(const CheckMessage& message) {
  return std::visit(Writer(), message).dump();
}

CheckMessage read_check_message(std::string_view bytes) try {
  const Json json = Json::parse(bytes.begin(), bytes.end());
  const std::string kind = json.at(0);
  if (kind == "finding") {
    return Finding{read_choice(json.at(1), Finding::Kind::missing), read_bytes(json.at(2)),
                   read_bytes(json.at(3))};
  }
  if (kind == "stage") return CheckStage{read_number(json.at(1)), read_bytes(json.at(2))};
  if (kind == "advance") return CheckAdvance{read_number(json.at(1))};
  if (kind == "end") {
    return CheckEnd{read_choice(json.at(1), CheckEnd::Cause::damaged), read_bytes(json.at(2))};
  }
  throw std::runtime_error("check: sent a message that nobody knows");
} catch (const Json::exception& error) {
  throw std::runtime_error(std::string("check: sent a message that cannot be read: ") +
                           error.what());
}

}  // namespace clipfile
