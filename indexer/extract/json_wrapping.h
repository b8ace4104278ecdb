/// Finds the records in answers of programming interfaces, which wrap them.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace clipfile {

struct WrappedRecords {
  std::string_view json;  ///< an array of objects, or one object
  std::string title;      ///< of what is around them, as JSON Feed has it; mostly empty
};

/// Of {"articles": [{...}]}, {"response": {"docs": [{...}]}} and the like the array; of
/// {"data": {"item": {...}}} the object. Nothing where the object has a text of its own.
std::optional<WrappedRecords> find_wrapped_records(std::string_view object);

}  // namespace clipfile
