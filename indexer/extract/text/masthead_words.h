/// Lists the words that name papers and sections.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string_view>

#include "indexer/extract/text/phrase_table.h"

namespace clipfile {

// clang-format off
/// Nouns that name a paper wherever they stand at the start or the end of a name.
inline constexpr SortedPhrases paper_nouns(std::to_array<std::string_view>({
    "times", "post", "herald", "tribune", "gazette", "chronicle", "journal", "guardian",
    "telegraph", "news", "observer", "examiner", "sentinel", "dispatch", "courier", "bulletin",
    "mercury", "argus", "inquirer", "enquirer", "advertiser", "bugle", "beacon", "echo", "daily",
    "weekly", "magazine", "review", "press", "newswire", "wire", "radio", "tv", "fm",
    "broadcasting", "online", "reporter", "monitor", "ledger", "register", "newspaper",
    "intelligencer", "clarion", "messenger", "packet", "zeitung", "tageblatt", "tagblatt",
    "anzeiger", "rundschau", "allgemeine", "kurier", "nachrichten", "bote", "presse",
    "tagesanzeiger", "morgenpost", "abendblatt", "tagesspiegel", "stadtanzeiger", "rundfunk",
    "fernsehen", "monde", "figaro", "courrier", "dépêche", "quotidien", "parisien",
    "libération", "humanité", "nouvelliste", "diario", "heraldo", "periódico", "vanguardia",
    "país", "prensa", "noticias", "gaceta", "correo", "noticiero", "corriere", "repubblica",
    "gazzetta", "stampa", "messaggero", "giornale", "gazzettino", "mattino", "notizie", "folha",
    "jornal", "correio", "diário", "notícias", "gazeta", "estadão", "volkskrant", "dagblad",
    "courant", "telegraaf", "handelsblad", "nieuws", "krant", "nieuwsblad", "omroep",
    "правда", "известия", "коммерсант", "коммерсантъ",
    "газета", "вести", "новости", "ведомости", "вестник",
    "труд", "курьер", "радио",
}));

/// Nouns that name a paper only behind an article or "Daily": "The Sun".
inline constexpr SortedPhrases article_nouns(std::to_array<std::string_view>({
    "sun", "star", "world", "standard", "express", "mirror", "mail", "independent", "globe",
    "citizen", "record", "leader", "union", "republic", "voice", "atlantic", "economist", "age",
    "australian", "hill", "nation", "spectator", "scotsman", "enterprise", "eagle", "pilot",
    "banner", "informer", "welt", "spiegel", "zeit", "stern", "bild", "taz", "croix", "temps",
    "point", "soir", "mundo", "nación", "tiempo", "español", "universal", "sole", "fatto",
    "foglio", "globo", "estado", "público", "expresso", "trouw", "standaard", "tijd", "morgen",
}));

inline constexpr auto articles = std::to_array<std::string_view>({
    "the", "le", "la", "les", "l", "el", "il", "lo", "der", "die", "das", "de", "het", "o", "a",
    "daily", "os", "as",
});

inline constexpr auto compound_ends = std::to_array<std::string_view>({
    "zeitung", "blatt", "anzeiger", "kurier", "bote", "nachrichten", "rundschau", "spiegel",
    "presse", "dagblad", "courant", "krant", "nieuws", "bladet", "posten", "avisen", "tidningen",
    "lehti",
});

inline constexpr SortedPhrases known_names(std::to_array<std::string_view>({
    "bbc", "bbc news", "cnn", "reuters", "ap", "ap news", "associated press", "afp", "dpa",
    "ansa", "efe", "npr", "abc news", "nbc news", "cbs news", "politico", "axios", "bloomberg",
    "vox", "slate", "der spiegel", "spiegel online", "die zeit", "zeit online", "taz", "faz",
    "faz net", "süddeutsche zeitung", "tagesschau", "deutsche welle", "dw", "mediapart",
    "franceinfo", "france #", "rfi", "nos", "nrc", "trouw", "rai news", "ansa it", "tgcom#", "g#",
    "uol", "lusa", "rtp", "rtve", "тасс", "риа новости", "интерфакс",
    "meduza", "медуза", "лента ру", "lenta ru", "rbc", "рбк", "al jazeera",
    "swissinfo", "srf", "rts", "orf", "nzz", "watson",
}));

inline constexpr SortedPhrases section_names(std::to_array<std::string_view>({
    "world", "world news", "us news", "u s news", "uk news", "national", "nation",
    "international", "politics", "business", "economy", "markets", "finance", "money", "sport",
    "sports", "football", "soccer", "cricket", "tennis", "culture", "arts", "books", "music",
    "film", "opinion", "comment is free", "editorial", "editorials", "analysis", "local",
    "local news", "metro", "region", "regional", "science", "health", "technology", "tech",
    "environment", "climate", "education", "travel", "food", "style", "lifestyle", "life",
    "weather", "crime", "courts", "obituaries", "europe", "asia", "africa", "americas",
    "middle east", "media", "society", "community", "features", "letters", "news", "property",
    "motoring", "farming", "law", "national security", "entertainment", "politik", "wirtschaft",
    "kultur", "feuilleton", "panorama", "meinung", "lokales", "regionales", "ausland", "inland",
    "wissen", "wissenschaft", "gesundheit", "gesellschaft", "digital", "netzwelt", "reise",
    "geld", "finanzen", "karriere", "wetter", "leben", "welt", "schweiz", "deutschland",
    "österreich", "nachrichten", "kommentar der woche", "politique", "économie", "monde",
    "société", "sciences", "santé", "planète", "environnement", "idées", "opinions",
    "débats", "éducation", "médias", "régions", "faits divers", "actualités", "actualité",
    "política", "economía", "internacional", "nacional", "deportes", "cultura", "sociedad",
    "opinión", "ciencia", "salud", "tecnología", "mundo", "españa", "sucesos", "actualidad",
    "regiones", "ciudad", "educación", "medio ambiente", "politica", "economia", "esteri",
    "cronaca", "cronache", "spettacoli", "scienze", "salute", "tecnologia", "mondo", "italia",
    "opinioni", "ambiente", "interni", "società", "binnenland", "buitenland", "economie",
    "politiek", "wetenschap", "cultuur", "opinie", "gezondheid", "regio", "koningshuis",
    "esporte", "esportes", "desporto", "cotidiano", "sociedade", "saúde", "ciência", "opinião",
    "educação", "cidades", "país", "политика", "экономика",
    "общество", "мир", "в мире", "россия", "спорт", "культура",
    "наука", "происшествия", "мнения", "бизнес",
    "технологии", "финансы", "город", "регионы",
}));
// clang-format on

}  // namespace clipfile
