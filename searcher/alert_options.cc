// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/alert_options.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/index_folder.h"
#include "common/user_folders.h"
#include "searcher/alerts/saved_searches.h"
#include "searcher/option_table.h"
#include "searcher/output_options.h"
#include "searcher/render/mail_header.h"

namespace clipfile {
namespace {

/// Options of a search that saved searches take, too.
constexpr std::array<std::string_view, 7> of_both = {"config", "db",       "format", "color",
                                                     "quiet",  "synonyms", "names"};

std::vector<std::string> addresses_of(const TypedOptions& typed) {
  const auto addresses = typed.texts("mail-to");
  for (const std::string& address : addresses) {
    if (!is_mail_address(address)) {
      throw UsageError(typed.named("mail-to") + " " + address +
                       ": not an address: give name@host, once for each");
    }
  }
  return addresses;
}

}  // namespace

void require_company(const TypedOptions& typed) {
  const bool alerts = typed.has("alerts");
  for (const std::string& name : typed.names()) {
    const bool of_alerts = find_option(search_program(), name)->group == search_group::alerts;
    if (!alerts && of_alerts) throw UsageError("--" + name + ": needs --alerts");
    const bool fits = of_alerts || std::find(of_both.begin(), of_both.end(), name) != of_both.end();
    if (alerts && !fits) throw UsageError("--" + name + ": does not go with --alerts");
  }
  if (alerts && !typed.arguments().empty()) {
    throw UsageError("--alerts: takes its queries from files (--searches)");
  }
}

AlertOptions take_alert_options(const TypedOptions& typed) {
  if (typed.texts("db").size() > 1) throw UsageError("--alerts: takes one index, not several");
  AlertOptions alerts;
  alerts.index = typed.text("db", default_index_folder());
  alerts.names_file = typed.text("names");
  alerts.searches = typed.text("searches", default_searches_folder());
  alerts.state = typed.text("state", user_state_folder());
  alerts.output = typed.text("output");
  alerts.synonyms = typed.text("synonyms");
  alerts.format = typed.choice<AlertFormat>("format",
                                            {{"text", AlertFormat::text},
                                             {"jsonl", AlertFormat::json_lines},
                                             {"atom", AlertFormat::atom},
                                             {"digest", AlertFormat::digest}},
                                            AlertFormat::text);
  alerts.render.colour = alerts.output.empty() && wants_colour(typed);
  alerts.render.columns = terminal_columns();
  alerts.addresses = addresses_of(typed);
  alerts.feed_entries = typed.amount("feed-entries", alerts.feed_entries);
  alerts.from_start = typed.has("from-start");
  alerts.quiet = typed.has("quiet");
  return alerts;
}

}  // namespace clipfile
