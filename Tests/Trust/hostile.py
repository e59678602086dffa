#!/usr/bin/env python3
"""Values that no command writes, in every column of a journal whose tables are as they should be.

Another program can write past the limits of the tables (PRAGMA ignore_check_constraints). Whatever it leaves there, in one
row or in all, a command that reads or undoes ends within seconds, with a result or with a sentence.

    Tests/Trust/hostile.py .build/release/twinge          every value in every column: an hour
    Tests/Trust/hostile.py .build/release/twinge 40       every 40th: half a minute
"""

import collections
import concurrent.futures
import os
import shutil
import sqlite3
import sys

import journal

# Seconds that a command may take.
LIMIT = 10
NUMBERS = [0, -1, 11, 2**31, 10**12, 10**18, -10**18, 2**63 - 1, -2**63]
TEXTS = ["''", "'0000-00-00'", "'9999-12-31'", "'-5877641-06-23'", "'none'", "char(0)", "CAST(x'FF' AS TEXT)",
         "printf('%.200000c', 'x')", "'1e999'", "'00000000-0000-7000-8000-000000000000'"]
BLOBS = ["x''", "zeroblob(1000)", "zeroblob(10000000)"]
COMMANDS = [["status"], ["list"], ["list", "--place", "neck", "--json"], ["show", "1"], ["search", "note"], ["history"],
            ["words"], ["config", "get"], ["report", "week"], ["report", "month", "--format", "html"],
            ["report", "doctor"], ["analyze", "--detail"], ["why", "lifting"], ["trial"], ["trial", "report"],
            ["export", "json"], ["export", "csv"], ["export", "fhir", "--anonymous"], ["export", "csv", "--tidy", "FOLDER"],
            ["check"], ["undo"], ["log", "3", "neck"], ["checkin", "--none"], ["again", "5"], ["edit", "1", "--note", "x"],
            ["delete", "1"], ["words", "rename", "place", "neck", "nape"], ["backup", "FOLDER/copy.sqlite"]]


def filled(program, path):
    for command in (
        ["words", "track", "lifting"], ["words", "add", "place", "our spot"], ["config", "set", "day-start", "04:00"],
        ["log", "5", "neck", "left,", "calf=4", "--at", "monday 7am", "--for", "2h", "--trigger", "lifting", "--remedy",
         "heat=20min", "--feel", "cramp", "--warning", "fever", "--spasms", "3", "--limits", "4", "--note", "a note"],
        ["log", "8", "our spot", "--at", "2026-11-18 21:00", "--note", "another"],
        ["start", "4", "jaw", "--at", "2h ago"], ["update", "6"],
        ["remedy", "ibuprofen=400mg", "--before", "7", "--after", "3", "--after-minutes", "30", "--helped", "yes"],
        ["remedy", "ice", "--at", "2026-11-10 12:00"],
        ["checkin", "--with", "lifting@08:00", "--sleep", "7", "--peg", "3/4/5", "--note", "note of a day"],
        ["checkin", "--day", "2026-11-19", "--none", "--clear"],
        ["trial", "start", "heat", "ice", "--per", "episode", "--why", "a reason"], ["trial", "next"], ["log", "2", "head"], ["delete", "2"],
    ):
        journal.done(program, path, *command)


def changes(path):
    """Every value in every column: the table, the column, the value, and which rows."""
    connection = sqlite3.connect(path)
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_stat%' "
        "AND name NOT LIKE '%\\_text\\_%' ESCAPE '\\'").fetchall()
    for table, in tables:
        for _, column, kind, *_ in connection.execute(f"PRAGMA table_info({table})").fetchall():
            for value in {"INTEGER": NUMBERS, "BLOB": BLOBS, "TEXT": TEXTS}.get(kind, NUMBERS + TEXTS):
                for rows in ("", f" WHERE rowid = (SELECT max(rowid) FROM {table})"):
                    yield table, column, value, rows
    connection.close()


def change(path, table, column, value, rows):
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(f"UPDATE OR IGNORE {table} SET {column} = {value}{rows}")
        connection.commit()
        return connection.total_changes > 0
    except sqlite3.Error:
        # A column that is made from others, or has a trigger that does not take the value.
        return False
    finally:
        connection.close()


def main():
    program, every = journal.arguments([("every so many changes", 1)])
    counts, wrong = collections.Counter(), collections.Counter()
    with journal.folder() as folder, concurrent.futures.ThreadPoolExecutor(2) as workers:
        whole = os.path.join(folder, "whole.sqlite")
        filled(program, whole)

        def work(item):
            number, (table, column, value, rows) = item
            place = os.path.join(folder, str(number))
            os.makedirs(place)
            changed, path = os.path.join(place, "changed.sqlite"), os.path.join(place, "journal.sqlite")
            shutil.copy(whole, changed)
            found = []
            if change(changed, table, column, value, rows):
                for command in COMMANDS:
                    shutil.copy(changed, path)
                    out = os.path.join(place, "out")
                    arguments = [argument.replace("FOLDER", out) for argument in command]
                    code, _, errors = journal.run(program, path, *arguments, timeout=LIMIT)
                    last = errors.splitlines(True)[-1] if errors else ""
                    if code < 0 or code not in (0, 1, 2, 64) or code == 1 and not journal.is_sentence(last):
                        what = errors.strip() if code == journal.HANGS else f"ended with {code}"
                        found.append(f"{' '.join(command)} with {table}.{column} = {value}{rows[:6]}: {what}")
                    shutil.rmtree(out, ignore_errors=True)
                    counts["commands"] += 1
                counts["values"] += 1
            shutil.rmtree(place)
            return found

        for found in workers.map(work, enumerate(list(changes(whole))[::every])):
            wrong.update(found)
    for line, count in sorted(wrong.items()):
        print(f"{count} times: {line}", file=sys.stderr)
    print(f"{counts['values']} values, {counts['commands']} commands: {sum(wrong.values())} wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
