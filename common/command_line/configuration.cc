// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/configuration.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include "common/command_line/options.h"
#include "common/user_folders.h"

namespace clipfile {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 65536;

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

bool is_trusted(const fs::path& path) {
  struct stat found {};
  return stat(path.c_str(), &found) == 0 && (found.st_uid == geteuid() || found.st_uid == 0);
}

std::optional<std::string> project_file() {
  std::error_code fault;
  for (fs::path folder = fs::current_path(fault); !fault && !folder.empty();
       folder = folder.parent_path()) {
    const fs::path file = folder / ".clipfile.conf";
    if (is_there(file) && is_trusted(file)) return file.string();
    if (folder == folder.parent_path()) break;
  }
  return std::nullopt;
}

/// $XDG_CONFIG_DIRS, the strongest first.
std::vector<std::string> system_folders() {
  std::string named = environment("XDG_CONFIG_DIRS");
  if (named.empty()) named = "/etc/xdg";
  std::vector<std::string> folders;
  std::istringstream rest(named);
  for (std::string folder; std::getline(rest, folder, ':');) {
    if (folder.starts_with('/')) folders.push_back(folder + "/clipfile");
  }
  return folders;
}

std::string read_file(const std::string& file) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string text(most_bytes + 1, '\0');
  if (in) in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!in.is_open() || in.bad()) {
    throw UsageError(file + ": cannot be read: " + std::strerror(errno != 0 ? errno : EIO));
  }
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (text.size() > most_bytes) {
    throw UsageError(file + ": larger than 64 KB: no configuration is so long");
  }
  return text;
}

bool is_switched_on(const Setting& setting) {
  constexpr std::array<std::string_view, 4> on = {"yes", "true", "on", "1"};
  constexpr std::array<std::string_view, 4> off = {"no", "false", "off", "0"};
  if (std::find(on.begin(), on.end(), setting.value) != on.end()) return true;
  if (std::find(off.begin(), off.end(), setting.value) != off.end()) return false;
  throw UsageError(setting.place + ": " + setting.name + " " + setting.value + ": takes yes or no");
}

/// Files are named as seen from the folder that the configuration lies in; "host:port" is no file.
std::string resolved(const Option& option, const std::string& value, const std::string& file) {
  if (option.completion == Completion::nothing || value.starts_with('/')) return value;
  if (value.starts_with("~/")) return environment("HOME") + value.substr(1);
  if (value.find(':') != std::string::npos && value.find('/') == std::string::npos) return value;
  return (fs::absolute(file).parent_path() / value).lexically_normal().string();
}

const Option& option_of(const ProgramTable& program, const Setting& setting) {
  const Option* option = find_option(program, setting.name);
  if (option && option->setting) return *option;
  const std::string fault =
      option ? "has to be typed" : "no setting of " + std::string(program.name);
  throw UsageError(setting.place + ": " + setting.name + ": " + fault + ": it takes " +
                   settings_of(program));
}

/// Whether it is for this program: it stands before every section, or in the program's.
bool concerns(const ProgramTable& program, const Setting& setting) {
  if (setting.section.empty() || setting.section == program.name) return true;
  if (setting.section == "clip-index" || setting.section == "clip-search") return false;
  throw UsageError(setting.place + ": [" + setting.section +
                   "]: no section: write [clip-index] or [clip-search]");
}

struct Values {
  std::vector<std::string> values;
  std::string place;  ///< of the first
};

void add(const Option& option, const Setting& setting, const std::string& file, Values& set) {
  if (!set.place.empty() && !option.repeatable) {
    throw UsageError(setting.place + ": " + setting.name + ": set at " + set.place +
                     " already: leave one of them out");
  }
  if (set.place.empty()) set.place = setting.place;
  if (option.value.empty()) {
    if (is_switched_on(setting)) set.values.emplace_back();
    return;
  }
  if (setting.value.empty()) {
    throw UsageError(setting.place + ": " + setting.name + ": takes a value, " +
                     std::string(option.value));
  }
  set.values.push_back(resolved(option, setting.value, file));
}

bool asks_about_program(const TypedOptions& options) {
  constexpr std::array<std::string_view, 4> questions = {"help", "version", "generate", "formats"};
  return std::any_of(questions.begin(), questions.end(),
                     [&](std::string_view name) { return options.is_typed(name); });
}

}  // namespace

std::vector<std::string> configuration_files() {
  std::vector<std::string> files;
  if (const auto project = project_file()) files.push_back(*project);
  std::vector<std::string> folders = system_folders();
  folders.insert(folders.begin(), user_configuration_folder());
  for (const std::string& folder : folders) {
    if (is_there(folder + "/config")) files.push_back(folder + "/config");
  }
  return files;
}

void take_settings(const ProgramTable& program, const std::string& file, TypedOptions& options) {
  std::istringstream lines(read_file(file));
  std::map<const Option*, Values> found;
  for (const Setting& setting : parse_settings(lines, file)) {
    if (!concerns(program, setting)) continue;
    const Option& option = option_of(program, setting);
    add(option, setting, file, found[&option]);
  }
  for (auto& [option, set] : found) {
    if (!option->variable.empty() && !environment(std::string(option->variable).c_str()).empty())
      continue;
    options.preset(std::string(option->name), std::move(set.values), set.place);
  }
}

TypedOptions read_options(const ProgramTable& program, int argc, const char* const* argv) {
  TypedOptions options = parse_command_line(program, argc, argv);
  if (asks_about_program(options)) return options;
  if (options.has("config")) {
    take_settings(program, options.text("config"), options);
    return options;
  }
  for (const std::string& file : configuration_files()) take_settings(program, file, options);
  return options;
}

}  // namespace clipfile
