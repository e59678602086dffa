#!/usr/bin/env python3
"""A reader that stops reading: whatever is printed to it must not keep others from writing to the journal.

    Tests/Trust/blocked.py .build/release/twinge 10        years of the invented person
"""

import os
import subprocess
import time

import journal

COMMANDS = [["export", "json"], ["export", "csv"], ["export", "fhir"], ["list"], ["list", "--json"], ["report", "month"]]


def main():
    program, years = journal.arguments([("years", 10)])
    waits = []
    with journal.folder() as folder:
        path = os.path.join(folder, "journal.sqlite")
        journal.done(program, path, "demo", "--years", str(years), "--seed", "5")
        for command in COMMANDS:
            expected = journal.done(program, path, *command)
            # Nothing of it is read: the pipe is full after 64 KB.
            process = journal.start(program, path, *command)
            time.sleep(0.3)
            started = time.monotonic()
            code, _, errors = journal.run(program, path, "log", "3", "neck", "--note", "while it waits")
            waits.append(time.monotonic() - started)
            assert code == 0, f"{command}: {errors}"
            output, errors = process.communicate()
            assert process.returncode == 0 and output == expected, f"{command}: {errors}"
            journal.done(program, path, "undo")
            # A reader that stops for good ends the program, and is no error of the journal's.
            process = journal.start(program, path, *command)
            process.stdout.read(1)
            process.stdout.close()
            process.wait(timeout=20)
    print(f"{len(COMMANDS)} commands with a reader that waits: log took at most {max(waits):.2f} s")


if __name__ == "__main__":
    main()
