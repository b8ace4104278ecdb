/// Names the elements and attributes of HTML that matter to the reading of a page.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clipfile {

enum class Tag : std::uint8_t {
  document,
  text,
  other,
  a,
  abbr,
  address,
  article,
  aside,
  audio,
  b,
  blockquote,
  body,
  br,
  button,
  canvas,
  caption,
  center,
  cite,
  code,
  dd,
  details,
  dialog,
  div,
  dl,
  dt,
  em,
  embed,
  fieldset,
  figcaption,
  figure,
  font,
  footer,
  form,
  frame,
  frameset,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hgroup,
  hr,
  html,
  i,
  iframe,
  img,
  input,
  label,
  legend,
  li,
  link,
  main,
  map,
  menu,
  meta,
  nav,
  noscript,
  object,
  ol,
  optgroup,
  option,
  p,
  picture,
  pre,
  q,
  s,
  script,
  section,
  select,
  small,
  source,
  span,
  strong,
  style,
  sub,
  summary,
  sup,
  svg,
  table,
  tbody,
  td,
  template_,
  textarea,
  tfoot,
  th,
  thead,
  time,
  title,
  tr,
  track,
  u,
  ul,
  video,
};

enum class Attr : std::uint8_t {
  aria_hidden,
  aria_label,
  charset,
  class_,
  content,
  data_component,
  data_datetime,
  data_testid,
  data_timestamp,
  datetime,
  hidden,
  href,
  http_equiv,
  id,
  itemprop,
  itemtype,
  lang,
  name,
  property,
  pubdate,
  rel,
  role,
  style,
  title,
  type,
  value,
};

/// `name` in lower case, as the parser gives it.
Tag tag_named(std::string_view name);

/// Nothing for an attribute that nobody asks for.
std::optional<Attr> attribute_named(std::string_view name);

/// Begins and ends a line of text when it is shown.
bool is_block(Tag tag);

/// Never has an end tag.
bool is_void(Tag tag);

/// h1 to h6.
bool is_heading(Tag tag);

/// What it holds is never shown as text of the page.
bool is_unreadable(Tag tag);

}  // namespace clipfile
