#!/usr/bin/env python3
"""Kills the program at random moments while it writes.

Each round copies the journal, lets a command run to its end on the copy, and kills the same command on the journal
itself. Afterwards the journal must be as it was, or as the copy is; and as the copy is if the command had said so.

    Tests/Trust/kill.py .build/release/twinge 2000
"""

import os
import random
import shutil
import tempfile
import time

import journal


def commands(round_number, folder, ids):
    """Commands of every kind that writes."""
    table = os.path.join(folder, f"rows-{round_number}.csv")
    with open(table, "w", encoding="utf-8") as file:
        file.write("onset,intensity,places,note\n")
        for row in range(1000):
            file.write(f"2026-{row % 9 + 1:02}-{row % 27 + 1:02} {row % 24:02}:{round_number % 60:02},5,neck,row {row}\n")
    known = str(random.choice(ids)) if ids else "1"
    return [
        ["log", "7", "lower", "back", "left,", "calf=4", "--trigger", "lifting", "--remedy", "heat", "--note", f"n{round_number}"],
        ["log", "3", "neck", "--at", "yesterday 22:40", "--for", "35m"],
        ["edit", known, "--note", f"e{round_number}", "--add-trigger", "stress", "--places", "jaw"],
        ["delete", known],
        ["undo"], ["undo", "3"], ["redo"],
        ["checkin", "--with", "lifting@08:00", "--clear", "--sleep", "7"],
        ["words", "merge", "trigger", "stress", "lifting"],
        ["words", "rename", "place", "neck", f"neck {round_number}"],
        ["import", table, "--map", "onset=onset,intensity=intensity,places=places,note=note"],
    ]


def main():
    program, rounds = journal.arguments([("rounds", 2000)])
    random.seed(rounds)
    killed = confirmed = changed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "journal.sqlite")
        copy = os.path.join(folder, "copy.sqlite")
        journal.run(program, path, "demo", "--years", "1", "--seed", "3")
        journal.run(program, path, "log", "2", "jaw")
        before = journal.contents(path)
        for number in range(rounds):
            ids = [int(row.split(",")[0][1:]) for row in before["episode"]]
            command = random.choice(commands(number, folder, ids))
            shutil.copy(path, copy)
            started = time.monotonic()
            code, *_ = journal.run(program, copy, *command)
            # Kills fall all over the command, and a little behind its end.
            length = time.monotonic() - started
            after = journal.contents(copy)

            process = journal.start(program, path, *command)
            time.sleep(random.random() * length * 1.2)
            process.kill()
            output, _ = process.communicate()
            killed += process.returncode == -9
            code, checked, errors = journal.run(program, path, "check")
            assert code == 0, f"round {number}, {command[0]}: check says {checked}{errors}"
            found = journal.contents(path)
            assert found in (before, after), f"round {number}: {command[0]} was done in part"
            if output and before != after:
                confirmed += 1
                assert found == after, f"round {number}: {command[0]} was confirmed and is not there"
            changed += found != before
            before = found
            # Imports would make every round slower than the one before.
            if len(before["episode"]) > 6000:
                os.unlink(path)
                journal.run(program, path, "demo", "--years", "1", "--seed", "3")
                before = journal.contents(path)
    print(f"{rounds} rounds, {killed} killed before their end: {confirmed} confirmed and there, "
          f"{changed} changed the journal, none in part, every check clean")


if __name__ == "__main__":
    main()
