// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/store/file_state.h"

#include <gtest/gtest.h>
#include <limits>
#include <set>

#include "tests/unit/support/random_text.h"

namespace clipfile {
namespace {

constexpr std::string_view nul("\0", 1);

template <typename Number>
Number random_number(RandomText& random) {
  using Limits = std::numeric_limits<Number>;
  switch (random.number(4)) {
    case 0:
      return Limits::min();
    case 1:
      return Limits::max();
    default:
      return static_cast<Number>(random.number(1'000'000'000));
  }
}

std::optional<KnownFile> read_again(const KnownFile& known) {
  return read_file_state(file_state_key(known.path), write_file_state(known.path, known.state));
}

FileState random_state(RandomText& random) {
  return {.stamp = {.size = random_number<std::uint64_t>(random),
                    .modified_ns = random_number<std::int64_t>(random),
                    .changed_ns = random_number<std::int64_t>(random),
                    .inode = random_number<std::uint64_t>(random)},
          .content_hash = random.one_in(3) ? "" : random.bytes(40, nul),
          .articles = random_number<std::uint64_t>(random),
          .outcome = static_cast<Outcome>(random.number(4)),
          .reason = random.bytes(100, nul),
          .reader = random.one_in(2) ? "" : random.bytes(20, nul),
          .sidecar = random.one_in(2) ? "" : random.bytes(20, nul)};
}

TEST(FileState, GivesBackWhatWasWrittenWhateverThePath) {
  RandomText random(40);
  for (int i = 0; i < 2'000; ++i) {
    const KnownFile known{"/" + random.bytes(300, nul), random_state(random)};
    ASSERT_EQ(read_again(known), known);
  }
  for (const std::string_view path : {"", " ", "/a b", "/1 2 3 4 5 6 ", "/a\nb", "/\xFF"}) {
    const KnownFile known{std::string(path), {}};
    EXPECT_EQ(read_again(known), known);
  }
}

TEST(FileState, DropsTheNulsOfAReason) {
  FileState state;
  state.reason = std::string("bad\0reason", 10);
  EXPECT_EQ(read_again({"/a", state})->state.reason, "badreason");
}

TEST(FileState, ReadsNothingElse) {
  const std::string key = file_state_key("/a");
  const std::string whole = write_file_state("/a", {});
  EXPECT_EQ(whole.substr(0, whole.find('\0')), "0 0 0 0 0 0 ");
  for (std::size_t size = 0; size < whole.find('\0'); ++size) {
    EXPECT_EQ(read_file_state(key, whole.substr(0, size)), std::nullopt) << size;
  }
  EXPECT_EQ(read_file_state("root:/a", whole), std::nullopt);
  for (const std::string_view value :
       {"x", "1 2 3 4 5 4 /a", "1 2 3 4 5 -1 /a", "-1 2 3 4 5 0 /a", "1  2 3 4 5 0 /a",
        "zzzzzzzzzzzzzzzzzzzz 2 3 4 5 0 /a", "1 2 3 4 5 99999999999 /a"}) {
    EXPECT_EQ(read_file_state(key, value), std::nullopt) << value;
  }
  RandomText random(41);
  for (int i = 0; i < 5'000; ++i) read_file_state(key, random.bytes(60));
}

TEST(FileStateKey, IsThePathWhereXapianTakesItAndDiffersWhereNot) {
  constexpr std::size_t most_key_bytes = 245;
  EXPECT_EQ(file_state_key("/clips/a.txt"), "file:/clips/a.txt");
  std::set<std::string> keys;
  for (std::size_t size = 1; size < 1'000; ++size) {
    const std::string path = '/' + std::string(size, 'x');
    EXPECT_LE(file_state_key(path).size(), most_key_bytes);
    EXPECT_TRUE(keys.insert(file_state_key(path)).second);
    EXPECT_TRUE(keys.insert(file_state_key(path + "y")).second);
    EXPECT_LE(root_key(path).size(), most_key_bytes);
    EXPECT_TRUE(keys.insert(root_key(path)).second);
  }
}

}  // namespace
}  // namespace clipfile
