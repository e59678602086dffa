#!/usr/bin/env python3
"""Many programs at once on one journal: writers, readers and a backup.

    Tests/Trust/crowd.py .build/release/twinge 8 500
"""

import os
import sqlite3
import tempfile
import threading
import time

import journal


def main():
    program, writers, each = journal.arguments([("writers", 8), ("episodes each", 500)])
    failures, waits, backups = [], [], [0]
    done = threading.Event()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "journal.sqlite")
        journal.run(program, path, "words", "track", "lifting")

        def write(writer):
            for number in range(each):
                code, _, errors = journal.run(program, path, "log", str(number % 11), "neck", "--note", f"{writer} {number}")
                if code != 0:
                    failures.append(errors)

        def read():
            while not done.is_set():
                started = time.monotonic()
                code, _, errors = journal.run(program, path, "status")
                waits.append(time.monotonic() - started)
                if code != 0:
                    failures.append(errors)

        def back_up():
            while not done.is_set():
                code, _, errors = journal.run(program, path, "backup", os.path.join(folder, f"{backups[0]}.sqlite"))
                backups[0] += 1
                if code != 0:
                    failures.append(errors)

        started = time.monotonic()
        helpers = [threading.Thread(target=read) for _ in range(2)] + [threading.Thread(target=back_up)]
        crowd = [threading.Thread(target=write, args=(writer,)) for writer in range(writers)]
        for thread in helpers + crowd:
            thread.start()
        for thread in crowd:
            thread.join()
        done.set()
        for thread in helpers:
            thread.join()
        seconds = time.monotonic() - started

        connection = sqlite3.connect(path)
        count, ids, notes, highest = connection.execute(
            "SELECT count(*), count(DISTINCT id), count(DISTINCT note), max(id) FROM episode").fetchone()
        connection.close()
        code, checked, _ = journal.run(program, path, "check")
        refused = [text for text in failures if "5 s" not in text and "wait" not in text]
        assert not refused, refused[0]
        assert code == 0, checked
        expected = writers * each - len(failures)
        assert (count, ids, notes, highest) == (expected,) * 4, (count, ids, notes, highest, expected)
        assert max(waits) < 5.5, max(waits)
    print(f"{writers} writers with {each} episodes each in {seconds:.0f} s: {count} episodes, {len(failures)} refused after a "
          f"stated wait; {len(waits)} reads, the slowest {max(waits):.2f} s; {backups[0]} backups")


if __name__ == "__main__":
    main()
