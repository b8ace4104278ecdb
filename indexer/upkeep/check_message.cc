// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep/check_message.h"

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

namespace clipfile {
namespace {

using Json = nlohmann::json;

// Bytes, since paths need not be UTF-8.
Json bytes_json(const std::string& text) {
  return Json::binary(std::vector<std::uint8_t>(text.begin(), text.end()));
}

std::string read_bytes(const Json& json) {
  const auto& bytes = json.get_binary();
  return {bytes.begin(), bytes.end()};
}

/// The number of a value of an enumeration of `count`.
template <typename Enumeration>
Enumeration read_choice(const Json& json, Enumeration last) {
  const auto number = json.get<std::uint64_t>();
  if (number > static_cast<std::uint64_t>(last)) throw std::runtime_error("no such choice");
  return static_cast<Enumeration>(number);
}

struct Writer {
  Json operator()(const Finding& finding) const {
    return {"finding", finding.kind, bytes_json(finding.subject), bytes_json(finding.problem)};
  }
  Json operator()(const CheckStage& stage) const {
    return {"stage", stage.expected, bytes_json(stage.things)};
  }
  Json operator()(const CheckAdvance& advance) const { return {"advance", advance.done}; }
  Json operator()(const CheckEnd& end) const { return {"end", end.cause, bytes_json(end.message)}; }
};

}  // namespace

std::string write_check_message(const CheckMessage& message) {
  const auto bytes = Json::to_cbor(std::visit(Writer(), message));
  return {bytes.begin(), bytes.end()};
}

CheckMessage read_check_message(std::string_view bytes) try {
  const Json json = Json::from_cbor(bytes.begin(), bytes.end());
  const std::string kind = json.at(0);
  if (kind == "finding") {
    return Finding{read_choice(json.at(1), Finding::Kind::missing), read_bytes(json.at(2)),
                   read_bytes(json.at(3))};
  }
  if (kind == "stage") return CheckStage{json.at(1), read_bytes(json.at(2))};
  if (kind == "advance") return CheckAdvance{json.at(1)};
  if (kind == "end") {
    return CheckEnd{read_choice(json.at(1), CheckEnd::Cause::damaged), read_bytes(json.at(2))};
  }
  throw std::runtime_error("check: sent a message that nobody knows");
} catch (const Json::exception& error) {
  throw std::runtime_error(std::string("check: sent a message that cannot be read: ") +
                           error.what());
}

}  // namespace clipfile
