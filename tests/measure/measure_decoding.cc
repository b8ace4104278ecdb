// Measures how many files of a folder are decoded as their encoding says, where the name of the
// file (without its extension) or else of its folder (up to a language's name) is an encoding:
//   measure_decoding FOLDER
// SPDX-License-Identifier: GPL-2.0-or-later
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <unicode/ucnv.h>
#include <vector>

#include "indexer/extract/decode.h"

namespace {

namespace fs = std::filesystem;

/// Encodings as the folders name them, and as which further ones browsers read them.
const std::map<std::string, std::vector<std::string>> readings = {
    {"ascii", {"windows-1252"}},
    {"cp932", {"Shift_JIS"}},
    {"cp949", {"windows-949"}},
    {"euc-kr", {"EUC-KR", "windows-949"}},
    {"gb2312", {"GB18030", "GB2312"}},
    {"iso-8859-1", {"ISO-8859-1", "windows-1252"}},
    {"iso-8859-9", {"ISO-8859-9", "windows-1254"}},
    {"iso-8859-11", {"ISO-8859-11", "windows-874"}},
    {"mac-cyrillic", {"x-mac-cyrillic"}},
    {"maccyrillic", {"x-mac-cyrillic"}},
    {"macroman", {"macintosh"}},
    {"tis-620", {"windows-874"}},
    {"utf-8-sig", {"UTF-8"}},
};

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

bool is_encoding(const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  ucnv_close(ucnv_open(name.c_str(), &error));
  return U_SUCCESS(error) || name == "johab" || name == "viscii";
}

/// "windows-1250-czech" is named for windows-1250.
std::string named_encoding(const fs::path& file) {
  std::string name = lower(file.stem().string());
  if (const std::string extension = file.extension(); extension == ".be" || extension == ".le") {
    name += extension.substr(1);
  }
  if (readings.contains(name) || is_encoding(name)) return name;
  name = lower(file.parent_path().filename());
  while (!readings.contains(name) && !is_encoding(name)) {
    const std::size_t dash = name.rfind('-');
    if (dash == std::string::npos) return "";
    name.resize(dash);
  }
  return name;
}

std::string unify(std::string text) {
  std::string unified;
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && text.substr(i + 1, 1) == "\n") continue;
    unified.push_back(text[i] == '\r' ? '\n' : text[i]);
  }
  return unified;
}

std::optional<std::string> read_as(const std::string& bytes, const std::string& charset) {
  std::string text(bytes.size() * 4 + 16, '\0');
  UErrorCode error = U_ZERO_ERROR;
  const int32_t length =
      ucnv_convert("UTF-8", charset.c_str(), text.data(), static_cast<int32_t>(text.size()),
                   bytes.data(), static_cast<int32_t>(bytes.size()), &error);
  if (U_FAILURE(error)) return std::nullopt;
  text.resize(static_cast<std::size_t>(length));
  return unify(std::move(text));
}

/// ICU's own substitute for some charsets is a control character.
std::string with_one_substitute(std::string text) {
  for (std::size_t at = 0; (at = text.find('\x1A', at)) != std::string::npos;)
    text.replace(at, 1, "\xEF\xBF\xBD");
  return text;
}

std::string slurp(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

struct Tally {
  int equal = 0;
  int files = 0;
};

void check(const fs::path& file, const std::string& encoding, Tally& tally) {
  const std::string bytes = slurp(file);
  const auto decoded = clipfile::decode_text(bytes, "");
  const auto* text = std::get_if<clipfile::DecodedText>(&decoded);
  const auto row = readings.find(encoding);
  const auto names = row == readings.end() ? std::vector{encoding} : row->second;
  bool equal = false;
  for (const std::string& name : names) {
    const auto expected = read_as(bytes, name);
    equal = equal ||
            (text && expected && with_one_substitute(text->text) == with_one_substitute(*expected));
  }
  ++tally.files;
  tally.equal += equal;
  if (!equal)
    std::cout << encoding << '\t' << (text ? text->encoding : "rejected") << '\t' << file.string()
              << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::map<std::string, Tally> tallies;
  for (const auto& entry : fs::recursive_directory_iterator(argv[1])) {
    const std::string encoding = entry.is_regular_file() ? named_encoding(entry.path()) : "";
    if (!encoding.empty()) check(entry.path(), encoding, tallies[encoding]);
  }
  Tally all;
  for (const auto& [encoding, tally] : tallies) {
    std::cout << encoding << '\t' << tally.equal << " of " << tally.files << '\n';
    all.equal += tally.equal;
    all.files += tally.files;
  }
  std::cout << "all\t" << all.equal << " of " << all.files << '\n';
}
