/// Lists the words that stand under pictures.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string_view>

#include "indexer/extract/text/phrase_table.h"

namespace clipfile {

// clang-format off
inline constexpr SortedPhrases picture_words(std::to_array<std::string_view>({
    "photo", "photos", "photograph", "photographs", "photographer", "picture", "pictures",
    "image", "images", "video", "credit", "graphic", "illustration", "illustrations",
    "file photo", "file", "file picture", "archive photo", "courtesy", "map", "foto", "fotos",
    "bild", "bilder", "archivbild", "archivfoto", "symbolbild", "symbolfoto", "grafik",
    "fotografie", "crédit", "crédit photo", "crédits", "photo d'archives", "archives",
    "illustrazione", "immagine", "imagen", "imagem", "crédito", "crédito da foto",
    "fotografía", "fotografia", "foto de archivo", "foto d'archivio", "arquivo", "reprodução",
    "divulgação", "beeld", "illustratie", "archieffoto", "фото", "видео",
    "снимок", "кадр", "иллюстрация", "vidéo", "vídeo", "image credit",
    "image source", "image caption", "photo credit", "picture credit", "media caption", "caption",
    "bildquelle", "bildunterschrift", "fotocredit", "bildrechte", "quelle foto", "photo by",
    "photos by", "photograph by", "picture by", "video by", "image by", "foto de", "foto di",
    "foto van", "foto von", "illustration by", "graphic by", "pie de foto", "didascalia",
    "legenda", "bijschrift", "подпись",
}));

inline constexpr auto agencies = std::to_array<std::string_view>({
    "reuters", "ap", "associated press", "the associated press", "afp", "agence france presse",
    "dpa", "epa", "efe", "ansa", "anp", "apa", "sda", "keystone", "keystone sda", "getty",
    "getty images", "tass", "ria novosti", "bloomberg", "lusa", "pa", "pa media", "upi", "xinhua",
    "kyodo", "ritzau", "tt", "ntb", "belga", "ats", "тасс", "риа новости",
    "интерфакс", "imago", "picture alliance", "alamy", "shutterstock", "rex", "zuma",
    "europa press", "agência brasil", "folhapress", "lapresse", "hollandse hoogte", "istock",
});
// clang-format on

}  // namespace clipfile
