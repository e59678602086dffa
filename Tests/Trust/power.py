#!/usr/bin/env python3
"""Cuts the power at every moment of every command that writes, by a model of what may be on the disk then.

A library between the program and the system (power.c) writes down every change that a command makes. After each of
them the disk is laid out as it may be: with all that was written, with only what was synced, and with seeded random
choices of what was not (disk_model.py). On each such disk the journal must be as before the command or as after it,
never in part, for commands that read and for commands that write; and as after it once the command has said so.

    Tests/Trust/power.py .build/release/twinge            every moment, 3 random disks at each
    Tests/Trust/power.py .build/release/twinge 1 30       1 random disk at every 30th moment: seconds

Figures: disks that were tried, of them with a rollback journal left behind, those that hold the journal as before and
as after, those that were refused with a sentence, and those on which a purged episode was gone while the rest of its
bytes was still to be wiped (never once that was confirmed). Needs Linux and a C compiler.
"""

import collections
import concurrent.futures
import glob
import hashlib
import os
import random
import shutil
import sqlite3
import sys

import disk_model
import journal
import writing

KINDS = ["ordered", "whole", "torn"]


class Trial:
    """What the disks of one case are held against."""

    def __init__(self, scene, case, library):
        self.program, self.case, self.home = scene.program, case, scene.home
        path, arguments = scene.set(case)
        self.place = os.path.relpath(path, scene.home)
        self.arguments = case.arguments
        self.before = rows(path) if case.has_journal else None
        self.disk = disk_model.Disk(scene.home)
        trace = os.path.join(scene.folder, "trace")
        if os.path.exists(trace):
            os.unlink(trace)
        code, _, errors = writing.traced(self.program, path, arguments, scene.home, library, trace)
        if code != 0:
            raise AssertionError(f"{case.name} ended with {code}: {errors}")
        self.after = rows(path) if case.changes or case.has_journal else None
        self.targets = {
            name: data for name, data in read_all(scene.home).items()
            if case.target and (name == case.target or name.startswith(case.target + "/"))}
        self.records = list(disk_model.records(trace))

    def disks(self, random_disks, share, chance):
        """Each different disk once, with whether the command has confirmed by then."""
        tried = set()
        for number, record in enumerate(self.records + [None]):
            if number % share == 0 or record is None or record[0] == "p":
                kinds = ["kept", "lost"] + [KINDS[(number + i) % 3] for i in range(random_disks)]
                for kind in kinds:
                    state = self.disk.state(kind, chance)
                    has_said = self.disk.has_said or record is None
                    mark = (digest(state), has_said)
                    if mark not in tried:
                        tried.add(mark)
                        yield state, has_said, f"{kind} after {number} of {len(self.records)}"
            if record is not None:
                self.disk.change(*record)

    def judge(self, state, has_said, folder, writes_first):
        """
        Returns: what was found, as the words that are counted.
        Raises: AssertionError.
        """
        disk_model.lay_out(state, folder)
        path = os.path.join(folder, self.place)
        found = []
        if len(state.get(self.place + "-journal", b"")) > 0:
            found.append("hot")
        if writes_first:
            # A command that writes has to put right what it finds.
            code, _, errors = journal.run(self.program, path, "log", "1", "ankle")
            assert code == 0, f"log was refused: {errors}"
            journal.done(self.program, path, "undo")
        else:
            code, _, errors = journal.run(self.program, path, "list")
            if code != 0:
                assert code == 1 and journal.is_sentence(errors), f"list ended with {code}: {errors}"
                return found + ["refused"]
        is_there = os.path.exists(path) and os.path.getsize(path) > 0
        if self.before is None and (not is_there or writes_first and same(rows(path), EMPTY, True)):
            found.append("before")
        else:
            code, output, errors = journal.run(self.program, path, "check")
            assert code == 0, f"check says {output}{errors}"
            now = rows(path)
            if self.after and same(now, self.after, writes_first):
                found.append("after")
            else:
                assert self.before and same(now, self.before, writes_first), "the journal holds the command in part"
                found.append("before")
            journal.done(self.program, path, "export", "json")
        if has_said and self.case.changes:
            assert "after" in found, "what was confirmed is not there"
        self.judge_others(state, has_said, folder, found)
        return found

    def judge_others(self, state, has_said, folder, found):
        command = self.case.arguments[0]
        for name, data in self.targets.items():
            assert name in state or not has_said, f"{os.path.basename(name)} was confirmed and is not there"
            if command == "backup" and name in state:
                assert rows(os.path.join(folder, name)) == self.before, "the backup is there in part"
            elif name in state:
                assert state[name] == data, f"{os.path.basename(name)} is there in part"
        if command == "backup" and self.case.target not in state:
            again = [argument.replace("FOLDER", folder) for argument in self.arguments]
            code, _, errors = journal.run(self.program, os.path.join(folder, self.place), *again)
            assert code == 0, "the same backup cannot be made again: " + errors.replace(folder + "/", "")
        if command == "restore" and self.before and "after" in found:
            kept = glob.glob(os.path.join(folder, "journal.before-restore-*.sqlite"))
            assert len(kept) == 1 and rows(kept[0]) == self.before, "the journal before the restore is not kept"
        if command == "purge" and "after" in found:
            if any(writing.SECRET.encode() in data for name, data in state.items() if name.startswith(self.place)):
                assert not has_said, "traces of the purged episode are left"
                found.append("traces")


