// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/relevance/evaluation.h"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace clipfile {
namespace {

double gain(double grade, std::size_t place) {
  return (std::exp2(grade) - 1) / std::log2(static_cast<double>(place) + 2);
}

double ideal_gain(const std::map<std::string, double>& relevant, std::size_t depth) {
  std::vector<double> grades;
  for (const auto& [article, grade] : relevant) grades.push_back(grade);
  std::sort(grades.rbegin(), grades.rend());
  double sum = 0;
  for (std::size_t i = 0; i < std::min(depth, grades.size()); ++i) sum += gain(grades[i], i);
  return sum;
}

}  // namespace

Judgments read_judgments(const std::string& path) {
  Judgments judgments;
  std::ifstream lines(path);
  std::string query;
  std::string unused;
  std::string article;
  double grade = 0;
  while (lines >> query >> unused >> article >> grade) {
    if (grade > 0) judgments[query][article] = grade;
  }
  return judgments;
}

Scores& Scores::operator+=(const Scores& other) {
  average_precision += other.average_precision;
  ndcg_10 += other.ndcg_10;
  reciprocal_rank += other.reciprocal_rank;
  return *this;
}

Scores Scores::operator/(double divisor) const {
  return {average_precision / divisor, ndcg_10 / divisor, reciprocal_rank / divisor};
}

Scores score_ranking(const std::vector<std::string>& ranked,
                     const std::map<std::string, double>& relevant) {
  constexpr std::size_t most = 1000;
  constexpr std::size_t depth = 10;
  Scores scores;
  double found = 0;
  for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i) {
    const auto grade = relevant.find(ranked[i]);
    if (grade == relevant.end()) continue;
    const double place = static_cast<double>(i) + 1;
    if (++found == 1) scores.reciprocal_rank = 1 / place;
    scores.average_precision += found / place;
    if (i < depth) scores.ndcg_10 += gain(grade->second, i);
  }
  scores.average_precision /= static_cast<double>(relevant.size());
  scores.ndcg_10 /= ideal_gain(relevant, depth);
  return scores;
}

}  // namespace clipfile
