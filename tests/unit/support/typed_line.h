/// Makes command lines of options and arguments, and says why one is refused.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "common/command_line/typed_options.h"

namespace clipfile {

/// `argument` is left out where it is empty.
inline TypedOptions typed_line(std::initializer_list<std::pair<const char*, std::string>> options,
                               const std::string& argument) {
  TypedOptions typed;
  for (const auto& [name, value] : options) typed.add(name, value);
  if (!argument.empty()) typed.add_argument(argument);
  return typed;
}

/// "taken" where `take` does not throw UsageError.
template <typename Take>
std::string refusal_by(const Take& take, const TypedOptions& typed) {
  try {
    take(typed);
  } catch (const UsageError& error) {
    return error.what();
  }
  return "taken";
}

}  // namespace clipfile
