// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "common/article_identity.h"
#include "common/article_json.h"
#include "common/calendar.h"

namespace clipfile {
namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse(const std::string& why) {
  throw std::runtime_error("stored article: not readable: " + why);
}

/// What the reader is inside of.
enum class Place { nothing, article, texts, published, asides, aside, pages, page };

/// Puts what the parser meets where it belongs, so that no tree of it is made. Whatever is not as
/// written is refused; a member that is missing is empty.
class ArticleReader : public nlohmann::json_sax<Json> {
 public:
  Article finish() {
    require(saw("path"), "path");
    require(saw("type"), "type");
    if (!saw("id")) article_.id = make_article_id(article_.path, article_.part);
    return std::move(article_);
  }

  bool key(string_t& name) override {
    key_ = std::move(name);
    return true;
  }

  bool string(string_t& value) override {
    if (place_ == Place::texts) {
      list_->push_back(std::move(value));
      return true;
    }
    std::string* text = text_here();
    if (!text) refuse("a text in place of something else: " + key_);
    *text = std::move(value);
    return true;
  }

  bool null() override {
    require(place_ == Place::article && key_ == "published", key_);
    saw_published_ = true;
    return true;
  }

  bool number_unsigned(number_unsigned_t value) override {
    require(place_ == Place::page, key_);
    if (key_ == "paragraph") {
      article_.pages.back().paragraph = value;
    } else {
      require(key_ == "page" && value <= std::numeric_limits<unsigned>::max(), key_);
      article_.pages.back().page = static_cast<unsigned>(value);
    }
    ++members_;
    return true;
  }

  bool start_object(std::size_t) override {
    members_ = 0;
    switch (place_) {
      case Place::nothing:
        return enter(Place::article);
      case Place::article:
        require(key_ == "published" && !saw_published_, key_);
        saw_published_ = true;
        return enter(Place::published);
      case Place::asides:
        article_.asides.emplace_back();
        return enter(Place::aside);
      case Place::pages:
        article_.pages.emplace_back();
        return enter(Place::page);
      default:
        refuse("an object in place of something else: " + key_);
    }
  }

  bool end_object() override {
    switch (place_) {
      case Place::published:
        require(members_ == 3, "published");
        article_.citation.published = read_published();
        return enter(Place::article);
      case Place::aside:
        require(members_ == 2, "asides");
        return enter(Place::asides);
      case Place::page:
        require(members_ == 2, "pages");
        return enter(Place::pages);
      default:
        return enter(Place::nothing);
    }
  }

  bool start_array(std::size_t) override {
    require(place_ == Place::article, key_);
    if (key_ == "asides" && !std::exchange(saw_asides_, true)) return enter(Place::asides);
    if (key_ == "pages" && !std::exchange(saw_pages_, true)) return enter(Place::pages);
    const auto list = std::find_if(lists_.begin(), lists_.end(),
                                   [&](const auto& member) { return member.name == key_; });
    require(list != lists_.end() && !std::exchange(list->seen, true), key_);
    list_ = list->value;
    return enter(Place::texts);
  }

  bool end_array() override { return enter(Place::article); }

  bool parse_error(std::size_t, const std::string&, const Json::exception& error) override {
    refuse(error.what());
  }
  bool boolean(bool) override { refuse(key_); }
  bool number_integer(number_integer_t) override { refuse(key_); }
  bool number_float(number_float_t, const string_t&) override { refuse(key_); }
  bool binary(binary_t&) override { refuse(key_); }

 private:
  template <typename Value>
  struct Member {
    std::string_view name;
    Value* value;
    bool seen = false;
  };

  static void require(bool holds, std::string_view member) {
    if (!holds) refuse("\"" + std::string(member) + "\" is missing or not as it should be");
  }

  bool enter(Place place) {
    place_ = place;
    return true;
  }

  bool saw(std::string_view name) const {
    return std::any_of(texts_.begin(), texts_.end(),
                       [&](const auto& member) { return member.name == name && member.seen; });
  }

  /// Null where there is to be none.
  std::string* text_here() {
    ++members_;
    if (place_ == Place::aside && key_ == "label") return &article_.asides.back().label;
    if (place_ == Place::aside && key_ == "text") return &article_.asides.back().text;
    if (place_ == Place::published && key_ == "date") return &day_;
    if (place_ == Place::published && key_ == "source") return &published_.source;
    if (place_ == Place::published && key_ == "confidence") return &confidence_;
    if (place_ != Place::article) return nullptr;
    const auto text = std::find_if(texts_.begin(), texts_.end(),
                                   [&](const auto& member) { return member.name == key_; });
    return text == texts_.end() || std::exchange(text->seen, true) ? nullptr : text->value;
  }

  PublishedDate read_published() {
    const auto day = parse_iso_day(day_);
    const auto confidence = confidence_named(confidence_);
    if (!day || !confidence) refuse("no such day, or not known how sure it is");
    published_.day = *day;
    published_.confidence = *confidence;
    return std::move(published_);
  }

  Article article_;
  std::array<Member<std::string>, 12> texts_ = {{{"path", &article_.path},
                                                 {"part", &article_.part},
                                                 {"id", &article_.id},
                                                 {"headline", &article_.citation.headline},
                                                 {"deck", &article_.citation.deck},
                                                 {"publication", &article_.citation.publication},
                                                 {"section", &article_.citation.section},
                                                 {"place", &article_.citation.place},
                                                 {"language", &article_.citation.language},
                                                 {"url", &article_.citation.url},
                                                 {"captured", &article_.captured},
                                                 {"type", &article_.type}}};
  std::array<Member<std::vector<std::string>>, 3> lists_ = {
      {{"byline", &article_.citation.byline}, {"tags", &article_.tags}, {"body", &article_.body}}};
  std::vector<std::string>* list_ = nullptr;  ///< of the array that is being read
  PublishedDate published_;
  std::string day_;
  std::string confidence_;
  std::string key_;
  Place place_ = Place::nothing;
  std::size_t members_ = 0;  ///< of the inner object that is being read
  bool saw_asides_ = false;
  bool saw_pages_ = false;
  bool saw_published_ = false;
};

}  // namespace

Article read_article_json(std::string_view json) {
  ArticleReader reader;
  if (!Json::sax_parse(json, &reader)) refuse("no JSON");
  return reader.finish();
}

}  // namespace clipfile
