#!/usr/bin/env python3
"""Kills the program at each write of a migration.

A journal of schema 1 is written to by the program, which first migrates it. Under strace, that program is killed as it
enters its first system call that changes a file, then as it enters its second, and so on to the end. Between two such
calls nothing changes on the disk, so this covers every statement of the migration. Afterwards the journal must be as
before, or migrated and no more, or as the command leaves it; it must be sound, and its history must lead back.

    Tests/Trust/migration.py .build/release/twinge         every call
    Tests/Trust/migration.py .build/release/twinge 10      every tenth
"""

import collections
import os
import shutil
import sqlite3
import sys

import journal

FIXTURE = os.path.join(os.path.dirname(__file__), "..", "CommandTests", "Fixtures", "journal-v1.sql")
CALLS = "pwrite64,write,fdatasync,fsync,ftruncate,unlink,link,rename,renameat2"


def old_journal(path, notes):
    """A journal of schema 1, with so many notes, so that it has more pages than the fixture."""
    connection = sqlite3.connect(path)
    with open(FIXTURE, encoding="utf-8") as file:
        connection.executescript(file.read())
    # The dump writes full-text tables into the schema, which only a new connection sees.
    connection.close()
    connection = sqlite3.connect(path)
    for number in range(notes):
        connection.execute(
            "INSERT INTO check_in (uuid, day, clear, note, recorded_at, recorded_offset) "
            "VALUES (?, date('2020-01-01', ?), 0, ?, 1795250400, 3600)",
            [f"00000000-0000-7000-8000-{number:012}", f"+{number} days", f"note {number} " * 20])
    connection.commit()
    connection.close()


def entries(path):
    """What the person wrote: columns that a later schema adds are left out, and so is the history."""
    found = journal.contents(path, without=("uuid", "hurt", "present", "source", "recorded_at"))
    kept = ("episode", "reading", "remedy_use", "check_in", "setting")
    return {name: rows for name, rows in found.items() if name.startswith(kept)}


def words(path):
    """The words with their spellings: a later schema adds some, and takes none away."""
    connection = sqlite3.connect(path)
    try:
        return set(connection.execute("SELECT w.kind, w.name, s.text FROM word w JOIN spelling s ON s.word_id = w.id"))
    finally:
        connection.close()


def main():
    program, every = journal.arguments([("every", 1)])
    failures, outcomes = [], collections.Counter()
    with journal.folder() as folder:
        whole, path = os.path.join(folder, "whole.sqlite"), os.path.join(folder, "j", "journal.sqlite")
        old_journal(whole, 300)
        before, old_words = entries(whole), words(whole)
        done = os.path.join(folder, "done.sqlite")
        shutil.copy(whole, done)
        journal.done(program, done, "log", "4", "jaw")
        after = entries(done)
        for number in range(1, 100_000, every):
            shutil.rmtree(os.path.dirname(path), ignore_errors=True)
            os.makedirs(os.path.dirname(path))
            shutil.copy(whole, path)
            trace = ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={CALLS}",
                     "-e", f"inject={CALLS}:signal=SIGKILL:when={number}"]
            code, _, _ = journal.run(program, path, "log", "4", "jaw", wrapper=trace)
            try:
                # Reading finishes nothing; the first writer rolls back what was left.
                journal.done(program, path, "list", "--limit", "1")
                connection = sqlite3.connect(path)
                version = connection.execute("PRAGMA user_version").fetchone()[0]
                connection.close()
                now = entries(path)
                is_after = now == after
                assert is_after or now == before, "in part"
                assert old_words <= words(path), "words are lost"
                outcomes["as the command leaves it" if is_after else
                         "migrated" if version > 1 else "as before"] += 1
                assert code != 0 or is_after, "confirmed and not there"
                check = journal.run(program, path, "check")
                assert check[0] == 0, f"check says {check[1]}{check[2]}"
                journal.done(program, path, "undo")
                journal.done(program, path, "redo")
            except (AssertionError, sqlite3.Error) as error:
                failures.append(f"killed at call {number}: {error}")
            if code == 0:
                break
    for failure in failures:
        print(failure, file=sys.stderr)
    print(f"a migration killed at {number - 1 if every == 1 else f'every {every}th of {number}'} of its calls: "
          + ", ".join(f"{count} {name}" for name, count in outcomes.items()) + f", {len(failures)} wrong")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
