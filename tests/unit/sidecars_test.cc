// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/sidecars.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/unit/support/temporary_folder.h"

namespace clipfile {
namespace {

TEST(Sidecars, AreNamedAfterTheFileThatTheyDescribe) {
  EXPECT_EQ(sidecar_names("scan.pdf"), (std::vector<std::string>{"scan.pdf.yaml", "scan.pdf.yml"}));
  const struct {
    std::string name, file;
  } rows[] = {
      {"scan.pdf.yaml", "scan.pdf"},
      {"a.yml", "a"},
      {"a.yaml.txt", ""},
      {"yaml", ""},
      {".yaml", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(described_file(row.name), row.file) << row.name;
}

TEST(Sidecars, AreOthersWhenAnythingOfTheirStampIs) {
  const FileStamp stamp{.size = 1, .modified_ns = 2, .changed_ns = 3, .inode = 4};
  const std::string before = describe_sidecar(stamp);
  for (const FileStamp& other : {FileStamp{2, 2, 3, 4}, FileStamp{1, 3, 3, 4},
                                 FileStamp{1, 2, 4, 4}, FileStamp{1, 2, 3, 5}}) {
    EXPECT_NE(describe_sidecar(other), before);
  }
}

TEST(ReadSidecar, SaysWhyItCannot) {
  const TemporaryFolder folder;
  EXPECT_EQ(std::get<std::string>(read_sidecar("")), "");
  EXPECT_EQ(std::get<std::string>(read_sidecar(folder.write("a.yaml", "title: x"))), "title: x");
  const auto missing = std::get<Rejection>(read_sidecar(folder.path("b.yaml")));
  EXPECT_TRUE(missing.reason.starts_with("its sidecar b.yaml: cannot be opened")) << missing.reason;
  const std::string large = folder.write("c.yaml", std::string(largest_sidecar + 1, 'a'));
  EXPECT_EQ(std::get<Rejection>(read_sidecar(large)).cause, RejectionCause::size);
}

}  // namespace
}  // namespace clipfile
