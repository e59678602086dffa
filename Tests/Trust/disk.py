#!/usr/bin/env python3
"""Lets the disk fail under every command that writes: full, over a quota, read-only, with errors at every call.

Each command is run once for every call at which the disk can fail. Then it has to end with 1 and one sentence, and the
journal has to be as before; or with 0, and the journal as after. What a command says of itself has to hold: "nothing
was changed" only where that is so. A backup is also restored over damaged journals (damaged.py). Last come places that
refuse to be written (denied.py).

    Tests/Trust/disk.py .build/release/twinge             at every call
    Tests/Trust/disk.py .build/release/twinge 150         at every 150th call of every third command: seconds

Figures: how often the disk failed in which way, and how often the journal was then as before and as after. As root,
small disks of its own are filled and mounted read-only; else that is left out, and said. Needs Linux and a C compiler.
"""

import collections
import concurrent.futures
import errno
import os
import shutil
import sys

import damaged
import denied
import disk_model
import journal
import writing

# Which calls fail, with what, and whether all later ones do, too: see power.c.
WAYS = [
    ("disk full", "wn", errno.ENOSPC, 1),
    ("disk full for a moment", "wn", errno.ENOSPC, 0),
    ("quota used up", "wn", errno.EDQUOT, 1),
    ("write error", "w", errno.EIO, 0),
    ("sync error", "s", errno.EIO, 0),
    ("sync error from then on", "s", errno.EIO, 1),
    ("deletion error", "u", errno.EIO, 0),
    ("deletion refused from then on", "u", errno.EPERM, 1),
]


class Tally:
    """What was tried, and what went wrong."""

    def __init__(self):
        self.counts, self.failures = collections.Counter(), collections.Counter()

    def judge(self, way, case, program, path, before, after, code, output, errors):
        """Holds the journal against what the command said of itself."""
        self.counts[way] += 1
        problem = self.problem(program, path, before, after, code, output, errors)
        if problem:
            self.wrong(f"{way}: {case.name}: {problem}")

    def wrong(self, text):
        self.failures[text] += 1

    def problem(self, program, path, before, after, code, output, errors):
        if code not in (0, 1) or (code == 1 and not journal.is_sentence(errors)):
            return f"ended with {code}: {errors!r}"
        if code == 1 and output:
            return "confirmed, and then failed"
        if is_there(path):
            checked, said, refused = journal.run(program, path, "check")
            # A first command that fails may leave an empty file, once its rollback journal has been played back.
            if checked != 0 and (is_there(path) or "not a Twinge journal" in refused):
                return "check says " + said + os.path.basename(refused)
        now = rows(path)
        self.counts["as before" if now == before else "as after"] += 1
        if now not in (before, after):
            return "the journal holds it in part"
        if code == 0 and now != after:
            return "confirmed, and not there"
        if code == 1 and now != before and "nothing was changed" in errors:
            return "says that nothing was changed, and it was"
        return None


def is_there(path):
    """Whether there is more than the empty file that a first command leaves behind if it fails."""
    return os.path.exists(path) and os.path.getsize(path) > 0


def rows(path):
    return journal.contents(path) if is_there(path) else None


def calls(trace):
    """How often each kind of call was made that power.c can have fail."""
    found = collections.Counter()
    for letter, _, flags, *_ in disk_model.records(trace):
        if letter == "o":
            found["n"] += flags & 1
        else:
            found[{"t": "w", "r": "n", "l": "n", "m": "n"}.get(letter, letter)] += 1
    return found


def try_case(case, program, folder, library, every, tally):
    """One command, with the disk failing at every call in every way."""
    scene = writing.Scene(program, folder, 100)
    path, arguments = scene.set(case)
    before = rows(path)
    trace = os.path.join(scene.folder, "trace")
    code, _, errors = writing.traced(program, path, arguments, scene.home, library, trace)
    if code != 0:
        raise AssertionError(f"{case.name} ended with {code}: {errors}")
    after, made = rows(path), calls(trace)
    for way, letters, error, is_sticky in WAYS:
        for call in range(1, sum(made[letter] for letter in letters) + 1, every):
            path, arguments = scene.set(case)
            fail = f"{letters}:{call}:{error}:{is_sticky}"
            answer = writing.traced(program, path, arguments, scene.home, library, fail=fail)
            drafts = [name for _, _, names in os.walk(scene.home) for name in names if ".part" in name]
            tally.judge(way, case, program, path, before, after, *answer)
            if letters != "u" and drafts:
                tally.wrong(f"{way}: {case.name}: leaves a draft behind")
            # Of several files some may have been put in place; and what cannot be synced last is there, and said to be.
            target = os.path.join(scene.home, case.target)
            if answer[0] == 1 and os.path.isfile(target) and case.target and "was written" not in answer[2]:
                tally.wrong(f"{way}: {case.name}: failed, and {case.target} is there: {answer[2]}")
    shutil.rmtree(folder)


def try_outputs(program, folder, cases, tally):
    """Standard output that takes nothing: the error says so, and does not make one do the command again."""
    scene = writing.Scene(program, folder, 100)
    for case in cases:
        path, arguments = scene.set(case)
        before = rows(path)
        with open("/dev/full", "wb") as full:
            code, output, errors = journal.run(program, path, *arguments, stdout=full)
        is_silent = not case.changes and case.arguments[0] != "backup"
        way = "standard output full"
        tally.counts[way] += 1
        if is_silent and code == 0:
            continue
        if code != 1 or not journal.is_sentence(errors.splitlines(True)[-1]):
            tally.wrong(f"{way}: {case.name}: ended with {code}: {errors!r}")
        elif rows(path) != before and "not all of this" in errors:
            tally.wrong(f"{way}: what was stored is not told from what was not")
        if is_there(path) and journal.run(program, path, "check")[0] != 0:
            tally.wrong(f"{way}: {case.name}: the journal is damaged")
        # Nor does a closed stream have anything written into the file that gets its number.
        for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
            path, arguments = scene.set(case)
            shell = ("sh", "-c", f'exec "$@" {closed}', "sh")
            tally.counts["closed streams"] += 1
            journal.run(program, path, *arguments, wrapper=shell)
            if is_there(path) and journal.run(program, path, "check")[0] != 0:
                tally.wrong(f"closed {closed}: {case.name}: the journal is damaged")
    shutil.rmtree(folder)


def main():
    program, every = journal.arguments([("every so many calls", 1)])
    tally = Tally()
    # The seconds of a short trial go to calls of some commands, and to fewer of the places that refuse.
    cases = writing.cases(100)[::max(1, every // 10)]
    with journal.folder() as folder, concurrent.futures.ThreadPoolExecutor(2) as workers:
        library = writing.compiled(folder)
        tasks = [
            workers.submit(try_case, case, program, os.path.join(folder, f"case-{number}"), library, every, tally)
            for number, case in enumerate(writing.cases(100)[::max(1, every // 50)])
        ]
        tasks.append(workers.submit(damaged.try_all, program, os.path.join(folder, "damaged"), library, WAYS, every, tally))
        tasks.append(workers.submit(try_outputs, program, os.path.join(folder, "outputs"), cases, tally))
        for task in tasks:
            task.result()
        denied.try_all(program, os.path.join(folder, "denied"), cases, tally)
    for failure, count in sorted(tally.failures.items()):
        print(f"{count} times: {failure}", file=sys.stderr)
    print(", ".join(f"{name} {count}" for name, count in tally.counts.items()) +
          f"; {sum(tally.failures.values())} wrong")
    sys.exit(1 if tally.failures else 0)


if __name__ == "__main__":
    main()
