// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/file_reader.h"

#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace clipfile {
namespace {

namespace fs = std::filesystem;

class FileReaderTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "clipfile-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }

  std::string write(const std::string& name, std::string_view contents) const {
    std::ofstream(path(name), std::ios::binary) << contents;
    return path(name);
  }

 private:
  fs::path folder_;
};

FileReader opened(const std::string& path) { return std::get<FileReader>(FileReader::open(path)); }

std::string why_rejected(const std::string& path) {
  const auto result = FileReader::open(path);
  const auto* rejection = std::get_if<Rejection>(&result);
  return rejection ? rejection->reason : "opened";
}

std::vector<std::string> lines_of(FileReader& reader, std::size_t longest) {
  std::vector<std::string> lines;
  for (;;) {
    const auto line = std::get<0>(reader.read_line(longest));
    if (!line) return lines;
    lines.push_back(line->too_long ? "(too long)" : std::string(line->text));
  }
}

TEST_F(FileReaderTest, StopsWithinALongFileWhenToldTo) {
  FileReader reader = opened(write("long", std::string(500'000, 'x')));
  bool stopped = false;
  reader.stop_when([&] { return stopped; });
  EXPECT_TRUE(std::holds_alternative<std::string_view>(reader.head(100'000)));
  stopped = true;
  EXPECT_TRUE(std::holds_alternative<Rejection>(reader.head(400'000)));
}

TEST_F(FileReaderTest, ReadsAWholeFileAndHashesIt) {
  const std::string contents(200'000, 'x');
  FileReader reader = opened(write("a", contents));
  EXPECT_EQ(reader.stamp().size, contents.size());
  EXPECT_EQ(std::get<std::string>(reader.read_all(1'000'000)), contents);
  EXPECT_FALSE(reader.check_unchanged());
  FileReader other = opened(write("b", contents));
  lines_of(other, 10);
  EXPECT_EQ(reader.hash(), other.hash()) << "however it is read";
  EXPECT_EQ(opened(write("empty", "")).hash(), "maoG0wFHmNhgAcMkRo1Jfw") << "XXH3 of nothing";
}

TEST_F(FileReaderTest, ShowsTheHeadWithoutConsumingIt) {
  FileReader reader = opened(write("a", "one\ntwo\n"));
  EXPECT_EQ(std::get<std::string_view>(reader.head(3)), "one");
  EXPECT_EQ(std::get<std::string_view>(reader.head(100)), "one\ntwo\n");
  EXPECT_EQ(lines_of(reader, 10), (std::vector<std::string>{"one", "two"}));
}

TEST_F(FileReaderTest, ReadsLinesUpToALimit) {
  const std::string huge(300'000, 'h');
  const struct {
    std::string contents;
    std::vector<std::string> lines;
  } rows[] = {
      {"", {}},
      {"\n", {""}},
      {"a", {"a"}},
      {"a\r\nb\n\nc", {"a", "b", "", "c"}},
      {"exactly 10\nand eleven.\nshort\n", {"exactly 10", "(too long)", "short"}},
      {huge + "\nb\n" + huge, {"(too long)", "b", "(too long)"}},
  };
  for (const auto& row : rows) {
    FileReader reader = opened(write("lines", row.contents));
    EXPECT_EQ(lines_of(reader, 10), row.lines);
  }
}

TEST_F(FileReaderTest, RefusesAFileOverTheLimit) {
  EXPECT_EQ(std::get<std::string>(opened(write("a", "12345")).read_all(5)), "12345");
  EXPECT_EQ(std::get<Rejection>(opened(write("b", "123456")).read_all(5)).reason,
            "larger than the limit of 5 bytes");
}

TEST_F(FileReaderTest, RejectsWhatIsNoRegularFileWithoutWaiting) {
  fs::create_directory(path("folder"));
  fs::create_symlink("folder", path("link"));
  fs::create_symlink("loop", path("loop"));
  ASSERT_EQ(mkfifo(path("pipe").c_str(), 0600), 0);
  const int server = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, path("socket").c_str(), sizeof address.sun_path - 1);
  ASSERT_EQ(bind(server, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  close(server);
  const struct {
    std::string path, reason;
  } rows[] = {
      {path("folder"), "a folder, not a regular file"},
      {path("pipe"), "a named pipe, not a regular file"},
      {path("socket"), "a socket, not a regular file"},
      {path("link"), "a symbolic link, not a regular file"},
      {path("loop"), "a symbolic link, not a regular file"},
      {"/dev/zero", "a device, not a regular file"},
      {path("missing"), "cannot be opened: No such file or directory"},
      {std::string("a\0b", 3), "its path holds a NUL"},
  };
  for (const auto& row : rows) EXPECT_EQ(why_rejected(row.path), row.reason);
}

TEST_F(FileReaderTest, TellsAFileThatChangedWhileItWasRead) {
  const std::string contents(100'000, 'x');
  const std::string grown = write("grown", contents);
  FileReader reader = opened(grown);
  ASSERT_TRUE(std::holds_alternative<std::string_view>(reader.head(10)));
  std::ofstream(grown, std::ios::app) << "more";
  ASSERT_TRUE(std::holds_alternative<std::string>(reader.read_all(1'000'000)));
  EXPECT_EQ(reader.check_unchanged().value().reason, "changed while it was read");

  FileReader shrunk = opened(write("shrunk", contents));
  fs::resize_file(path("shrunk"), 10);
  EXPECT_EQ(std::get<std::string>(shrunk.read_all(1'000'000)).size(), 10U);
  EXPECT_TRUE(shrunk.check_unchanged());
}

TEST_F(FileReaderTest, TakesOverADescriptor) {
  const int descriptor = open(write("a", "text").c_str(), O_RDONLY);
  {
    FileReader first = std::get<FileReader>(FileReader::adopt(descriptor));
    FileReader reader = std::move(first);
    EXPECT_EQ(std::get<std::string>(reader.read_all(10)), "text");
  }
  EXPECT_EQ(fcntl(descriptor, F_GETFD), -1) << "closed";
  EXPECT_TRUE(std::holds_alternative<Rejection>(FileReader::adopt(-1)));
}

TEST_F(FileReaderTest, ReportsAFailedRead) {
  const int write_only = open(write("a", "text").c_str(), O_WRONLY);
  auto reader = std::get<FileReader>(FileReader::adopt(write_only));
  EXPECT_EQ(std::get<Rejection>(reader.read_all(10)).reason, "cannot be read: Bad file descriptor");
  EXPECT_TRUE(std::holds_alternative<Rejection>(reader.read_line(10)));
}

}  // namespace
}  // namespace clipfile
