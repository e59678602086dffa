#ifndef TWINGE_CSQLITE_SHIM_H
#define TWINGE_CSQLITE_SHIM_H

/* The header declares the session extension only where both are defined. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

/* macOS: the library has the session extension, and the header leaves it out whatever is defined. This is what Twinge
   uses of it, as https://sqlite.org/session.html describes it. */
#ifndef __SQLITESESSION_H_

typedef struct sqlite3_session sqlite3_session;
typedef struct sqlite3_changeset_iter sqlite3_changeset_iter;

#define SQLITE_CHANGESET_DATA 1
#define SQLITE_CHANGESET_CONFLICT 3
#define SQLITE_CHANGESET_OMIT 0
#define SQLITE_CHANGESET_REPLACE 1
#define SQLITE_CHANGESET_ABORT 2

int sqlite3session_create(sqlite3 *connection, const char *schema, sqlite3_session **session);
void sqlite3session_delete(sqlite3_session *session);
int sqlite3session_attach(sqlite3_session *session, const char *table);
int sqlite3session_changeset(sqlite3_session *session, int *count, void **bytes);
int sqlite3changeset_start(sqlite3_changeset_iter **change, int count, void *bytes);
int sqlite3changeset_next(sqlite3_changeset_iter *change);
int sqlite3changeset_op(
    sqlite3_changeset_iter *change, const char **table, int *columns, int *operation, int *is_indirect);
int sqlite3changeset_old(sqlite3_changeset_iter *change, int column, sqlite3_value **value);
int sqlite3changeset_new(sqlite3_changeset_iter *change, int column, sqlite3_value **value);
int sqlite3changeset_finalize(sqlite3_changeset_iter *change);
int sqlite3changeset_invert(int count, const void *bytes, int *inverse_count, void **inverse_bytes);
int sqlite3changeset_apply(
    sqlite3 *connection, int count, void *bytes, int (*includes_table)(void *context, const char *table),
    int (*resolve_conflict)(void *context, int kind, sqlite3_changeset_iter *change), void *context);

#endif

/* sqlite3_db_config takes any arguments, which Swift cannot call. Defensive: SQL may not write to the schema, nor to the
   tables that an index keeps its data in, whatever a journal's own triggers say. */
static inline int twinge_set_defensive(sqlite3 *connection, int is_on) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, is_on, (int *)0);
}

/* Counting the memory in use takes a lock at every allocation, and nobody asks for the count. Has to come first of all. */
static inline int twinge_count_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

/* SQLITE_TRANSIENT is a cast that Swift cannot import; this copies what it is given. */
static inline int twinge_bind_text(sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count) {
  /* Empty text may have no address, which SQLite would take for NULL. */
  return sqlite3_bind_text64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

#endif
