/// Measures rankings against judgments: average precision, nDCG, reciprocal rank.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace clipfile {

/// Grades of the relevant articles, by query and article; 0 and less are left out.
using Judgments = std::map<std::string, std::map<std::string, double>>;

/// Lines "query 0 article grade", as TREC writes them.
Judgments read_judgments(const std::string& path);

struct Scores {
  double average_precision = 0;  ///< of the first thousand (Buckley and Voorhees 2000)
  double ndcg_10 = 0;            ///< with gain 2^grade - 1 (Burges 2005)
  double reciprocal_rank = 0;    ///< of the first relevant article

  Scores& operator+=(const Scores& other);
  Scores operator/(double divisor) const;
};

/// `ranked` holds each article once, best first.
Scores score_ranking(const std::vector<std::string>& ranked,
                     const std::map<std::string, double>& relevant);

}  // namespace clipfile
