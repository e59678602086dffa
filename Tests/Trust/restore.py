#!/usr/bin/env python3
"""Restores a backup while others write, and kills the restore at each of its calls.

First, several programs log notes while a backup is restored again and again: every note that was confirmed must be in
the journal or in one of the old journals that were kept. Then a restore is killed as it enters its first system call
that changes a file, then its second, and so on: the journal must be the old one or the new one, and the old one must not
be lost.

    Tests/Trust/restore.py .build/release/twinge 150 5         notes, restores
"""

import glob
import os
import re
import shutil
import subprocess
import sys
import threading

import journal

CALLS = "pwrite64,write,fdatasync,fsync,ftruncate,unlink,link,rename,renameat2,fchmod"


def notes(program, path):
    return re.findall(r'"note": "(.*)"', journal.done(program, path, "export", "json"))


def crowd(program, folder, count, restores):
    """How many notes were confirmed, and those of them that are nowhere."""
    path, backup = os.path.join(folder, "crowd", "journal.sqlite"), os.path.join(folder, "backup.sqlite")
    os.makedirs(os.path.dirname(path))
    shutil.copy(backup, path)
    confirmed = []

    def write(name):
        for number in range(count // 3):
            code, _, _ = journal.run(program, path, "log", "3", "neck", "--note", f"{name} {number}")
            if code == 0:
                confirmed.append(f"{name} {number}")

    writers = [threading.Thread(target=write, args=[name]) for name in ("first", "second", "third")]
    for writer in writers:
        writer.start()
    done = 0
    while done < restores and any(writer.is_alive() for writer in writers):
        # A second of its own, for the name of the file that is kept.
        clock = {"TWINGE_NOW": f"2026-11-21T10:00:{done:02}+01:00"}
        code, _, errors = journal.run(program, path, "restore", backup, environment=clock)
        assert code == 0 or "5 seconds" in errors, errors
        done += code == 0
    for writer in writers:
        writer.join()
    found = set()
    for file in glob.glob(path + "*") + glob.glob(os.path.join(os.path.dirname(path), "*before-restore*")):
        if not file.endswith(("-journal", ".part")):
            found.update(notes(program, file))
    return len(confirmed), sorted(set(confirmed) - found), done


def without_history(path):
    return {name: rows for name, rows in journal.contents(path).items() if name != "command"}


def kills(program, folder):
    """How many restores were killed, and what was wrong."""
    backup, whole = os.path.join(folder, "backup.sqlite"), os.path.join(folder, "whole.sqlite")
    shutil.copy(backup, whole)
    journal.done(program, whole, "log", "5", "jaw", "--note", "only in the old one")
    old, new = journal.contents(whole), without_history(backup)
    failures = []
    path = os.path.join(folder, "killed", "journal.sqlite")
    for number in range(1, 10_000):
        shutil.rmtree(os.path.dirname(path), ignore_errors=True)
        os.makedirs(os.path.dirname(path))
        shutil.copy(whole, path)
        trace = ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={CALLS}",
                 "-e", f"inject={CALLS}:signal=SIGKILL:when={number}"]
        code, _, _ = journal.run(program, path, "restore", backup, wrapper=trace)
        try:
            assert os.path.exists(path), "there is no journal"
            journal.done(program, path, "list", "--limit", "1")
            now = journal.contents(path)
            # The history of the new one says that it was restored.
            is_new = without_history(path) == new
            assert is_new or now == old, "the journal is neither the old one nor the new one"
            if is_new:
                kept = glob.glob(os.path.join(os.path.dirname(path), "*before-restore*"))
                assert any(journal.contents(file) == old for file in kept), "the old journal is lost"
            assert code != 0 or is_new, "confirmed and not there"
            journal.done(program, path, "log", "1", "neck")
        except AssertionError as error:
            failures.append(f"killed at call {number}: {error}")
        if code == 0:
            return number - 1, failures
    return number, failures


def main():
    program, count, restores = journal.arguments([("notes", 150), ("restores", 5)])
    with journal.folder() as folder:
        journal.done(program, os.path.join(folder, "backup.sqlite"), "demo", "--years", "1", "--seed", "3")
        confirmed, lost, done = crowd(program, folder, count, restores)
        killed, failures = kills(program, folder) if shutil.which("strace") else (0, [])
    for failure in failures + [f"lost: {note}" for note in lost]:
        print(failure, file=sys.stderr)
    print(f"{confirmed} notes confirmed during {done} restores, {len(lost)} of them nowhere; "
          f"a restore killed at each of {killed} calls, {len(failures)} wrong")
    sys.exit(1 if failures or lost else 0)


if __name__ == "__main__":
    main()
