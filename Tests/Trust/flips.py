#!/usr/bin/env python3
"""Flips bits of changesets, and undoes their commands.

After `undo`, the journal must hold what it held before the command, or `undo` must fail and leave it as it is.

    Tests/Trust/flips.py .build/release/twinge         every bit
    Tests/Trust/flips.py .build/release/twinge 50      every fiftieth
"""

import os
import shutil
import sqlite3
import sys

import journal

COMMANDS = [
    ["log", "7", "lower", "back", "left,", "calf=4", "--trigger", "lifting", "--remedy", "heat=20min", "--note", "first"],
    ["edit", "1", "--intensity", "6", "--note", "second", "--add-trigger", "stress"],
    ["checkin", "--with", "lifting@08:00", "--sleep", "7", "--note", "day"],
    ["words", "merge", "trigger", "stress", "lifting"],
    ["delete", "1"],
]


def contents(path):
    """What the journal holds, without its history."""
    found = journal.contents(path, without=())
    return {name: rows for name, rows in found.items() if name not in ("command", "changeset_piece")}


def main():
    program, every = journal.arguments([("every", 1)])
    flips = named = 0
    failures = []
    with journal.folder() as folder:
        whole, path = os.path.join(folder, "whole.sqlite"), os.path.join(folder, "journal.sqlite")
        journal.done(program, whole, "words", "track", "lifting")
        for command in COMMANDS:
            before = contents(whole)
            journal.done(program, whole, *command)
            after = contents(whole)
            connection = sqlite3.connect(whole)
            row, sound = connection.execute(
                "SELECT rowid, bytes FROM changeset_piece ORDER BY command_id DESC LIMIT 1").fetchone()
            connection.close()
            for bit in range(0, len(sound) * 8, every):
                flips += 1
                shutil.copy(whole, path)
                connection = sqlite3.connect(path)
                flipped = bytearray(sound)
                flipped[bit // 8] ^= 1 << bit % 8
                connection.execute("UPDATE changeset_piece SET bytes = ? WHERE rowid = ?", [bytes(flipped), row])
                connection.commit()
                connection.close()
                code, _, errors = journal.run(program, path, "undo")
                now = contents(path)
                named += code != 0
                if code < 0:
                    failures.append(f"{command[0]}, bit {bit}: undo died of signal {-code}")
                elif now != (before if code == 0 else after):
                    failures.append(f"{command[0]}, bit {bit}: undo ended with {code} and changed the journal in part")
                elif code == 0:
                    failures.append(f"{command[0]}, bit {bit}: the flip was not noticed")
    for failure in failures[:20]:
        print(failure, file=sys.stderr)
    print(f"{flips} flipped bits of changesets: {named} named by undo, {len(failures)} wrong")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
