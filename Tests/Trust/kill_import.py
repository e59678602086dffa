#!/usr/bin/env python3
"""Kills a long import as the journal's file reaches a length: the journal then holds all of it or nothing.

Notes are so long that rows are written to the file before the import is done, and its record after them. Half of the
rounds watch the file and kill the program; in the other half the system ends it within the write at that length.

    Tests/Trust/kill_import.py .build/release/twinge 40         rounds
"""

import os
import random
import resource
import sys
import tempfile
import time

import journal

# So many that their record is kept in several pieces.
ROWS = 2_000
MAPPING = ["--map", "onset=onset,places=places,note=note"]


def write_diary(path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("onset,places,note\n")
        for row in range(ROWS):
            file.write(f"2025-07-{row % 28 + 1:02} 10:{10 + row % 50},neck,\"{row} {'x' * 4_500}\"\n")


def killed_at(program, path, diary, length):
    process = journal.start(program, path, "import", diary, *MAPPING)
    while process.poll() is None and os.path.getsize(path) < length:
        time.sleep(0)
    process.kill()
    process.communicate()
    return process.returncode


def ended_within(program, path, diary, length):
    def limit():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (length, length))

    return journal.run(program, path, "import", diary, *MAPPING, preexec_fn=limit)[0]


def main():
    program, rounds = journal.arguments([("rounds", 40)])
    random.seed(rounds)
    ended = whole = 0
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        diary = os.path.join(folder, "diary.csv")
        path = os.path.join(folder, "journal.sqlite")
        write_diary(diary)
        journal.done(program, path, "log", "7", "knee")
        journal.done(program, path, "import", diary, *MAPPING)
        largest = os.path.getsize(path)
        for number in range(rounds):
            os.unlink(path)
            journal.done(program, path, "log", "7", "knee")
            trial = killed_at if number % 2 else ended_within
            length = random.randint(0, largest + 100_000) // 1000 * 1000
            ended += trial(program, path, diary, length) != 0
            code, checked, errors = journal.run(program, path, "check")
            rows = {name: len(found) for name, found in journal.contents(path).items()}
            if code != 0 or (rows["episode"], rows["command"]) not in [(1, 1), (1 + ROWS, 2)]:
                failures.append(f"round {number} at {length} bytes: {rows} {checked}{errors}".rstrip())
            whole += rows["episode"] > 1
    for failure in failures:
        print(failure, file=sys.stderr)
    print(f"{rounds} imports, {ended} ended before their end: {whole} there, {len(failures)} in part; every check clean")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
