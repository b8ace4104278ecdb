/// Writes an empty Xapian database: make_database FOLDER [SCHEMA]. With SCHEMA it looks like an
/// index that another version of the programs wrote.
// SPDX-License-Identifier: GPL-2.0-or-later
#include <iostream>
#include <string>
#include <xapian.h>

#include "common/schema.h"

int main(int argc, char** argv) try {
  if (argc < 2 || argc > 3) {
    std::cerr << "usage: make_database FOLDER [SCHEMA]\n";
    return 2;
  }
  Xapian::WritableDatabase database(argv[1], Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  if (argc == 3) {
    database.set_metadata(std::string(clipfile::schema::metadata::version), argv[2]);
  }
  database.commit();
  return 0;
} catch (const Xapian::Error& error) {
  std::cerr << error.get_description() << '\n';
  return 1;
}
