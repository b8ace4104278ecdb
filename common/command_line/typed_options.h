/// Holds what was typed on a command line or set in a configuration file, and hands it out as
/// values.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clipfile {

/// A command line that makes no sense.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The smallest and the largest number that an option takes, and of what.
struct NumberRange {
  long least = 0;
  long most = 0;  ///< 0: as much as there is
  std::string_view unit = {};
};

/// All throw UsageError where a value is none of its kind.
class TypedOptions {
 public:
  /// `value` is empty where the option takes none.
  void add(const std::string& name, const std::string& value) { values_[name].push_back(value); }
  void add_argument(const std::string& argument) { arguments_.push_back(argument); }

  /// What a configuration file says, `origin` being its name and line; no values switch an option
  /// off. What was typed, or set earlier, comes first.
  void preset(const std::string& name, std::vector<std::string> values, const std::string& origin);

  bool has(std::string_view name) const { return !texts(name).empty(); }
  bool is_typed(std::string_view name) const { return values_.find(name) != values_.end(); }
  /// How a message names the option: "--limit", or "FILE:3: limit" where it is set there.
  std::string named(std::string_view name) const;
  /// Of the options that were typed, in alphabetical order.
  std::vector<std::string> names() const;
  const std::vector<std::string>& arguments() const { return arguments_; }

  std::string text(std::string_view name, const std::string& otherwise = "") const;
  std::vector<std::string> texts(std::string_view name) const;
  /// 0 or more.
  std::size_t amount(std::string_view name, std::size_t otherwise) const;
  long number(std::string_view name, NumberRange range, long otherwise) const;
  /// A percentage, with a fraction where there is one.
  double percent(std::string_view name, double otherwise) const;

  template <typename Value>
  using Choices = std::initializer_list<std::pair<std::string_view, Value>>;

  template <typename Value>
  Value choice(std::string_view name, Choices<Value> choices, Value otherwise) const {
    if (!has(name)) return otherwise;
    const std::string typed = text(name);
    std::string known;
    for (const auto& [word, value] : choices) {
      if (word == typed) return value;
      known.append(known.empty() ? "" : ", ").append(word);
    }
    throw UsageError(named(name) + " " + typed + ": takes one of " + known);
  }

 private:
  struct Preset {
    std::vector<std::string> values;
    std::string origin;
  };

  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::map<std::string, Preset, std::less<>> presets_;
  std::vector<std::string> arguments_;
};

}  // namespace clipfile
