/// Cuts a mailbox into its messages while it is read, whatever program has kept it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clipfile {

/// Messages begin at a "From " line behind an empty line. ">From " in a text becomes "From ".
/// Where a message says how long it is ("Content-Length") and that proves right, "From " lines
/// within it are its own. Holds little more than `most_bytes` in memory.
class MboxSplitter {
 public:
  struct Message {
    std::string_view text;  ///< from its header lines on; empty where it is too large
    bool too_large = false;
  };
  using Take = std::function<void(Message)>;

  MboxSplitter(std::size_t most_bytes, Take take)
      : most_bytes_(most_bytes), take_(std::move(take)) {}

  /// The next line, without its end.
  void add_line(std::string_view line);
  /// A line that was too long to be held.
  void add_too_long_line();
  void finish();

 private:
  bool is_inside_claim() const { return claim_ > 0 && message_.size() < claim_; }
  void begin_message();
  void append(std::string_view line);
  void read_claim(std::string_view header);
  bool is_claim_right() const;
  /// Hands over the messages that a wrong claim has swallowed, and goes on with the last.
  void cut_at_seams();
  void hand_over();
  void hand_over_piece(std::string_view piece, bool is_whole);

  std::size_t most_bytes_;
  Take take_;
  std::string message_;
  std::vector<std::size_t> seams_;  ///< separators within the length that is claimed
  std::size_t claim_ = 0;           ///< where the message claims to end; 0: it claims nothing
  std::size_t claimed_bytes_ = 0;
  bool started_ = false;
  bool in_headers_ = false;
  bool after_blank_ = true;
  bool too_large_ = false;
};

}  // namespace clipfile
