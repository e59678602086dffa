#ifndef TWINGE_CSQLITE_SHIM_H
#define TWINGE_CSQLITE_SHIM_H

/* The header declares the session extension only where both are defined. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

/* SQLITE_TRANSIENT is a cast that Swift cannot import; this copies what it is given. */
static inline int twinge_bind_text(sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count) {
  /* Empty text may have no address, which SQLite would take for NULL. */
  return sqlite3_bind_text64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

#endif
