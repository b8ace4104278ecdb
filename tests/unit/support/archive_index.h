/// An archive and an index of it, for tests of what is done with an index that is there.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "tests/unit/support/archive_run.h"
#include "tests/unit/support/temporary_folder.h"

namespace clipfile {

class ArchiveIndex {
 public:
  void write(std::string_view name, std::string_view contents) const {
    folder_.write("archive/" + std::string(name), contents);
  }

  /// Three articles in two files.
  void write_small_archive() const {
    write(
        "two.jsonl",
        R"({"id":"n1","title":"Talks in Geneva","source":"The Post","date":"2022-01-09","lang":"en","text":"Envoys met."})"
        "\n"
        R"({"id":"n2","title":"Talks go on","source":"THE POST","date":"2021-12-31","lang":"en","text":"Envoys met again."})"
        "\n");
    write(
        "one.json",
        R"({"title":"Gespräche in Genf","source":"Die Zeitung","lang":"de","text":"Man traf sich."})");
  }

  RunReport run() const { return run_quietly(options_for(index(), archive())); }

  std::string archive() const { return folder_.path("archive"); }
  std::string index() const { return folder_.path("index"); }
  std::string beside(std::string_view name) const { return folder_.path(name); }

 private:
  TemporaryFolder folder_;
};

}  // namespace clipfile