EMPTY = None


def rows(path):
    """Everything in a journal; its indexes of full text are looked at, too."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        for table in ("episode_text", "check_in_text", "spelling_text"):
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
    finally:
        connection.close()
    return journal.contents(path, without=())


def same(found, expected, is_undone):
    """
    is_undone: a command was done on top and undone again, which the history tells.
    """
    history = ("command", "changeset_piece", "stamp") if is_undone else ()
    return all(found[table] == expected[table] for table in expected if table not in history)


def read_all(folder):
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def digest(state):
    summed = hashlib.blake2b()
    for name, data in state.items():
        summed.update(name.encode() + b"\0" + str(len(data)).encode() + b"\0" + data)
    return summed.digest()


def main():
    global EMPTY
    program, random_disks, share = journal.arguments([("random disks at each moment", 3), ("every so many moments", 1)])
    counts, failures, examples = collections.Counter(), collections.Counter(), {}
    with journal.folder() as folder, concurrent.futures.ThreadPoolExecutor(2) as workers:
        library = writing.compiled(folder)
        scene = writing.Scene(program, os.path.join(folder, "scene"), 1000 if share == 1 else 100)
        empty = os.path.join(folder, "empty.sqlite")
        journal.done(program, empty, "log", "1", "ankle")
        journal.done(program, empty, "undo")
        EMPTY = rows(empty)
        for number, case in enumerate(writing.cases()):
            trial = Trial(scene, case, library)

            def work(item, trial=trial):
                index, (state, has_said, moment) = item
                place = os.path.join(folder, f"disk-{index}")
                try:
                    return trial.judge(state, has_said, place, index % 3 == 2)
                except (AssertionError, sqlite3.Error) as error:
                    return [f"{trial.case.name}: {error}", moment]
                finally:
                    shutil.rmtree(place)

            disks = enumerate(trial.disks(random_disks, share, random.Random(number)))
            for found in workers.map(work, disks):
                if len(found) == 2 and found[1] not in ("before", "after", "refused"):
                    failures[found[0]] += 1
                    examples.setdefault(found[0], found[1])
                counts.update(["disks"] + found)
    for failure, count in failures.items():
        print(f"{count} times, first at the disk with {examples[failure]}: {failure}".rstrip(), file=sys.stderr)
    print(f"{len(writing.cases())} commands, {counts['disks']} disks, {counts['hot']} with a rollback journal left: "
          f"{counts['before']} as before, {counts['after']} as after, {counts['refused']} refused with a sentence, "
          f"{sum(failures.values())} wrong; {counts['traces']} with a purge to be finished, none once it was confirmed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
