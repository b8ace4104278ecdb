// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/make_pdf.h"

#include <cstdio>

namespace clipfile::testing_support {
namespace {

class PdfWriter {
 public:
  /// The number of the object.
  std::size_t add(const std::string& body) {
    offsets_.push_back(pdf_.size());
    pdf_ += std::to_string(offsets_.size()) + " 0 obj\n" + body + "\nendobj\n";
    return offsets_.size();
  }

  std::size_t add_stream(const std::string& stream, const std::string& entries = "") {
    return add("<< /Length " + std::to_string(stream.size()) + entries + " >>\nstream\n" + stream +
               "\nendstream");
  }

  std::size_t next() const { return offsets_.size() + 1; }

  std::string finish(const std::string& trailer) {
    const std::size_t table = pdf_.size();
    pdf_ += "xref\n0 " + std::to_string(next()) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets_) {
      char row[24];
      std::snprintf(row, sizeof row, "%010zu 00000 n \n", offset);
      pdf_ += row;
    }
    return pdf_ + "trailer\n<< /Size " + std::to_string(next()) + ' ' + trailer +
           " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
  }

 private:
  std::string pdf_ = "%PDF-1.4\n";
  std::vector<std::size_t> offsets_;
};

std::string reference(std::size_t object) { return std::to_string(object) + " 0 R"; }

std::string escape(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '(' || c == ')' || c == '\\') escaped.push_back('\\');
    escaped.push_back(c);
  }
  return escaped;
}

std::string draw(const PdfPage& page) {
  std::string stream;
  for (const PdfText& text : page.texts) {
    stream += std::string("BT ") + (text.bold ? "/B " : "/R ") + std::to_string(text.size) +
              " Tf " + std::to_string(text.left) + ' ' + std::to_string(800 - text.top) + " Td (" +
              escape(text.text) + ") Tj ET\n";
  }
  return stream;
}

}  // namespace

std::string make_pdf(const PdfParts& parts) {
  PdfWriter writer;
  const auto font = [&](const std::string& name) {
    return reference(writer.add("<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " >>"));
  };
  const std::string regular = font("Courier");
  const std::string fonts = "<< /R " + regular + " /B " + font("Courier-Bold") + " >>";
  const std::size_t tree = writer.next() + 2 * parts.pages.size();
  std::string kids;
  for (const PdfPage& page : parts.pages) {
    const std::size_t stream = writer.add_stream(draw(page));
    kids += ' ' + reference(writer.add("<< /Type /Page /Parent " + reference(tree) + " /Rotate " +
                                       std::to_string(page.turned) + " /Contents " +
                                       reference(stream) + " >>"));
  }
  writer.add("<< /Type /Pages /MediaBox [0 0 600 800] /Resources << /Font " + fonts +
             " >> /Count " + std::to_string(parts.pages.size()) + " /Kids [" + kids + " ] >>");
  std::string names;
  if (!parts.attached.empty()) {
    const std::size_t file = writer.add_stream(parts.attached, " /Type /EmbeddedFile");
    const std::size_t spec =
        writer.add("<< /Type /Filespec /F (a.txt) /EF << /F " + reference(file) + " >> >>");
    names = " /Names << /EmbeddedFiles << /Names [(a.txt) " + reference(spec) + "] >> >>";
  }
  const std::size_t root =
      writer.add("<< /Type /Catalog /Pages " + reference(tree) + names + " >>");
  std::string trailer = "/Root " + reference(root);
  if (!parts.info.empty()) {
    trailer += " /Info " + reference(writer.add("<< " + parts.info + " >>"));
  }
  if (parts.locked) {
    const std::string key(64, 'A');
    trailer += " /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + key + "> /U <" + key +
               "> >> /ID [<AA> <AA>]";
  }
  return writer.finish(trailer);
}

std::string make_scan(const std::string& jpeg, unsigned width, unsigned height) {
  constexpr unsigned page_width = 600;
  const std::string page_height = std::to_string(page_width * height / width);
  PdfWriter pdf;
  const std::size_t image = pdf.add_stream(
      jpeg, " /Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width " +
                std::to_string(width) + " /Height " + std::to_string(height) +
                " /Filter /DCTDecode");
  const std::size_t contents =
      pdf.add_stream(std::to_string(page_width) + " 0 0 " + page_height + " 0 0 cm /Scan Do");
  const std::size_t pages = pdf.next() + 1;
  const std::size_t page =
      pdf.add("<< /Type /Page /Parent " + reference(pages) + " /Contents " + reference(contents) +
              " /MediaBox [0 0 " + std::to_string(page_width) + ' ' + page_height +
              "] /Resources << /XObject << /Scan " + reference(image) + " >> >> >>");
  pdf.add("<< /Type /Pages /Count 1 /Kids [" + reference(page) + "] >>");
  const std::size_t catalog = pdf.add("<< /Type /Catalog /Pages " + reference(pages) + " >>");
  return pdf.finish("/Root " + reference(catalog));
}

}  // namespace clipfile::testing_support
