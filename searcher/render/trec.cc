// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/render/trec.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>
#include <ostream>

namespace clipfile {
namespace {

std::string without_spaces(const std::string& name) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte != 0x7F && c != '%') {
      encoded += c;
    } else {
      encoded += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return encoded;
}

std::string name_of(const Article& article) {
  const bool has_own_id = !article.id.empty() && article.id.front() != '@';
  if (has_own_id) return without_spaces(article.id);
  return without_spaces(article.part.empty() ? article.path : article.path + '#' + article.part);
}

std::string format_score(double score) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.6f", score);
  return text.data();
}

}  // namespace

void TrecRenderer::begin(const Answer& /*answer*/) {
  seen_.clear();
  last_ = std::numeric_limits<double>::max();
}

void TrecRenderer::add(const Answer& answer, const Result& result) {
  constexpr double step = 1e-6;
  const std::string name = name_of(result.article);
  if (!seen_.insert(name).second) return;
  last_ = std::min(result.score, last_ - step);
  out_ << (answer.query_id.empty() ? "1" : without_spaces(answer.query_id)) << " Q0 " << name << ' '
       << seen_.size() << ' ' << format_score(last_) << " clipfile\n";
}

}  // namespace clipfile
