// SPDX-License-Identifier: GPL-2.0-or-later

/// Xapian 1.4.22 deletes an object under another type than it made it, in Database::check(), which
/// the address sanitizer would take for a fault of the test, or of clip-index --check.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() { return "new_delete_type_mismatch=0"; }

/// What poppler has of Fontconfig lives as long as the process.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
