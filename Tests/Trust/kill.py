#!/usr/bin/env python3
"""Kills the program at random moments while it writes.

Each round copies the journal, lets a command run to its end on the copy, and kills the same command on the journal
itself. Afterwards the journal must be as it was, or as the copy is; and as the copy is if the command had said so.
The same holds for a join with another machine's journal, for a journal that is about to be made, for a backup, which is
there whole or not at all and can then be made anew, for a restore, which keeps the old journal beside, and for a purge,
which leaves no trace.

    Tests/Trust/kill.py .build/release/twinge 2000
    Tests/Trust/kill.py .build/release/twinge 60         seconds

Figures: rounds by command, how many were killed before their end, how many had confirmed and were there, how many
changed the journal.
"""

import collections
import glob
import os
import random
import shutil
import sqlite3
import sys
import tempfile
import time

import journal

SECRET = "Quittenbaum"


class Trial:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.path = os.path.join(folder, "journal.sqlite")
        self.copy = os.path.join(folder, "copy", "journal.sqlite")
        os.makedirs(os.path.dirname(self.copy))
        self.backup = os.path.join(folder, "backup.sqlite")
        self.renew()
        journal.done(program, self.path, "backup", self.backup)
        # Another machine of the same person.
        self.other = os.path.join(folder, "other.sqlite")
        journal.done(program, self.other, "import", self.export(self.path))
        self.has_imported = False
        self.counts = collections.Counter()

    def renew(self):
        """Imports would make every round slower than the one before."""
        for name in glob.glob(self.path + "*"):
            os.unlink(name)
        journal.done(self.program, self.path, "demo", "--years", "1", "--seed", "3")
        journal.done(self.program, self.path, "log", "2", "jaw", "--note", SECRET)
        self.before = journal.contents(self.path)

    def export(self, path):
        """
        Returns: a file with all that a journal holds.
        """
        file = path + ".json"
        if os.path.exists(file):
            os.unlink(file)
        journal.done(self.program, path, "export", "json", "-o", file)
        return file

    def join(self, number):
        """A join of what the other machine has written and changed since."""
        journal.done(self.program, self.other, "log", "6", "calf", "--note", f"elsewhere {number}")
        journal.done(self.program, self.other, "edit", "1", "--note", f"changed elsewhere {number}")
        return ["import", self.export(self.other)]

    def last_secret(self):
        """
        Returns: the note of an episode that holds a word to look for, and its number.
        """
        connection = sqlite3.connect(self.path)
        found = connection.execute(
            "SELECT note, id FROM episode WHERE note LIKE ? ORDER BY id DESC", [SECRET + "%"]).fetchone()
        connection.close()
        return (found[0], str(found[1])) if found else ("no secret", "1")

    def command(self, number):
        """A command of any kind that writes; the undo of a large import as often as there is one."""
        known = str(random.choice([int(row.split(",")[0][1:]) for row in self.before["episode"]]))
        self.secret, purged = self.last_secret()
        if self.has_imported and random.random() < 0.5:
            return ["undo"]
        table = os.path.join(self.folder, "rows.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write("onset,intensity,places,note\n")
            for row in range(1000):
                file.write(f"2026-{row % 9 + 1:02}-{row % 27 + 1:02} {row % 24:02}:{number % 60:02},"
                           f"5,neck,row {row} {number}\n")
        if random.random() < 0.1:
            return self.join(number)
        return random.choice([
            ["log", "7", "lower", "back", "left,", "calf=4", "--trigger", "lifting", "--remedy", "heat",
             "--note", f"{SECRET} {number}"],
            ["log", "3", "neck", "--at", "yesterday 22:40", "--for", "35m"],
            ["edit", known, "--note", f"e{number}", "--add-trigger", "stress", "--place", "jaw"],
            ["delete", known],
            ["undo"], ["undo", "3"], ["redo"],
            ["checkin", "--with", "lifting@08:00", "--sleep", "7"],
            ["words", "merge", "trigger", "stress", "lifting"],
            ["words", "rename", "place", "neck", f"neck {number}"],
            ["import", table, "--map", "onset=onset,intensity=intensity,places=places,note=note"],
            ["purge", purged, "--yes"],
            ["restore", self.backup],
            ["backup", os.path.join(self.folder, "taken.sqlite")],
            ["first", *random.choice([["log", "4", "neck"], ["demo"], ["restore", self.backup],
                                      ["import", table, "--map", "onset=onset,places=places"]])],
        ])

    def killed(self, path, command, length, clock):
        """
        Runs a command, and kills it at a random moment: all over the command, and a little behind its end.

        Returns: what it had printed by then.
        """
        process = journal.start(self.program, path, *command, environment=clock)
        time.sleep(random.random() * length * 1.2)
        process.kill()
        output, _ = process.communicate()
        self.counts["killed"] += process.returncode == -9
        self.counts["confirmed"] += process.returncode == 0 or bool(output)
        return output

    def round(self, number):
        command = self.command(number)
        self.counts["rounds"] += 1
        # A second of its own, as two restores have; never before the clock of the other commands.
        clock = {"TWINGE_NOW": time.strftime("2026-11-21T%H:%M:%S+00:00", time.gmtime(9 * 3600 + number % 50000))}
        if command[0] == "first":
            return self.first(command[1:], clock)
        shutil.copy(self.path, self.copy)
        started = time.monotonic()
        code, *_ = journal.run(self.program, self.copy, *command, environment=clock)
        length = time.monotonic() - started
        after = journal.contents(self.copy)
        taken = os.path.join(self.folder, "taken.sqlite")
        if os.path.exists(taken):
            os.unlink(taken)

        output = self.killed(self.path, command, length, clock)
        self.check(self.path)
        found = journal.contents(self.path)
        assert found in (self.before, after), f"{command[0]} was done in part"
        if output and code == 0:
            assert found == after, f"{command[0]} was confirmed and is not there"
        if command[0] == "backup":
            self.judge_backup(taken, command, output)
        kept = glob.glob(os.path.join(self.folder, "journal.before-restore-*"))
        if command[0] == "restore" and (output or found != self.before):
            whole = [name for name in kept if name.endswith(".sqlite")]
            assert len(whole) == 1 and journal.contents(whole[0]) == self.before, "restore did not keep the old journal"
        if command[0] == "purge" and output and code == 0:
            with open(self.path, "rb") as file:
                assert self.secret.encode() not in file.read(), "purge left traces"
        for name in kept + glob.glob(os.path.join(self.folder, "copy", "journal.before-restore-*")):
            os.unlink(name)
        self.counts["changed"] += found != self.before
        self.has_imported = command[0] == "import" and found != self.before
        self.before = found
        if len(found["episode"]) > 4000 or len(found["episode"]) < 3:
            self.renew()

    def judge_backup(self, taken, command, output):
        if not os.path.exists(taken):
            assert not output, "a backup was confirmed and is not there"
            # What was left of it does not stand in the way of the next one.
            journal.done(self.program, self.path, *command)
        self.check(taken)
        assert journal.contents(taken) == self.before, "a backup is there in part"

    def first(self, command, clock):
        """The journal is about to be made, with the folders above it: from nothing to the first version of the schema."""
        top = os.path.join(self.folder, "new")
        path = os.path.join(top, "deep", "journal.sqlite")
        shutil.rmtree(top, ignore_errors=True)
        started = time.monotonic()
        journal.done(self.program, path, *command, environment=clock)
        length = time.monotonic() - started
        after = journal.contents(path)
        shutil.rmtree(top)
        output = self.killed(path, command, length, clock)
        if os.path.exists(path):
            # Killed between the two, a file without a schema is a journal without entries. Reading takes back what was
            # written and not committed, which may leave a file of no bytes.
            journal.done(self.program, path, "list")
        is_there = os.path.exists(path) and os.path.getsize(path) > 0
        if is_there:
            self.check(path)
            assert journal.contents(path) == after, f"a first {command[0]} was done in part"
        assert is_there or not output, f"a first {command[0]} was confirmed and is not there"
        self.counts["changed"] += is_there
        # What was left of it stands in nobody's way. A demo never touches a journal.
        if command[0] != "demo" or not is_there:
            journal.done(self.program, path, *command, environment=clock)
        journal.done(self.program, path, "log", "1", "ankle")
        self.check(path)

    def check(self, path):
        code, checked, errors = journal.run(self.program, path, "check")
        assert code == 0, f"check says {checked}{errors}"


def main():
    program, rounds = journal.arguments([("rounds", 2000)])
    random.seed(rounds)
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(program, folder)
        for number in range(rounds):
            try:
                trial.round(number)
            except AssertionError as error:
                failures.append(f"round {number}: {error}".replace(folder + "/", "").rstrip())
                trial.renew()
    for failure in failures:
        print(failure, file=sys.stderr)
    counts = trial.counts
    print(f"{rounds} rounds, {counts['killed']} killed before their end: {counts['confirmed']} confirmed and there, "
          f"{counts['changed']} changed the journal, {len(failures)} wrong; else none in part, every check clean")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
