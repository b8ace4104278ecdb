// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/worker/confinement.h"

#include <initializer_list>
#include <utility>

namespace clipfile {
namespace {

std::string join(std::initializer_list<std::pair<bool, std::string>> items) {
  std::string text;
  for (const auto& [listed, item] : items) {
    if (listed) text += (text.empty() ? "" : ", ") + item;
  }
  return text;
}

}  // namespace

std::string describe(const Confinement& confinement) {
  const std::string text = join(
      {{confinement.limits, "limits"},
       {confinement.landlock > 0, "Landlock (ABI " + std::to_string(confinement.landlock) + ')'},
       {confinement.call_filter, "seccomp"}});
  return text.empty() ? "nothing" : text;
}

std::string describe_missing(const Confinement& confinement) {
  return join({{!confinement.limits, "limits"},
               {confinement.landlock == 0, "Landlock"},
               {!confinement.call_filter, "seccomp"}});
}

}  // namespace clipfile
